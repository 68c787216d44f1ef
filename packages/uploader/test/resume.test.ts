import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  ResumeError,
  type ResumeRecord,
  type ResumeStore,
  type UploadMultipartOptions,
  type UploadSource,
  uploadMultipart,
} from "../src/index.js";
import { fsStore } from "../src/stores/fs.js";
import { webStorage } from "../src/stores/web-storage.js";
import { sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";
import { textStore } from "./helpers/text-store.js";

const bytes = testBytes(5500);
let folder: string;
let path: string;
let server: UploadServer;
/** The part that the server refuses, as long as it is set. */
let refused: number | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  path = join(folder, "file.bin");
  await writeFile(path, bytes);
});
beforeEach(async () => {
  refused = 4;
  server = await startServer((request, response, { partNumber }) => {
    if (partNumber !== refused || partNumber === undefined) return false;
    request.resume().once("end", () => response.writeHead(403).end());
    return true;
  });
});
afterEach(() => server.close());
afterAll(() => rm(folder, { recursive: true }));

function upload(
  file: UploadSource,
  store: ResumeStore,
  options: Partial<UploadMultipartOptions> = {},
): Promise<unknown> {
  return uploadMultipart(file, {
    target: () => server.sign(),
    chunkSize: 1000,
    concurrency: 1,
    resume: { store, key: "beach" },
    ...options,
  });
}

/** Leaves a record of three confirmed parts of six, sent to `u1`. */
async function interrupted(file: UploadSource, store: ResumeStore, chunkSize = 1000): Promise<void> {
  await expect(upload(file, store, { chunkSize })).rejects.toMatchObject({ status: 403, storedParts: [1, 2, 3] });
  refused = undefined;
  server.requests.length = 0;
}

describe.each([
  ["bytes", () => bytes],
  ["a Blob", () => new Blob([bytes])],
  ["a File", () => new File([bytes], "beach.jpeg")],
  ["{ path }", () => ({ path })],
])("an upload of %s", (_kind, make) => {
  test("goes on with the parts that are not confirmed", async () => {
    const store = textStore();
    await interrupted(make(), store);
    const shown: number[] = [];
    await upload(make(), store, { onProgress: ({ loadedBytes }) => shown.push(loadedBytes) });
    expect(server.requests.map(({ partNumber }) => partNumber)).toEqual([4, 5, 6, undefined]);
    expect(server.completed.get("u1")).toEqual({ sha256: sha256(bytes), size: 5500, parts: [1, 2, 3, 4, 5, 6] });
    expect(shown[0]).toBeGreaterThanOrEqual(3000);
    expect(shown.at(-1)).toBe(5500);
    expect(store.records.size).toBe(0);
  });
});

test("a record is plain JSON, and kept before a part counts as done", async () => {
  const store = textStore();
  let kept = 0;
  const save = async (key: string, record: ResumeRecord): Promise<void> => {
    // Longer than progress waits until it is shown.
    await new Promise((resolve) => setTimeout(resolve, 80));
    store.save(key, record);
    kept = record.parts.length;
  };
  const done: number[] = [];
  await expect(
    upload(bytes, { ...store, save }, { onProgress: ({ partsDone }) => done.push(partsDone - kept) }),
  ).rejects.toMatchObject({ status: 403 });
  expect(JSON.parse(store.records.get("beach") ?? "")).toEqual({
    version: 1,
    target: { url: expect.stringContaining("pbu=u1"), fields: expect.any(Object) },
    chunkSize: 1000,
    size: 5500,
    fingerprint: expect.any(String),
    parts: [
      [1, 1000],
      [2, 1000],
      [3, 1000],
    ],
  });
  expect(Math.max(...done)).toBeLessThanOrEqual(0);
});

