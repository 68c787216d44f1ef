import { appendFile, link, mkdir, rename, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { createTransfer, SourceChangedError, SourceMissingError, type TransferOptions } from "../../src/index.js";
import { type FolderOptions, fileJournal, folder, folderTarget } from "../../src/node/index.js";
import { all, context } from "../support/context.js";
import { sha256, stubTarget } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

const files = {
  "a.jpg": "a",
  "b/c.png": "cc",
  "b/d/e.txt": "eee",
  ".hidden/f.jpg": "f",
  "b/.g.jpg": "g",
};

async function paths(root: string, options?: FolderOptions): Promise<string[]> {
  return (await all(folder(root, options).list(context))).map(({ path }) => path).sort();
}

describe("the files of a folder", () => {
  test.each<[string, FolderOptions, string[]]>([
    ["all", {}, [".hidden/f.jpg", "a.jpg", "b/.g.jpg", "b/c.png", "b/d/e.txt"]],
    ["pictures without hidden ones", { include: ["**/*.{jpg,png}"], exclude: ["**/.*"] }, ["a.jpg", "b/c.png"]],
    ["without a folder", { exclude: ["b"] }, [".hidden/f.jpg", "a.jpg"]],
    ["without what is below a folder", { exclude: ["b/**"] }, [".hidden/f.jpg", "a.jpg"]],
    ["of the top", { include: ["*"] }, ["a.jpg"]],
  ])("%s", async (_, options, expected) => {
    expect(await paths(await tempFolder(files), options)).toEqual(expected);
  });

  test("have a size, a version and a time of change", async () => {
    const root = await tempFolder({ "a.jpg": "abc" });
    await utimes(join(root, "a.jpg"), 1000, 2000);
    const [item] = await all(folder(root).list(context));
    expect(item).toMatchObject({ path: "a.jpg", size: 3, modifiedAtMs: 2_000_000 });
    await utimes(join(root, "a.jpg"), 1000, 2000);
    const [touched] = await all(folder(root).list(context));
    expect(touched?.version).not.toBe(item?.version);
  });

  test("have names in NFC, and are found by the name that they have", async () => {
    const root = await tempFolder({ "cafe\u0301.jpg": "x" });
    const source = folder(root);
    const [item] = await all(source.list(context));
    expect(item?.path).toBe("caf\u00e9.jpg");
    const content = item && (await source.open(item, context));
    expect(content?.size).toBe(1);
    await content?.close?.();
  });

  test("do not include those behind links, unless asked, and never in circles", async () => {
    const outside = await tempFolder({ "secret.jpg": "s" });
    const root = await tempFolder({ "a.jpg": "a", "b/c.jpg": "c" });
    await symlink(outside, join(root, "out"));
    await symlink(join(outside, "secret.jpg"), join(root, "file.jpg"));
    await symlink(root, join(root, "b/circle"));
    await symlink("nowhere", join(root, "dangling"));
    expect(await paths(root)).toEqual(["a.jpg", "b/c.jpg"]);
    expect(await paths(root, { followSymlinks: true })).toEqual(["a.jpg", "b/c.jpg", "file.jpg", "out/secret.jpg"]);
  });

  test("are not read from outside of the folder, whatever an item says", async () => {
    const root = await tempFolder({ "in/a.jpg": "a", "b.jpg": "b" });
    await symlink(join(root, "b.jpg"), join(root, "in/link.jpg"));
    const source = folder(join(root, "in"));
    for (const locator of ["../b.jpg", "/etc/passwd/../../b.jpg", "."]) {
      await expect(source.open({ path: "a.jpg", locator }, context)).rejects.toThrow(SourceMissingError);
    }
    await expect(source.open({ path: "link.jpg" }, context)).rejects.toThrow(/ELOOP/);
  });

  test("are a folder that is there", async () => {
    const root = await tempFolder();
    const transfer = createTransfer({ source: folder(join(root, "gone")), target: stubTarget() });
    await expect(transfer.run()).rejects.toThrow(/gone could not be listed to the end: ENOENT/);
  });
});

describe.each([
  ["a small file", 100],
  ["a large one", 5 * 1024 * 1024],
])("%s", (_, size) => {
  const bytes = Buffer.alloc(size, "ab");

  test("is opened with its size and its hash", async () => {
    const root = await tempFolder({ "a.bin": bytes });
    const content = await folder(root).open({ path: "a.bin" }, context);
    expect(content.size).toBe(size);
    expect(await content.sha256?.()).toBe(sha256(bytes));
    await content.verify?.();
    await content.close?.();
  });

  test("that changed since it was listed is found out", async () => {
    const root = await tempFolder({ "a.bin": bytes });
    const source = folder(root);
    const [item = { path: "" }] = await all(source.list(context));
    await appendFile(join(root, "a.bin"), "more");
    await expect(source.open(item, context)).rejects.toThrow(SourceChangedError);
    await rm(join(root, "a.bin"));
    await expect(source.open(item, context)).rejects.toThrow(SourceMissingError);
  });

  test("that changes while it is read is found out", async () => {
    const root = await tempFolder({ "a.bin": bytes });
    const content = await folder(root).open({ path: "a.bin" }, context);
    await writeFile(join(root, "a.bin"), bytes);
    await expect(content.verify?.()).rejects.toThrow("a.bin: changed while it was read");
    await content.close?.();
  });
});

test("a small file is read when it is opened, so that a change after that does no harm", async () => {
  const root = await tempFolder({ "a.txt": "as it was listed" });
  const source = folder(root);
  const [item = { path: "" }] = await all(source.list(context));
  const { body, verify, close } = await source.open(item, context);
  await writeFile(join(root, "a.txt"), "what was written later");
  expect(Buffer.from(body as Uint8Array).toString()).toBe("as it was listed");
  expect([verify, close]).toEqual([undefined, undefined]);
});

test("a link, a pipe and a folder in place of a listed file are not read", async () => {
  const root = await tempFolder({ "a.jpg": "a", "b.jpg": "b" });
  const source = folder(root);
  const items = await all(source.list(context));
  const [a = { path: "" }] = items.filter(({ path }) => path === "a.jpg");
  await rename(join(root, "a.jpg"), join(root, "c.jpg"));
  await mkdir(join(root, "a.jpg"));
  await expect(source.open(a, context)).rejects.toThrow(SourceChangedError);
  await rm(join(root, "a.jpg"), { recursive: true });
  await link(join(root, "b.jpg"), join(root, "a.jpg"));
  await expect(source.open(a, context)).rejects.toThrow(SourceChangedError);
});

test.each([
  [{ inclde: ["*"] }, "folder: `inclde` is not a known option. Did you mean `include`?"],
  [{ include: "*" }, "folder: `include` must be an array"],
])("the options %j are refused", (options, message) => {
  expect(() => Reflect.apply(folder, undefined, ["x", options])).toThrow(message);
});

const NOT_UTF8 = Buffer.from([0x63, 0x61, 0x66, 0xe9]);

function bytesOf(root: string, ...names: readonly Buffer[]): Buffer {
  return Buffer.concat([Buffer.from(root), ...names.flatMap((name) => [Buffer.from("/"), name])]);
}

describe.runIf(process.platform === "linux")("a name that is not UTF-8", () => {
  test("of a file fails its item, which would otherwise be missed without a word", async () => {
    const root = await tempFolder({ "a.txt": "a" });
    await writeFile(bytesOf(root, NOT_UTF8), "x");
    const transfer = createTransfer({ source: folder(root), target: stubTarget() });
    expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
    const [failed] = await all(transfer.items({ status: "failed" }));
    expect(failed?.error).toEqual({
      code: "unreadable",
      message: "caf\ufffd: has a name that is not UTF-8: rename it",
    });
  });

  test("of a folder ends the run, unless the folder is left out", async () => {
    const root = await tempFolder({ "a.txt": "a" });
    await mkdir(bytesOf(root, NOT_UTF8));
    await expect(paths(root)).rejects.toThrow("the folder caf\ufffd has a name that is not UTF-8");
    expect(await paths(root, { exclude: ["caf*"] })).toEqual(["a.txt"]);
  });
});

test("a folder that is removed while its parent is read is not in the source", async () => {
  const root = await tempFolder(Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`${index}/a.txt`, "a"])));
  const list = folder(root).list(context)[Symbol.asyncIterator]();
  const first = await list.next();
  const kept = String(first.value?.path).split("/")[0];
  for (let index = 0; index < 20; index++)
    if (`${index}` !== kept) await rm(join(root, `${index}`), { recursive: true });
  expect(await list.next()).toEqual({ done: true, value: undefined });
});

