import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, writeSync } from "node:fs";
import { appendFile, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { itemId } from "../../src/identity.js";
import { createTransfer, type ItemRecord, JournalError } from "../../src/index.js";
import { fileJournal } from "../../src/node/index.js";
import { lockFile } from "../../src/node/process-lock.js";
import { all } from "../support/context.js";
import { stubTarget, textSource } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

vi.mock("node:fs", { spy: true });

const TARGET = "stub:files";

function recordOf(path: string, more: Partial<ItemRecord> = {}): ItemRecord {
  const id = itemId(TARGET, path, "1");
  return { id, status: "done", path, destination: path, attempts: 1, bytes: 3, durationMs: 2, at: 1, ...more };
}

async function journalWith(...records: readonly ItemRecord[]): Promise<string> {
  const file = join(await tempFolder(), "folder/journal.jsonl");
  const journal = await fileJournal(file).open(TARGET);
  for (const record of records) await journal.append(record);
  await journal.close();
  return file;
}

async function recordsIn(file: string): Promise<ItemRecord[]> {
  const journal = await fileJournal(file).open(TARGET, { readOnly: true });
  const records = await all(journal.records());
  await journal.close();
  return records;
}

test("gives each item once, with its newest record, to the next process", async () => {
  const [a, b] = [recordOf("a", { status: "running" }), recordOf("b", { error: { code: "same", message: "é" } })];
  const file = await journalWith(a, b, { ...a, status: "failed" }, { ...a, status: "done", attempts: 2 });
  const journal = await fileJournal(file).open(TARGET);
  expect(journal.size).toBe(2);
  expect(await all(journal.records())).toEqual([b, { ...a, status: "done", attempts: 2 }]);
  expect(journal.statusOf(a.id)).toBe("done");
  expect(journal.statusOf(itemId(TARGET, "c", "1"))).toBeUndefined();
  expect(await journal.find(b.id)).toEqual(b);
  expect(await journal.findByDestination("a")).toMatchObject({ attempts: 2 });
  await journal.append(recordOf("a", { id: itemId(TARGET, "a", "2"), sha256: "f" }));
  expect(await journal.findByDestination("a")).toMatchObject({ sha256: "f" });
  await journal.close();
  expect((await stat(file)).mode & 0o777).toBe(0o600);
});

test("behaves as a Map does, whatever is appended and however often it is opened", async () => {
  const statuses = fc.constantFrom("running", "done", "failed", "skipped" as const);
  const step = fc.tuple(fc.nat(8), statuses, fc.string({ unit: "grapheme" }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const file = await journalWith();
      const map = new Map<string, ItemRecord>();
      let journal = await fileJournal(file).open(TARGET);
      for (const [number, status, message, reopen] of steps) {
        const record = recordOf(`${number}`, { status, error: { code: "x", message } });
        await journal.append(record);
        map.set(record.id, record);
        if (!reopen) continue;
        await journal.close();
        journal = await fileJournal(file).open(TARGET);
      }
      for (const [id, record] of map) expect(await journal.find(id)).toEqual(record);
      expect((await all(journal.records())).map(({ id }) => id).sort()).toEqual([...map.keys()].sort());
      await journal.close();
    }),
    { numRuns: process.env.CI === "true" ? 100 : 10 },
  );
});

test("wherever the last line was interrupted, it is removed, and all others are kept", async () => {
  const file = await journalWith(recordOf("a"), recordOf("b"), recordOf("c"));
  const whole = await readFile(file);
  const last = whole.lastIndexOf(10, whole.length - 2) + 1;
  for (const length of [last, last + 1, last + 40, whole.length - 1]) {
    await writeFile(file, whole);
    await truncate(file, length);
    expect((await recordsIn(file)).map(({ path }) => path)).toEqual(["a", "b"]);
    const journal = await fileJournal(file).open(TARGET);
    await journal.append(recordOf("d"));
    await journal.close();
    expect((await recordsIn(file)).map(({ path }) => path)).toEqual(["a", "b", "d"]);
  }
});