test("parallel parts keep their record one after the other, and none is lost", async () => {
  const store = textStore();
  let saving = 0;
  const sizes: number[] = [];
  const save = async (key: string, record: ResumeRecord): Promise<void> => {
    expect(++saving).toBe(1);
    await new Promise((resolve) => setTimeout(resolve, 5));
    saving--;
    sizes.push(record.parts.length);
    store.save(key, record);
  };
  refused = undefined;
  await upload(bytes, { ...store, save }, { concurrency: 6 });
  expect(sizes).toHaveLength(6);
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
});

describe("a record that does not fit is refused, before any request", () => {
  const refusals: [string, string, (record: ResumeRecord) => unknown, Partial<UploadMultipartOptions>?][] = [
    ["another chunkSize", "chunkSize", (record) => record, { chunkSize: 2000 }],
    ["another version", "version", (record) => ({ ...record, version: 2 })],
    ["another source", "fingerprint", (record) => ({ ...record, fingerprint: "another" })],
    ["another length", "size", (record) => ({ ...record, size: 5499 })],
  ];
  test.each(refusals)("%s", async (_what, problem, change, options) => {
    const store = textStore();
    await interrupted(bytes, store);
    const record: ResumeRecord = JSON.parse(store.records.get("beach") ?? "");
    store.records.set("beach", JSON.stringify(change(record)));
    const error = await upload(bytes, store, options).catch((reason) => reason);
    expect(error).toBeInstanceOf(ResumeError);
    expect(error).toMatchObject({
      name: "ResumeError",
      problem,
      message: expect.stringContaining('`store.remove("beach")`'),
    });
    expect(server.requests).toEqual([]);
    expect(store.records.size).toBe(1);
  });

  test("bytes that changed", async () => {
    const store = textStore();
    await interrupted(bytes, store);
    const changed = bytes.slice();
    changed[5499] = (changed[5499] ?? 0) ^ 1;
    await expect(upload(changed, store)).rejects.toMatchObject({ name: "ResumeError", problem: "fingerprint" });
    await expect(upload(new Blob([changed]), store)).rejects.toMatchObject({ problem: "fingerprint" });
  });

  test("a file that was written to, even with its time set back", async () => {
    const own = join(folder, "own.bin");
    await writeFile(own, bytes);
    const store = textStore();
    await interrupted({ path: own }, store);
    const { atime, mtime } = await stat(own);
    const changed = bytes.slice();
    changed[0] = (changed[0] ?? 0) ^ 1;
    await writeFile(own, changed);
    await utimes(own, atime, mtime);
    await expect(upload({ path: own }, store)).rejects.toMatchObject({ name: "ResumeError", problem: "fingerprint" });
    expect(server.requests).toEqual([]);
  });
});