test("a transfer does not read what it writes", async () => {
  const root = await tempFolder({ "a.txt": "a" });
  const inside = folderTarget(join(root, "sub/backup"));
  const create =
    (options: Partial<TransferOptions>, from: FolderOptions = {}) =>
    () =>
      createTransfer({ source: folder(root, from), target: folderTarget(`${root}-2`), ...options });
  expect(create({ target: inside })).toThrow(
    '`source` contains the folder of the target, which would be copied into itself: add "sub/backup/**"',
  );
  expect(create({ target: folderTarget(root) })).toThrow("`source` is the folder of the target");
  expect(create({ journal: fileJournal(join(root, "j.jsonl")) })).toThrow(
    '`source` contains the journal, which changes while it is copied: add "j.jsonl*"',
  );
  const above = { target: folderTarget(dirname(root)), mode: "mirror", deleteExtra: true, maxDelete: 1 } as const;
  expect(create(above)).toThrow("where `deleteExtra` would remove it");

  await create({ target: inside }, { exclude: ["sub/backup/**"] })().run();
  expect(await paths(root)).toEqual(["a.txt", "sub/backup/a.txt"]);
  create({ journal: fileJournal(join(root, "j.jsonl")) }, { exclude: ["j.jsonl*"] })();
  create({ journal: fileJournal(join(root, "j.jsonl")) }, { include: ["**/*.txt"] })();
  create({ target: folderTarget(`${root}2`) })();
  create({ target: folderTarget(dirname(root)) })();
});
