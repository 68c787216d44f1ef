import { expect, test, vi } from "vitest";
import { createTransfer, memoryJournal, type PlannedItem } from "../src/index.js";
import { all } from "./support/context.js";
import { useFakeClock } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

useFakeClock();

test("copies every item of a source, and accounts for each", async () => {
  const target = stubTarget();
  const transfer = createTransfer({ source: textSource(texts), target });
  const plan = await transfer.plan();
  expect(plan).toMatchObject({ create: { items: 2, bytes: 8 }, total: { items: 2, bytes: 8 }, isEmpty: false });
  expect(target.files.size).toBe(0);
  expect(await transfer.run()).toMatchObject({ done: 2, skipped: 0, failed: 0, sentBytes: 8 });
  expect(Object.fromEntries(target.files)).toEqual(texts);
  expect(await all(transfer.items({ status: "done" }))).toMatchObject([
    { path: "a.txt", destination: "a.txt", attempts: 1, bytes: 3, url: "https://cdn.test/a.txt" },
    { path: "b/c.txt", destination: "b/c.txt", attempts: 1, bytes: 5 },
  ]);
});

test("the plan of a finished transfer is empty, and a second run makes no request", async () => {
  const target = stubTarget();
  const transfer = createTransfer({ source: textSource(texts), target });
  await transfer.run();
  target.requests.length = 0;
  expect(await transfer.plan()).toMatchObject({ isEmpty: true, settled: { items: 2 } });
  expect(await transfer.run()).toMatchObject({ done: 0, settled: 2 });
  expect(target.requests).toEqual([]);
});

test("a plan tells what would be done with each file", async () => {
  const target = stubTarget({ files: { "a.txt": "old!", extra: "x" } });
  const source = textSource(texts);
  const transfer = createTransfer({ source, target, mode: "mirror", deleteExtra: true, maxDelete: 5 });
  const planned: PlannedItem[] = [];
  await transfer.plan({ onItem: (item) => planned.push(item) });
  expect(planned.toSorted((one, other) => one.destination.localeCompare(other.destination))).toEqual([
    { action: "overwrite", path: "a.txt", destination: "a.txt", size: 3 },
    { action: "create", path: "b/c.txt", destination: "b/c.txt", size: 5 },
    { action: "delete", path: undefined, destination: "extra", size: 1 },
  ]);
  await expect(transfer.plan({ onItem: "no" as never })).rejects.toThrow("`onItem`");
});

test("a new version of an item is another item", async () => {
  const target = stubTarget();
  const journal = memoryJournal();
  await createTransfer({ source: textSource(texts), target, journal }).run();
  const source = textSource({ ...texts, "a.txt": "new" });
  const transfer = createTransfer({ source, target, journal, onConflict: "overwrite" });
  expect(await transfer.run()).toMatchObject({ done: 1, settled: 1 });
  expect(target.files.get("a.txt")).toBe("new");
});

test.each([
  ["a path that leads out", { path: "../a" }, "refused"],
  ["no path", { size: 1 }, "invalid"],
  ["an unknown member", { path: "a", sizes: 1 }, "invalid"],
  ["a URL that is none", { path: "a", url: "file:///etc/passwd" }, "invalid"],
])("an item with %s fails alone", async (_, item, code) => {
  const target = stubTarget();
  const source = {
    ...textSource(texts),
    list: async function* () {
      yield* [item as never, { path: "b/c.txt" }];
    },
  };
  const transfer = createTransfer({ source, target });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
  expect(await all(transfer.items({ status: "failed" }))).toMatchObject([{ error: { code } }]);
});

test("an abort ends the run within a second, whatever ignores it, and the next run goes on", async () => {
  const target = stubTarget();
  const { write } = target;
  target.write = () => new Promise(() => {});
  const transfer = createTransfer({ source: textSource(texts), target });
  const controller = new AbortController();
  const reason = new Error("Ctrl-C");
  const run = transfer.run({ signal: controller.signal }).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10);
  controller.abort(reason);
  await vi.advanceTimersByTimeAsync(950);
  expect(await run).toBe(reason);
  expect(await all(transfer.items({ status: "running" }))).toHaveLength(2);
  target.write = write;
  expect(await transfer.run()).toMatchObject({ done: 2 });
});

test.each([
  ["items", { status: "fialed" }, "items: `status` must be one of"],
  ["items", "failed", "items: `options` must be an object"],
  ["report", { format: "xml" }, "report: `format` must be one of"],
  ["report", { escapeFormulas: true }, 'report: `escapeFormulas` needs format: "csv"'],
  ["redirects", { format: "apache" }, "redirects: `format` must be one of"],
] as const)("%s(%j) is refused", (method, options, message) => {
  const transfer = createTransfer({ source: textSource({}), target: stubTarget() });
  expect(() => Reflect.apply(transfer[method], transfer, [options])).toThrow(message);
});

test.each([
  [{ destination: "" }, "`destination` of the file must be a path"],
  [{ destination: 5 }, "`destination` of the file must be a path"],
  [{ destination: "a", size: "3" }, "`size` of the file must be a whole number"],
  [{ destination: "a", size: Number.NaN }, "`size` of the file must be a whole number"],
  [{ destination: "a", sha256: "abc" }, "`sha256` of the file must be 64"],
  [{}, "`destination` of the file is required"],
  ["<html>", "the file must be an object"],
])("the response %j to a write is not taken for a success", async (response, problem) => {
  const target = stubTarget();
  Reflect.set(target, "write", async () => response);
  const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, maxAttempts: 1 });
  expect(await transfer.run()).toMatchObject({ done: 0, failed: 1 });
  const [failed] = await all(transfer.items());
  expect(failed?.error).toEqual({ code: "verify", message: expect.stringContaining(problem) });
});

test.each([
  [{ version: "v".repeat(5000) }, "`version` must have at most"],
  [{ metadata: { text: "x".repeat(300_000) } }, "`metadata` must have at most"],
  [{ metadata: { number: 1n } }, "`metadata` must be something that JSON can hold"],
  [{ tags: Array.from({ length: 100_000 }, () => "tag") }, "`tags` must have at most"],
])("an item whose record would grow without limit fails by itself", async (more, problem) => {
  const transfer = createTransfer({ source: textSource({ "a.txt": "one" }, more), target: stubTarget() });
  expect(await transfer.run()).toMatchObject({ failed: 1 });
  const [failed] = await all(transfer.items());
  expect(failed?.error).toEqual({ code: "invalid", message: expect.stringContaining(problem) });
});