describe("a damaged record is refused, before any request", () => {
  const parts: [number, number][] = [
    [1, 1000],
    [2, 1000],
    [3, 1000],
  ];
  test.each<[what: string, damage: (record: ResumeRecord) => unknown, problem: string]>([
    ["a text", () => "record", "it is not an object"],
    ["a number", () => 5, "it is not an object"],
    ["a list", () => [], "it is not an object"],
    ["an empty object", () => ({}), "its `version` is not a number"],
    ["no version", ({ version: _, ...record }) => record, "its `version` is not a number"],
    ["a text as chunkSize", (record) => ({ ...record, chunkSize: "1000" }), "its `chunkSize` is not a number"],
    ["no fingerprint", (record) => ({ ...record, fingerprint: null }), "its `fingerprint` is not a string"],
    ["no target", ({ target: _, ...record }) => record, "its `target` is unusable, because it is undefined"],
    [
      "a target without fields",
      (record) => ({ ...record, target: { url: record.target.url } }),
      "its `target` is unusable, because its `fields` are missing",
    ],
    ["no parts", ({ parts: _, ...record }) => record, "its `parts` are not an array"],
    ["an object of parts", (record) => ({ ...record, parts: { 1: 1000 } }), "its `parts` are not an array"],
    ["numbers", (record) => ({ ...record, parts: [1, 2] }), "`parts[0]` is not a pair of a part number and a length"],
    ["texts", (record) => ({ ...record, parts: [["1", "65536"]] }), "`parts[0]` is not a pair"],
    ["three numbers", (record) => ({ ...record, parts: [...parts, [4, 1000, 1]] }), "`parts[3]` is not a pair"],
    ["null", (record) => ({ ...record, parts: [...parts, null] }), "`parts[3]` is not a pair"],
    [
      "a part beyond the last one",
      (record) => ({ ...record, parts: [...parts, [999, 5]] }),
      "`parts[3]` is part 999, but the parts are 1 to 6",
    ],
    ["part 0", (record) => ({ ...record, parts: [[0, 1000]] }), "`parts[0]` is part 0, but the parts are 1 to 6"],
    ["half a part", (record) => ({ ...record, parts: [[1.5, 1000]] }), "`parts[0]` is part 1.5"],
    ["a part twice", (record) => ({ ...record, parts: [...parts, [2, 1000]] }), "`parts[3]` repeats part 2"],
    [
      "a short part",
      (record) => ({ ...record, parts: [...parts, [4, 5]] }),
      "`parts[3]` says that part 4 has 5 bytes, but it has 1000",
    ],
    [
      "a long last part",
      (record) => ({ ...record, parts: [[6, 1000]] }),
      "`parts[0]` says that part 6 has 1000 bytes, but it has 500",
    ],
  ])("%s", async (_what, damage, problem) => {
    const store = textStore();
    await interrupted(bytes, store);
    const record: ResumeRecord = JSON.parse(store.records.get("beach") ?? "");
    store.records.set("beach", JSON.stringify(damage(record)));
    const error = await upload(bytes, store).catch((reason) => reason);
    expect(error).toBeInstanceOf(ResumeError);
    expect(error).toMatchObject({ problem: "damaged" });
    expect(String(error)).toContain(`upload: the record "beach" is damaged: ${problem}`);
    expect(String(error)).toMatch(/\. To start over, remove it with `store\.remove\("beach"\)`\.$/);
    expect(server.requests).toEqual([]);
    expect(store.records.size).toBe(1);
    await store.remove("beach");
    await upload(bytes, store);
    expect(server.completed.get("u2")?.sha256).toBe(sha256(bytes));
  });
});

