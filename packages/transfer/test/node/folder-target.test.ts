import { mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { createTransfer, DestinationTakenError, type Item, type Target } from "../../src/index.js";
import { folder, folderTarget } from "../../src/node/index.js";
import { safePath } from "../../src/node/safe-names.js";
import { all, context } from "../support/context.js";
import { sha256, textSource } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

function write(target: Target, item: Item, text: string, overwrite = false): ReturnType<Target["write"]> {
  const { destination } = target.place(item);
  return target.write({ item, destination, content: { body: new Blob([text]) }, overwrite }, context);
}

test("a folder is copied to another one, byte for byte, with its times", async () => {
  const files = { "a.txt": "one", "b/c d.bin": "x".repeat(5 * 1024 * 1024), "b/é/empty": "" };
  const from = await tempFolder(files);
  const to = join(await tempFolder(), "made");
  const transfer = createTransfer({ source: folder(from), target: folderTarget(to) });
  expect(await transfer.run()).toMatchObject({ done: 3, failed: 0 });
  for (const [name, text] of Object.entries(files)) {
    expect(await readFile(join(to, name), "utf8")).toBe(text);
    expect((await stat(join(to, name))).mtimeMs).toBeCloseTo((await stat(join(from, name))).mtimeMs, -1);
  }
  const again = createTransfer({ source: folder(from), target: folderTarget(to), mode: "mirror" });
  expect(await again.plan()).toMatchObject({ isEmpty: true, same: { items: 3 } });
});

test("a name that the user of this machine has chosen stays as it is, but leads nowhere else", async () => {
  const root = await tempFolder();
  const target = folderTarget(root, { portableNames: false });
  if (process.platform !== "win32") {
    await write(target, { path: "a: b?.txt" }, "a");
    expect(await readFile(join(root, "a: b?.txt"), "utf8")).toBe("a");
  }
  expect(() => target.place({ path: "../a" })).toThrow("lead out");
  expect(() => folderTarget(root, { portable: true } as never)).toThrow("`portable`");
});

test("a file is there when it is complete, and nothing is left of one that failed", async () => {
  const root = await tempFolder();
  const target = folderTarget(root);
  async function* broken(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("some");
    expect((await readdir(root)).every((name) => name.endsWith(".part"))).toBe(true);
    throw new Error("reset");
  }
  const request = { item: { path: "a" }, destination: "a", content: { body: broken() }, overwrite: false };
  await expect(target.write(request, context)).rejects.toThrow("reset");
  expect(await readdir(root)).toEqual([]);
  await writeFile(join(root, `.pixwire-${"0".repeat(32)}.part`), "of a process that was killed");
  expect(await all(target.list?.(context))).toEqual([]);
});

test("two writers of one place do not mix their bytes", async () => {
  const root = await tempFolder();
  let goOn = (): void => {};
  const first = new Promise<void>((resolve) => (goOn = resolve));
  async function* slow(): AsyncGenerator<Uint8Array> {
    yield Buffer.from("first ");
    await first;
    yield Buffer.from("writer");
  }
  const request = { item: { path: "a" }, destination: "a", overwrite: true };
  const slowly = folderTarget(root).write({ ...request, content: { body: slow() } }, context);
  await vi.waitUntil(async () => (await readdir(root)).length > 0);
  await folderTarget(root).write({ ...request, content: { body: Buffer.from("2") } }, context);
  expect(await readFile(join(root, "a"), "utf8")).toBe("2");
  goOn();
  await slowly;
  expect(await readFile(join(root, "a"), "utf8")).toBe("first writer");
  expect(await readdir(root)).toEqual(["a"]);
});

test("what a killed process has left is removed after a day, and what another one works on is not", async () => {
  const draft = `sub/.pixwire-${"0".repeat(32)}.part`;
  const root = await tempFolder({ [draft]: "half" });
  await write(folderTarget(root), { path: "sub/a" }, "a");
  expect(await readdir(join(root, "sub"))).toHaveLength(2);
  vi.useFakeTimers({ now: Date.now() + 25 * 60 * 60_000, toFake: ["Date"] });
  onTestFinished(() => void vi.useRealTimers());
  await write(folderTarget(root), { path: "sub/b" }, "b");
  expect(await readdir(join(root, "sub"))).toEqual(["a", "b"]);
});

test("a file is replaced only if that is asked for", async () => {
  const target = folderTarget(await tempFolder({ a: "old" }));
  await expect(write(target, { path: "a" }, "new")).rejects.toThrow(DestinationTakenError);
  expect(await target.look("a", context, { sha256: "x" })).toMatchObject({ size: 3, sha256: sha256("old") });
  expect(await write(target, { path: "a" }, "newer", true)).toEqual({
    destination: "a",
    size: 5,
    sha256: sha256("newer"),
  });
});

test("names from outside never lead out of the folder, and suit every file system", () => {
  const root = resolve("/backup/folder");
  const name = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom(
      "..",
      ".",
      "/",
      "\\",
      "C:",
      "a/../../b",
      "/etc/passwd",
      "nul",
      "COM1.txt",
      "a. ",
      "...",
      "~",
      "\u0000",
    ),
  );
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 4 }), (names) => {
      let path: string;
      try {
        path = safePath(names.join("/"));
      } catch (error) {
        expect(String(error)).toMatch(/ItemRefusedError/);
        return;
      }
      expect(join(root, path).startsWith(`${root}/`)).toBe(true);
      for (const segment of path.split("/")) {
        expect(segment).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)|[\\:*?"<>|\p{Cc}]|[. ]$|^\.\.?$/iu);
        expect(Buffer.byteLength(segment)).toBeLessThanOrEqual(255);
      }
      expect(safePath(path)).toBe(path);
    }),
  );
});