test.each([
  [
    "a line that is not a record",
    (text: string) => text.replace('"status":"done"', '"status":"gone"'),
    /line 2 is not a valid record/,
  ],
  ["another file", () => "some notes\n", /is not a journal/],
  ["a later version", (text: string) => text.replace('"version":1', '"version":2'), /another version/],
  [
    "another target",
    (text: string) => text.replace(TARGET, "else"),
    /belongs to the target "else", and not "stub:files"/,
  ],
])("%s is refused with a sentence", async (_, change, message) => {
  const file = await journalWith(recordOf("a"));
  await writeFile(file, change(await readFile(file, "utf8")));
  await expect(fileJournal(file).open(TARGET)).rejects.toThrow(message);
  await expect(fileJournal(file).open(TARGET)).rejects.toThrow(JournalError);
});

test.each(['{"important":true}', "\u0089PNG", '{"journal":"another program"}'])(
  "a file with %j, which has no complete line, is not overwritten",
  async (text) => {
    const file = join(await tempFolder({ "precious.json": text }), "precious.json");
    await expect(fileJournal(file).open(TARGET)).rejects.toThrow(`${file} is not a journal of a transfer`);
    await expect(fileJournal(file).open(TARGET, { readOnly: true })).rejects.toThrow(JournalError);
    expect(await readFile(file, "utf8")).toBe(text);
  },
);

test("a first line that was interrupted is written again", async () => {
  const file = await journalWith();
  const { size } = await stat(file);
  for (const length of [0, 1, 20, 40, size - 1]) {
    await truncate(file, length);
    await (await fileJournal(file).open(TARGET)).close();
    expect((await stat(file)).size).toBe(size);
  }
});

test("a record that could not be read again is refused, and the journal stays as it is", async () => {
  const file = await journalWith(recordOf("a"));
  const journal = await fileJournal(file).open(TARGET);
  await expect(journal.append(recordOf("b", { version: "v".repeat(5e6) }))).rejects.toThrow("b is too long");
  await journal.append(recordOf("c"));
  await journal.close();
  expect((await recordsIn(file)).map(({ path }) => path)).toEqual(["a", "c"]);
});

test("a place where no journal can be is named", async () => {
  const root = await tempFolder({ file: "" });
  const opening = fileJournal(join(root, "file/journal.jsonl")).open(TARGET);
  await expect(opening).rejects.toThrow(/^The journal .*journal\.jsonl cannot be opened: (?:ENOTDIR|EEXIST)/);
  await expect(opening).rejects.toMatchObject({ name: "JournalError", problem: "io" });
});

test("is rewritten when most of it is out of date", async () => {
  const file = join(await tempFolder(), "journal.jsonl");
  const journal = await fileJournal(file).open(TARGET);
  const append = (attempts: number): Promise<void>[] =>
    Array.from({ length: 500 }, (_, index) => journal.append(recordOf(`item ${index}`, { attempts })));
  for (let attempts = 1; attempts <= 20; attempts++) await Promise.all(append(attempts));
  await journal.close();
  const before = (await stat(file)).size;
  expect(before).toBeGreaterThan(1024 * 1024);
  await (await fileJournal(file).open(TARGET)).close();
  expect((await stat(file)).size).toBeLessThan(before / 15);
  const records = await recordsIn(file);
  expect(records).toHaveLength(500);
  expect(records.every(({ attempts }) => attempts === 20)).toBe(true);
});