describe("parts that the server does not have, though the record says so,", () => {
  /** Leaves a record of which the server has lost the second part, as if something else had confirmed it. */
  async function poisoned(store: ResumeStore): Promise<void> {
    await interrupted(bytes, store);
    server.stored.get("u1")?.delete(2);
  }

  test("are sent to a new target with all others, once the completion is refused", async () => {
    const store = textStore();
    await poisoned(store);
    await upload(bytes, store);
    const sent = server.requests.map(({ url, partNumber }) => [/pbu=(u\d)/.exec(url)?.[1], partNumber]);
    expect(sent).toEqual([
      ...[4, 5, 6, undefined].map((part) => ["u1", part]),
      ...[1, 2, 3, 4, 5, 6, undefined].map((part) => ["u2", part]),
    ]);
    expect(server.completed.get("u2")).toEqual({ sha256: sha256(bytes), size: 5500, parts: [1, 2, 3, 4, 5, 6] });
    expect(store.records.size).toBe(0);
  });

  /** Answers requests of the first target with a status. */
  async function refusing(status: number, method: string, store: ResumeStore): Promise<unknown> {
    await server.close();
    let armed = false;
    server = await startServer((request, response, { partNumber }) => {
      const hit = armed ? request.method === method && /pbu=u1(&|$)/.test(request.url ?? "") : partNumber === 4;
      if (!hit) return false;
      request.resume().once("end", () => response.writeHead(armed ? status : 403).end());
      return true;
    });
    await interrupted(bytes, store);
    armed = true;
    return upload(bytes, store);
  }

  test.each([
    [400, "POST"],
    [404, "POST"],
    [409, "POST"],
    [410, "POST"],
    [422, "POST"],
    [404, "PUT"],
    [410, "PUT"],
    [400, "PUT"],
    [409, "PUT"],
    [422, "PUT"],
  ])("show in a %i to a %s", async (status, method) => {
    await refusing(status, method, textStore());
    expect(server.completed.get("u2")?.sha256).toBe(sha256(bytes));
  });

  test.each([
    [401, "POST"],
    [402, "POST"],
    [403, "POST"],
    [413, "POST"],
    [401, "PUT"],
    [403, "PUT"],
    [413, "PUT"],
  ])("do not show in a %i to a %s", async (status, method) => {
    const store = textStore();
    await expect(refusing(status, method, store)).rejects.toMatchObject({ name: "UploadFailedError", status });
    expect(server.requests.every(({ url }) => /pbu=u1(&|$)/.test(url))).toBe(true);
    expect(store.records.size).toBe(1);
  });

  test("are sent once more only, and the next call starts anew as well", async () => {
    await server.close();
    let refuse = true;
    server = await startServer((request, response) => {
      if (!refuse || request.method !== "POST") return false;
      request.resume().once("end", () => response.writeHead(422).end());
      return true;
    });
    const store = textStore();
    await expect(upload(bytes, store)).rejects.toMatchObject({ status: 422, partNumber: undefined });
    expect(server.requests).toHaveLength(7);
    await expect(upload(bytes, store)).rejects.toMatchObject({ status: 422, partNumber: undefined });
    expect(server.requests).toHaveLength(7 + 1 + 7);
    refuse = false;
    await upload(bytes, store);
    expect(server.completed.size).toBe(1);
    expect(store.records.size).toBe(0);
  });

  test("are not sent anew where there is no record", async () => {
    await server.close();
    server = await startServer((request, response) => {
      if (request.method !== "POST") return false;
      request.resume().once("end", () => response.writeHead(409).end());
      return true;
    });
    const uploaded = uploadMultipart(bytes, { target: () => server.sign(), chunkSize: 1000 });
    await expect(uploaded).rejects.toMatchObject({ status: 409 });
    expect(server.requests).toHaveLength(7);
  });
});

test("a stream is refused, before any request", async () => {
  const error = await upload(new Blob([bytes]).stream(), textStore()).catch((reason) => reason);
  expect(error).toBeInstanceOf(ResumeError);
  expect(error).toMatchObject({ problem: "source", message: expect.stringContaining("stream") });
  expect(server.requests).toEqual([]);
});

test("an expired record starts anew", async () => {
  const store = textStore();
  await interrupted(bytes, store);
  const record: ResumeRecord = JSON.parse(store.records.get("beach") ?? "");
  const url = record.target.url.replace(/pbe=\d+/, `pbe=${Date.now() - 1}`);
  store.records.set("beach", JSON.stringify({ ...record, target: { ...record.target, url } }));
  await upload(bytes, store);
  expect(server.completed.get("u2")?.parts).toEqual([1, 2, 3, 4, 5, 6]);
  // The first part that was not confirmed is refused: it is the server that knows the time.
  expect(server.requests.map(({ partNumber }) => partNumber)).toEqual([4, 1, 2, 3, 4, 5, 6, undefined]);
});

test.each(["load", "save"] as const)("a store that fails to %s ends the upload", async (action) => {
  refused = undefined;
  const cause = Object.assign(new Error("disk full"), { code: "ENOSPC" });
  const failing = async (): Promise<never> => {
    throw cause;
  };
  await expect(upload(bytes, { ...textStore(), [action]: failing })).rejects.toMatchObject({
    name: "ResumeError",
    problem: "store",
    message: `upload: the resume store could not ${action} the record "beach" (ENOSPC); \`cause\` says why.`,
    cause,
    asset: undefined,
  });
  expect(server.completed.size).toBe(0);
});