test.each([
  ["a/b.txt", "a/b.txt"],
  ["nul.txt", "_nul.txt"],
  ["a:b?.txt", "a_b_.txt"],
  ["a. /b.", "a__/b_"],
  ["cafe\u0301.txt", "caf\u00e9.txt"],
])("%j is written as %j", (path, safe) => {
  expect(safePath(path)).toBe(safe);
});

test("names that differ only in case or Unicode form do not overwrite each other", async () => {
  const root = await tempFolder();
  const source = textSource({ "A.txt": "1", "a.txt": "2", "caf\u00e9": "3", "cafe\u0301": "4" });
  expect(await createTransfer({ source, target: folderTarget(root) }).run()).toMatchObject({ done: 2, failed: 2 });
  expect((await readdir(root)).sort()).toEqual(["A.txt", "caf\u00e9"]);
});

test("nothing is written or removed through a link", async () => {
  const outside = await tempFolder({ "a.txt": "kept" });
  const root = await tempFolder();
  await symlink(outside, join(root, "link"));
  const target = folderTarget(root);
  await expect(write(target, { path: "link/b.txt" }, "x")).rejects.toThrow(
    /would go through .*link, which is not a folder/,
  );
  await expect(target.remove?.({ destination: "link/a.txt" }, context)).rejects.toThrow(/not a folder/);
  await expect(target.remove?.({ destination: "x", locator: "../x" }, context)).rejects.toThrow(/not in the folder/);
  expect(await readdir(outside)).toEqual(["a.txt"]);
  await symlink(join(outside, "a.txt"), join(root, "file.txt"));
  await expect(target.look("file.txt", context, {})).rejects.toThrow(/not a file/);
});

test("a mirror removes what the source has not", async () => {
  const from = await tempFolder({ "a.txt": "one" });
  const to = await tempFolder({ "a.txt": "old text", "gone/b.txt": "x" });
  const options = { source: folder(from), target: folderTarget(to), mode: "mirror", deleteExtra: true } as const;
  expect(await createTransfer({ ...options, maxDelete: 1 }).run()).toMatchObject({ done: 1, deleted: 1 });
  expect(await readFile(join(to, "a.txt"), "utf8")).toBe("one");
  expect(await readdir(join(to, "gone"))).toEqual([]);
});

test("what a folder cannot hold is named", () => {
  const item = { path: "a", tags: ["t"], metadata: { color: "red" } };
  expect(folderTarget("x").place(item).notCarried).toEqual(["tags", "metadata.color"]);
});

test("a folder in place of a file fails the item", async () => {
  const root = await tempFolder();
  await mkdir(join(root, "a.txt"));
  const transfer = createTransfer({ source: textSource({ "a.txt": "x", b: "y" }), target: folderTarget(root) });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
});