describe("the lock", () => {
  test("keeps a second use out, and lets readers in", async () => {
    const file = await journalWith(recordOf("a"));
    const journal = await fileJournal(file).open(TARGET);
    await expect(fileJournal(file).open(TARGET)).rejects.toThrow(`in use by process ${process.pid}. Wait`);
    expect(await recordsIn(file)).toHaveLength(1);
    await journal.close();
    await (await fileJournal(file).open(TARGET)).close();
  });

  test("is not held by a process that was killed, and what that has confirmed is kept", async () => {
    const file = join(await tempFolder(), "journal.jsonl");
    const script = fileURLToPath(new URL("../support/lock-holder.mjs", import.meta.url));
    const entry = new URL("../../dist/node.js", import.meta.url).href;
    const child = spawn(process.execPath, [script, entry, file, JSON.stringify(recordOf("a"))]);
    await once(child.stdout, "data");
    await expect(fileJournal(file).open(TARGET)).rejects.toThrow(`in use by process ${child.pid}`);
    child.kill("SIGKILL");
    await once(child, "exit");
    const journal = await fileJournal(file).open(TARGET);
    expect(await all(journal.records())).toEqual([recordOf("a")]);
    await journal.close();
  });

  test.runIf(process.platform === "linux")("is not held by a process that has ended and is still listed", async () => {
    const file = await journalWith();
    // The shell ends at once, and `sleep`, which takes its place as a parent, does not ask for its result.
    const parent = spawn("sh", ["-c", "sh -c 'echo $$' & exec sleep 60"]);
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [output] = await once(parent.stdout, "data");
    const pid = Number(String(output));
    await vi.waitUntil(async () => (await readFile(`/proc/${pid}/stat`, "utf8")).includes(") Z "));
    await writeFile(`${file}.lock`, JSON.stringify({ pid, host: hostname(), started: "" }));
    await (await fileJournal(file).open(TARGET)).close();
  });

  test.each([
    [
      "an earlier process with the same number",
      { pid: process.pid, host: hostname(), started: "another boot 1" },
      true,
    ],
    ["a process that has ended", { pid: 2 ** 22 + 1, host: hostname(), started: "" }, true],
    ["a process of another machine", { pid: 1, host: "elsewhere", started: "" }, false],
  ])("of %s", async (_, holder, isFree) => {
    const file = await journalWith();
    await writeFile(`${file}.lock`, JSON.stringify(holder));
    const opening = fileJournal(file).open(TARGET);
    if (!isFree) await expect(opening).rejects.toThrow(/process 1 on elsewhere\. Remove .*\.lock if/);
    else await (await opening).close();
  });

  const ENDED = JSON.stringify({ pid: 2 ** 22 + 1, host: hostname(), started: "" });

  test("goes to one of many that find a stale one", async () => {
    for (let round = 0; round < 50; round++) {
      const lock = join(await tempFolder(), "journal.lock");
      await writeFile(lock, ENDED);
      const results = await Promise.allSettled(Array.from({ length: 20 }, () => lockFile(lock)));
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      for (const result of results) if (result.status === "fulfilled") await result.value();
    }
  });

  test("is taken over also when the process that took it over before has ended meanwhile", async () => {
    const file = await journalWith();
    for (const name of [".lock", ".lock.takeover", ".lock.takeover.takeover"]) await writeFile(file + name, ENDED);
    await (await fileJournal(file).open(TARGET)).close();
    expect((await readdir(dirname(file))).filter((name) => name.includes(".lock"))).toEqual([]);
  });

  test("that nobody has written to is named", async () => {
    const file = await journalWith();
    await writeFile(`${file}.lock`, "");
    await expect(fileJournal(file).open(TARGET)).rejects.toThrow(/does not say which process holds it/);
  });
});

test("a full disk ends the run with one error, and nothing that was confirmed is lost", async () => {
  const file = await journalWith(recordOf("a"));
  const journal = await fileJournal(file).open(TARGET);
  await journal.append(recordOf("b"));
  vi.mocked(writeSync).mockImplementation((...args: unknown[]) => {
    // A part of the line still fits.
    appendFileSync(file, String(args[1]).slice(0, 10));
    throw Object.assign(new Error("ENOSPC: no space left on device"), { code: "ENOSPC" });
  });
  const failed = await Promise.allSettled(["c", "d"].map((path) => journal.append(recordOf(path))));
  expect(failed.map((result) => result.status === "rejected" && String(result.reason))).toEqual(
    Array(2).fill("JournalError: The journal cannot be written: ENOSPC: no space left on device"),
  );
  vi.mocked(writeSync).mockReset();
  await expect(journal.append(recordOf("e"))).rejects.toThrow("ENOSPC");
  await expect(journal.close()).rejects.toThrow("ENOSPC");
  expect((await recordsIn(file)).map(({ path }) => path)).toEqual(["a", "b"]);
});

test("a transfer goes on where an earlier process ended, and a run that fails leaves no lock", async () => {
  const file = join(await tempFolder(), "journal.jsonl");
  const target = stubTarget();
  const texts = { "a.txt": "one", "b.txt": "two" };
  const start = () => createTransfer({ source: textSource(texts), target, journal: fileJournal(file) });
  expect(await start().plan()).toMatchObject({ create: { items: 2 } });
  expect(await start().run()).toMatchObject({ done: 2 });
  expect(await start().run()).toMatchObject({ done: 0, settled: 2 });
  await appendFile(file, "torn");
  expect(await start().plan()).toMatchObject({ isEmpty: true, settled: { items: 2 } });
  await expect(start().run({ signal: AbortSignal.abort(new Error("stop")) })).rejects.toThrow("stop");
  expect(await start().run()).toMatchObject({ settled: 2 });
});