describe("a store that fails to remove the record", () => {
  const cause = new DOMException("no access", "SecurityError");
  const remove = async (): Promise<never> => {
    throw cause;
  };

  test("of an upload that has succeeded leaves the stored file to the caller", async () => {
    refused = undefined;
    const error = await upload(bytes, { ...textStore(), remove }).catch((reason) => reason);
    expect(error).toBeInstanceOf(ResumeError);
    expect(error).toMatchObject({ problem: "store", cause, asset: { fileId: "plage.jpeg", size: 5500 } });
    expect(String(error)).toBe(
      "ResumeError: upload: the upload has succeeded, and `asset` is the stored file, but the resume store could not " +
        'remove the record "beach" (SecurityError); `cause` says why. Remove the record before the next upload with ' +
        "this key.",
    );
    expect(server.completed.size).toBe(1);
  });

  test("of an upload that was stored wrongly does not hide that", async () => {
    const store = textStore();
    await interrupted(bytes, store);
    server.stored.get("u1")?.set(2, Buffer.from("short"));
    await expect(upload(bytes, { ...store, remove })).rejects.toMatchObject({
      name: "UploadIntegrityError",
      cause: { name: "ResumeError", cause },
    });
  });
});

test("a record of an upload that was stored wrongly is removed", async () => {
  const store = textStore();
  await interrupted(bytes, store);
  server.stored.get("u1")?.set(2, Buffer.from("short"));
  await expect(upload(bytes, store)).rejects.toMatchObject({ name: "UploadIntegrityError" });
  expect(store.records.size).toBe(0);
});

describe("fsStore", () => {
  const key = "../a/b\0c*?".padEnd(400, "ü");

  test("keeps one file per key, for its owner alone, and replaces it as a whole", async () => {
    const directory = join(folder, "records", "deep");
    const store = fsStore(directory);
    expect(await store.load(key)).toBeUndefined();
    const record: ResumeRecord = {
      version: 1,
      target: { url: "https://upload.example/?pbs=1", fields: { a: "b" } },
      chunkSize: 1,
      size: 2,
      fingerprint: "f",
      parts: [[1, 1]],
    };
    await store.save(key, record);
    await store.save(key, { ...record, parts: [] });
    await store.save("other", record);
    expect(await store.load(key)).toEqual({ ...record, parts: [] });
    const files = await readdir(directory);
    expect(files).toHaveLength(2);
    for (const file of files) {
      const { mode } = await stat(join(directory, file));
      expect((mode & 0o777).toString(8)).toBe("600");
      expect(JSON.parse(await readFile(join(directory, file), "utf8"))).toMatchObject({ version: 1 });
    }
    expect(((await stat(directory)).mode & 0o777).toString(8)).toBe("700");
    await store.remove(key);
    await store.remove(key);
    expect(await store.load(key)).toBeUndefined();
    expect(await store.load("other")).toEqual(record);
  });

  test("resumes an upload", async () => {
    const directory = join(folder, "resumed");
    await interrupted({ path }, fsStore(directory));
    await upload({ path }, fsStore(directory));
    expect(server.requests.map(({ partNumber }) => partNumber)).toEqual([4, 5, 6, undefined]);
    expect(await readdir(directory)).toEqual([]);
  });

  test("reports a record that is damaged", async () => {
    const directory = join(folder, "damaged");
    await interrupted(bytes, fsStore(directory));
    const [file = ""] = await readdir(directory);
    await writeFile(join(directory, file), '{"version":1,');
    await expect(upload(bytes, fsStore(directory))).rejects.toMatchObject({
      name: "ResumeError",
      problem: "damaged",
      message:
        'upload: the record "beach" is damaged: it is not JSON. To start over, remove it with `store.remove("beach")`.',
    });
  });

  test.each([
    ["load", "ENOTDIR", "a file"],
    ["load", "EISDIR", "a folder at the place of the record"],
  ])("that cannot %s names the code %s: it is given %s", async (action, code) => {
    const directory = join(folder, code);
    if (code === "ENOTDIR") {
      await writeFile(directory, "");
    } else {
      await interrupted(bytes, fsStore(directory));
      const [file = ""] = await readdir(directory);
      await rm(join(directory, file));
      await mkdir(join(directory, file));
    }
    await expect(upload(bytes, fsStore(directory))).rejects.toMatchObject({
      problem: "store",
      message: `upload: the resume store could not ${action} the record "beach" (${code}); \`cause\` says why.`,
    });
  });

  test("leaves no draft behind when it cannot put the record in its place", async () => {
    const directory = join(folder, "blocked");
    await interrupted(bytes, fsStore(directory));
    const [file = ""] = await readdir(directory);
    await rm(join(directory, file));
    await mkdir(join(directory, file, "in the way"), { recursive: true });
    const record = { version: 1, target: server.sign(), chunkSize: 1, size: 1, fingerprint: "", parts: [] } as const;
    await expect(fsStore(directory).save("beach", { ...record, parts: [] })).rejects.toThrow();
    expect(await readdir(directory)).toEqual([file]);
  });

  test("removes with a record the drafts that killed processes have left of it, and no others", async () => {
    const directory = join(folder, "drafts");
    const store = fsStore(directory);
    const record: ResumeRecord = {
      version: 1,
      target: server.sign(),
      chunkSize: 1,
      size: 1,
      fingerprint: "",
      parts: [],
    };
    await store.save("other", record);
    const [other = ""] = await readdir(directory);
    await store.save("beach", record);
    const file = (await readdir(directory)).find((name) => name !== other) ?? "";
    await writeFile(join(directory, `${file}.17`), '{"target":');
    await store.remove("beach");
    expect(await readdir(directory)).toEqual([other]);
  });

  test("keeps whole records when uploads save and remove under one key at the same time", async () => {
    const directory = join(folder, "shared");
    const record: ResumeRecord = {
      version: 1,
      target: server.sign(),
      chunkSize: 1,
      size: 1,
      fingerprint: "",
      parts: [],
    };
    await Promise.all(
      Array.from({ length: 40 }, async (_, index) => {
        const store = fsStore(directory);
        await store.save("beach", { ...record, parts: Array.from({ length: index * 50 }, (_, part) => [part + 1, 1]) });
        if (index === 20) await store.remove("beach");
      }),
    );
    await fsStore(directory).save("beach", record);
    expect(await fsStore(directory).load("beach")).toEqual(record);
    expect(await readdir(directory)).toHaveLength(1);
  });
});

test("a damaged record is not quoted, since it holds the target", async () => {
  const store = webStorage({ getItem: () => "0123456789abcdef", setItem() {}, removeItem() {} });
  const error = await upload(bytes, store).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ name: "ResumeError", problem: "damaged" });
  for (let each = error; each instanceof Error; each = each.cause) {
    expect(`${inspect(each)}${each.message}${JSON.stringify(each)}`).not.toContain("0123");
  }
});

test("an abort ends the comparison of a large source with its record, and others get their turn in it", async () => {
  let loads = 0;
  const store: ResumeStore = { ...textStore(), load: () => void loads++ };
  const large = new Uint8Array(512 * 1024 * 1024); // takes a third of a second at least
  const controller = new AbortController();
  setTimeout(() => controller.abort("enough"), 20);
  await expect(upload(large, store, { signal: controller.signal })).rejects.toBe("enough");
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(process.getActiveResourcesInfo()).not.toContain("Immediate");
  // Asked for only when the source has been read to its end.
  expect(loads).toBe(0);
});

test("webStorage resumes an upload, under names of its own", async () => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
  await interrupted(bytes, webStorage(storage));
  expect([...items.keys()]).toEqual(["pixwire-upload:beach"]);
  await upload(bytes, webStorage(storage));
  expect(server.requests.map(({ partNumber }) => partNumber)).toEqual([4, 5, 6, undefined]);
  expect(items.size).toBe(0);
});
