import { ApiError, ConnectionError } from "@pixwire/api/runtime";
import { UploadFailedError } from "@pixwire/uploader";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  createTransfer,
  memoryJournal,
  type PlannedItem,
  type Source,
  SourceChangedError,
  SourceMissingError,
  TransferStoppedError,
} from "../src/index.js";
import { all } from "./support/context.js";
import { settle } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
afterEach(() => void vi.useRealTimers());

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

describe("a file that is at the destination already", () => {
  const files = { "a.txt": "old" };

  test("is kept with skip, and its item is not read", async () => {
    const [source, target] = [textSource(texts), stubTarget({ files })];
    expect(await createTransfer({ source, target }).run()).toMatchObject({ done: 1, skipped: 1 });
    expect(target.files.get("a.txt")).toBe("old");
    expect(source.opened).toEqual(["b/c.txt"]);
  });

  test("is replaced with overwrite, also if it has the same size", async () => {
    const target = stubTarget({ files });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "overwrite" });
    expect(await transfer.plan()).toMatchObject({ overwrite: { items: 1 }, create: { items: 1 } });
    await transfer.run();
    expect(target.files.get("a.txt")).toBe("one");
  });

  test("is not replaced with overwrite if its hash is the same", async () => {
    const target = stubTarget({ files: { "a.txt": "one" }, capabilities: { sha256: true } });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "overwrite" });
    expect(await transfer.run()).toMatchObject({ done: 1, skipped: 1 });
    expect(target.writes.get("a.txt")).toBeUndefined();
  });

  test("fails its item with fail", async () => {
    const transfer = createTransfer({ source: textSource(texts), target: stubTarget({ files }), onConflict: "fail" });
    expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
    expect(await all(transfer.items({ status: "failed" }))).toMatchObject([
      { path: "a.txt", error: { code: "taken" } },
    ]);
  });

  test("gets another beside it with rename", async () => {
    const target = stubTarget({ files: { ...files, "a-2.txt": "older" } });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "rename" });
    await transfer.run();
    expect(Object.fromEntries(target.files)).toEqual({
      "a.txt": "old",
      "a-2.txt": "older",
      "a-3.txt": "one",
      "b/c.txt": "three",
    });
  });
});

test.each(["new", "other"])("a file %j that somebody writes just before is never taken for the item", async (text) => {
  const target = stubTarget();
  const { write } = target;
  target.write = async (request, context) => {
    target.files.set("a.txt", text);
    return write(request, context);
  };
  const source = textSource({ "a.txt": "one" });
  const transfer = createTransfer({ source, target, onConflict: "fail", maxAttempts: 1 });
  expect(await transfer.run()).toMatchObject({ done: 0, failed: 1 });
  expect(await transfer.run()).toMatchObject({ done: 0, failed: 1 });
  const [failed] = await all(transfer.items());
  expect(failed?.error?.code).toBe("taken");
  expect(target.files.get("a.txt")).toBe(text);
});

test("items that go to one destination are told apart from the first", async () => {
  const nfc = "caf\u00e9.txt";
  const nfd = "cafe\u0301.txt";
  const target = stubTarget();
  const transfer = createTransfer({ source: textSource({ [nfc]: "1", [nfd]: "2" }), target });
  expect(await transfer.run()).toMatchObject({ done: 1, failed: 1 });
  expect(Object.fromEntries(target.files)).toEqual({ [nfc]: "1" });
  expect(await all(transfer.items({ status: "failed" }))).toMatchObject([{ error: { code: "collision" } }]);
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

describe("a failure", () => {
  test("of a request is tried again after a look, so that nothing is written twice", async () => {
    const faults = ["after", "before"] as const;
    let count = 0;
    const target = stubTarget({ fault: (operation) => (operation === "write" ? (faults[count++] ?? "none") : "none") });
    const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, lookup: "list" });
    await settle(transfer.run());
    expect(target.requests).toEqual(["list", "write a.txt", "look a.txt"]);
    expect(await all(transfer.items())).toMatchObject([{ status: "done", attempts: 2 }]);
  });

  test("whose request arrives late, between the looks of the next attempt, leaves the item done", async () => {
    let count = 0;
    const target = stubTarget({ fault: (operation) => (operation === "write" && count++ === 0 ? "before" : "none") });
    const { look } = target;
    target.look = async (...given) => {
      const found = await look(...given);
      if (count > 0) target.files.set("a.txt", "one");
      return found;
    };
    const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target });
    expect(await settle(transfer.run())).toMatchObject({ done: 1, skipped: 0 });
  });

  test("that lasts fails the item, and retryFailed tries it again", async () => {
    let isBroken = true;
    const target = stubTarget({ fault: () => (isBroken ? "before" : "none") });
    const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, maxAttempts: 3 });
    expect(await settle(transfer.run())).toMatchObject({ failed: 1 });
    isBroken = false;
    expect(await settle(transfer.retryFailed())).toMatchObject({ done: 1, failed: 0 });
    expect(await all(transfer.items())).toMatchObject([{ status: "done", attempts: 4 }]);
  });

  test("whose cause leads back to itself is recorded like any other", async () => {
    const target = stubTarget();
    target.write = async () => {
      const error = new RangeError("odd");
      error.cause = error;
      throw error;
    };
    const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target });
    expect(await settle(transfer.run())).toMatchObject({ failed: 1 });
    expect(await all(transfer.items())).toMatchObject([{ status: "failed", error: { code: "RangeError" } }]);
  });

  test("of a server that asks for a longer wait than is allowed ends the run, and says when to come back", async () => {
    const target = stubTarget();
    target.write = async () => {
      const response = new Response(null, { status: 429, headers: { "retry-after": "120" } });
      throw new ApiError({ operation: "write", message: "write: busy", response, body: undefined });
    };
    const transfer = createTransfer({ source: textSource(texts), target, maxRetryAfterMs: 60_000 });
    await expect(settle(transfer.run())).rejects.toMatchObject({
      name: "TransferStoppedError",
      retryAfterMs: 120_000,
      message: expect.stringContaining("asks to wait 120 s, which is longer than `maxRetryAfterMs` allows"),
    });
  });

  test.each([
    ["longer", 120_000, 60_000],
    ["shorter", 30_000, 60_000],
  ])(
    "of an upload whose part is to wait %s than allowed says how long, too",
    async (_, retryAfterMs, maxRetryAfterMs) => {
      const target = stubTarget();
      const { write } = target;
      const attempts: number[] = [];
      target.write = async (request, context) => {
        attempts.push(performance.now());
        if (attempts.length > 1) return write(request, context);
        const failure = { partNumber: 1, attempts: 1, status: 429, code: undefined, storedParts: [], retryAfterMs };
        throw new UploadFailedError("part 1 failed", failure);
      };
      const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, maxRetryAfterMs });
      const run = settle(transfer.run());
      if (retryAfterMs > maxRetryAfterMs) {
        await expect(run).rejects.toMatchObject({ name: "TransferStoppedError", retryAfterMs });
        return;
      }
      expect(await run).toMatchObject({ done: 1 });
      expect(Number(attempts[1]) - Number(attempts[0])).toBeGreaterThanOrEqual(retryAfterMs);
    },
  );

  test("of a part whose signature is refused is tried again with another one, and does not end the run", async () => {
    const target = stubTarget();
    const { write } = target;
    let writes = 0;
    target.write = async (request, context) => {
      if (++writes > 1) return write(request, context);
      const failure = { partNumber: 1, attempts: 1, code: undefined, storedParts: [], retryAfterMs: undefined };
      throw new UploadFailedError("part 1 failed", { ...failure, status: 403 });
    };
    const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target });
    expect(await settle(transfer.run())).toMatchObject({ done: 1 });
  });

  test.each([401, 402, 403])("with %i ends the run with one error, and what was done is kept", async (status) => {
    let writes = 0;
    const target = stubTarget();
    const { write } = target;
    target.write = async (request, context) => {
      if (++writes <= 2) return write(request, context);
      const response = new Response(null, { status });
      throw new ApiError({
        operation: "upload",
        message: "Bearer abcdefghijkl was refused",
        response,
        body: undefined,
      });
    };
    const many = Object.fromEntries(Array.from({ length: 50 }, (_, index) => [`${index}.txt`, `text ${index}`]));
    const transfer = createTransfer({ source: textSource(many), target, concurrency: 2 });
    const error = await transfer.run().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(TransferStoppedError);
    expect(String(error)).toMatch(/run again to go on/);
    expect(String(error)).not.toContain("abcdefghijkl");
    expect(await all(transfer.items({ status: "done" }))).toHaveLength(2);
  });

  test("ends the run with failFast", async () => {
    const target = stubTarget({ files: { "a.txt": "old" } });
    const transfer = createTransfer({ source: textSource(texts), target, onConflict: "fail", failFast: true });
    await expect(transfer.run()).rejects.toThrow(/`failFast` is set: a.txt/);
  });

  test("of a list is tried again behind its cursor, and the run takes no item twice", async () => {
    const failures = [new ConnectionError("list", 1, "reset"), new ConnectionError("list", 1, "reset")];
    const cursors: (string | undefined)[] = [];
    const source: Source = {
      ...textSource(texts),
      async *list(_context, cursor) {
        cursors.push(cursor);
        if (cursor === undefined) yield { path: "a.txt", version: "1", cursor: "1" };
        const failure = failures.pop();
        if (failure) throw failure;
        yield { path: "a.txt", version: "1" };
        yield { path: "b/c.txt", version: "1" };
      },
    };
    const faults = ["before", "before"] as const;
    let count = 0;
    const target = stubTarget({ fault: (operation) => (operation === "list" ? (faults[count++] ?? "none") : "none") });
    expect(await settle(createTransfer({ source, target, lookup: "list" }).run())).toMatchObject({
      done: 2,
      failed: 0,
    });
    expect(cursors).toEqual([undefined, "1", "1"]);
  });

  test.each([true, false])(
    "of each page of the list of the target costs no page that was read (cursors: %s)",
    async (hasCursors) => {
      const pages = [["a.txt"], ["extra-1"], ["extra-2"], ["extra-3"]];
      const target = stubTarget({ files: Object.fromEntries(pages.flat().map((name) => [name, "one"])) });
      let failures = 0;
      const asked: number[] = [];
      target.list = async function* (_context, cursor) {
        for (let page = Number(cursor ?? 0); page < pages.length; page++) {
          asked.push(page);
          // Each page of a list with cursors fails once, and of another one the last page, twice.
          if (hasCursors ? asked.filter((other) => other === page).length === 1 : page === 3 && failures++ < 2) {
            throw new ConnectionError("list", 1, "reset");
          }
          for (const destination of pages[page] ?? []) {
            yield { destination, size: 3, cursor: hasCursors ? `${page + 1}` : undefined };
          }
        }
      };
      const options = { mode: "mirror", deleteExtra: true, maxDelete: 3, maxAttempts: 3 } as const;
      const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, ...options });
      expect((await settle(transfer.plan())).deleted.items).toBe(3);
      if (hasCursors) expect(asked.slice(0, 8)).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
      asked.length = failures = 0;
      expect(await settle(transfer.run())).toMatchObject({ deleted: 3 });
      expect([...target.files.keys()]).toEqual(["a.txt"]);
    },
  );

  test("of the list of the source that lasts ends the run", async () => {
    const source = {
      ...textSource(texts),
      list: async function* () {
        yield { path: "a.txt" };
        throw new Error("page 2 is gone");
      },
    };
    await expect(settle(createTransfer({ source, target: stubTarget() }).run())).rejects.toThrow(
      "the texts could not be listed to the end: page 2 is gone",
    );
  });
});

test("what a target stores is verified", async () => {
  const target = stubTarget();
  const { write } = target;
  target.write = async (request, context) => ({ ...(await write(request, context)), size: 1 });
  target.look = async (destination) => (target.files.has(destination) ? { destination, size: 1 } : undefined);
  const transfer = createTransfer({ source: textSource({ "a.txt": "one" }), target, maxAttempts: 1 });
  await settle(transfer.run());
  expect(await all(transfer.items())).toMatchObject([
    { status: "failed", error: { code: "verify", message: "a.txt: 3 bytes were sent, and a.txt has 1" } },
  ]);
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

describe("a mirror", () => {
  test("copies what is new or differs, and removes what the source has not", async () => {
    const files = { "a.txt": "one", "b/c.txt": "old text", "gone.txt": "x" };
    const target = stubTarget({ files });
    const options = { source: textSource(texts), target, mode: "mirror", deleteExtra: true, maxDelete: 1 } as const;
    const transfer = createTransfer(options);
    expect(await transfer.plan()).toMatchObject({ same: { items: 1 }, overwrite: { items: 1 }, deleted: { items: 1 } });
    expect(await transfer.run()).toMatchObject({ done: 1, skipped: 1, deleted: 1 });
    expect(Object.fromEntries(target.files)).toEqual(texts);
    expect(await transfer.plan()).toMatchObject({ isEmpty: true });
  });

  test("writes again what is gone from the target", async () => {
    const target = stubTarget();
    const transfer = createTransfer({ source: textSource(texts), target, mode: "mirror" });
    await transfer.run();
    target.files.delete("a.txt");
    expect(await transfer.plan()).toMatchObject({ create: { items: 1 }, settled: { items: 1 } });
    await transfer.run();
    expect(Object.fromEntries(target.files)).toEqual(texts);
  });

  test("does not send again what has another version and the bytes that the journal remembers", async () => {
    const target = stubTarget();
    const journal = memoryJournal();
    await createTransfer({ source: textSource(texts, { version: "1" }), target, journal, mode: "mirror" }).run();
    const source = textSource({ ...texts, "b/c.txt": "THREE" }, { version: "2" });
    const summary = await createTransfer({ source, target, journal, mode: "mirror" }).run();
    expect(summary).toMatchObject({ done: 1, skipped: 1 });
    expect(target.files.get("b/c.txt")).toBe("THREE");
  });

  test("removes nothing if there is more than maxDelete, or if an item failed", async () => {
    const files = { x: "1", y: "2", z: "3" };
    const target = stubTarget({ files });
    const options = { source: textSource({}), target, mode: "mirror", deleteExtra: true, maxDelete: 2 } as const;
    await expect(createTransfer(options).run()).rejects.toThrow(
      /has 3 files that the source has not.*nothing was deleted/,
    );
    const failing = createTransfer({ ...options, source: textSource({ "../a": "1" }), maxDelete: 5 });
    expect(await failing.run()).toMatchObject({ failed: 1, deleted: 0 });
    expect(target.files.size).toBe(3);
  });
});

test("reports have every item once, in JSON lines and CSV, and redirects lead to the new URLs", async () => {
  const target = stubTarget({ capabilities: { copyFromUrl: true } });
  const source = textSource({ 'a"b.txt': "one" }, { url: "https://old.test/a%22b.txt?token=secret&v=1", tags: ["t"] });
  const transfer = createTransfer({ source, target });
  target.write = async ({ destination }) => {
    target.files.set(destination, "one");
    return { destination, size: 3, url: "https://cdn.test/new.txt?pbs=secret" };
  };
  expect(await transfer.run()).toMatchObject({ done: 1, notCarried: { tags: 1 } });
  const [json = ""] = await all(transfer.report());
  expect(JSON.parse(json)).toMatchObject({
    status: "done",
    sourceUrl: "https://old.test/a%22b.txt?v=1",
    url: "https://cdn.test/new.txt",
    notCarried: "tags",
  });
  const [head = "", row = ""] = await all(transfer.report({ format: "csv" }));
  expect(head).toMatch(/^id,status,path,/);
  expect(row).toContain(',done,"a""b.txt",');
  expect(await all(transfer.redirects({ format: "netlify" }))).toEqual(["/a%22b.txt https://cdn.test/new.txt 301\n"]);
  expect(await all(transfer.redirects({ format: "nginx" }))).toEqual([
    '"/a%22b.txt?v=1" "https://cdn.test/new.txt";\n',
  ]);
  expect(await all(transfer.redirects())).toEqual([
    "from,to\r\n",
    "https://old.test/a%22b.txt?v=1,https://cdn.test/new.txt\r\n",
  ]);
});

test("progress never comes more than 20 times a second, and ends with the totals", async () => {
  const target = stubTarget({ pause: () => new Promise((resolve) => setTimeout(resolve, 5)) });
  const many = Object.fromEntries(Array.from({ length: 90 }, (_, index) => [`${index}.txt`, "text"]));
  const transfer = createTransfer({ source: textSource(many), target, concurrency: 1 });
  const times: number[] = [];
  let last: unknown;
  await settle(
    transfer.run({
      onProgress: (progress) => {
        times.push(performance.now());
        last = progress;
      },
    }),
  );
  const gaps = times.slice(1, -1).map((time, index) => time - (times[index] ?? 0));
  expect(gaps.length).toBeGreaterThan(10);
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(50);
  expect(last).toMatchObject({ items: { done: 90 }, sentBytes: 360, total: { items: 90, bytes: 360 }, current: [] });
});

test.each([
  [{ concurency: 3 }, "`concurency` is not a known option. Did you mean `concurrency`?"],
  [{ mode: "mirror", onConflict: "skip" }, "`onConflict` must be overwrite in a mirror"],
  [{ mode: "mirror", deleteExtra: true }, "`maxDelete` is required with `deleteExtra`"],
  [{ deleteExtra: true, maxDelete: 1 }, '`deleteExtra` needs mode: "mirror"'],
  [{ rateLimit: { requests: 0, perMs: 1 } }, "`rateLimit` has `requests`, which must be"],
  [{ journal: {} }, "`journal` must be a journal"],
  [{ source: {} }, "`source` must be a source"],
  [{ source: { list() {} } }, "`source` must be a source"],
  [{ source: "photos" }, "`source` must be a source"],
  [{ rateLimit: { requests: 1, perMs: 10, perSecond: 1 } }, "`rateLimit` has `perSecond`, which is not a known member"],
  [{ maxDelete: 1 }, "`maxDelete` needs deleteExtra: true"],
  [{ mode: "mirror", lookup: "each" }, "`lookup` cannot be each in a mirror"],
])("the options %j are refused", (options, message) => {
  const given = { source: textSource({}), target: stubTarget(), ...options };
  expect(() => Reflect.apply(createTransfer, undefined, [given])).toThrow(message);
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

test("a report for a spreadsheet has no formulas in it", async () => {
  const names = ["=1+1.txt", "+1.txt", "-1.txt", "@a.txt", "a=1.txt"];
  const source = textSource(Object.fromEntries(names.map((name) => [name, "x"])));
  const transfer = createTransfer({ source, target: stubTarget() });
  await transfer.run();
  const pathsOf = async (escapeFormulas: boolean) =>
    (await all(transfer.report({ format: "csv", escapeFormulas }))).slice(1).map((line) => line.split(",")[2]);
  expect((await pathsOf(false)).sort()).toEqual([...names].sort());
  expect((await pathsOf(true)).sort()).toEqual(["'=1+1.txt", "'+1.txt", "'-1.txt", "'@a.txt", "a=1.txt"].sort());
});

test.each([0, 1])("an error that `onProgress` throws in event %i ends the run, and fails no item", async (at) => {
  const pause = () => new Promise((resolve) => setTimeout(resolve, 5));
  const transfer = createTransfer({ source: textSource(texts), target: stubTarget({ pause }), concurrency: 1 });
  let event = 0;
  const onProgress = () => {
    if (event++ === at) throw new Error("no terminal");
  };
  await expect(settle(transfer.run({ onProgress }))).rejects.toThrow("no terminal");
  expect(await all(transfer.items({ status: "failed" }))).toEqual([]);
  expect(await settle(transfer.run())).toMatchObject({ failed: 0 });
});

test("the URLs in the message of an error are recorded without what signs them", async () => {
  const source = textSource({ "a.txt": "one" });
  source.open = async () => {
    throw new TypeError("GET https://user:PASSWORD@old.test/a.txt?sig=SIGNATURE&w=1 failed");
  };
  const transfer = createTransfer({ source, target: stubTarget(), maxAttempts: 1 });
  await transfer.run();
  const [failed] = await all(transfer.items());
  expect(failed?.error?.message).toBe("GET https://old.test/a.txt?w=1 failed");
});

test("an error that `onProgress` throws at the end does not hide what has ended the run", async () => {
  const source = textSource(texts);
  source.list = () => {
    throw new RangeError("broken list");
  };
  const onProgress = () => {
    throw new Error("no terminal");
  };
  await expect(createTransfer({ source, target: stubTarget() }).run({ onProgress })).rejects.toThrow("broken list");
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

test("a plan tries again what may pass, and counts what would fail", async () => {
  let requests = 0;
  const target = stubTarget({ fault: () => (requests++ < 2 ? "before" : "none") });
  const source = textSource({ "a.txt": "one", "b.txt": "two" });
  const plan = await settle(createTransfer({ source, target, concurrency: 1 }).plan());
  expect(plan.create.items).toBe(2);
  const broken = stubTarget({ fault: () => "before" });
  const failed = await settle(createTransfer({ source, target: broken, maxAttempts: 2 }).plan());
  expect(failed).toMatchObject({ create: { items: 0 }, refused: { items: 2 } });
});

test("a file that is not what was read is removed again, and what failed before a write is not taken for written", async () => {
  const target = stubTarget({ files: { "b.txt": "two" } });
  let problem: Error | undefined = new SourceChangedError("a.txt");
  const source = textSource({ "a.txt": "one", "b.txt": "TWO" });
  const { open } = source;
  source.open = async (item, context) => {
    if (item.path === "b.txt" && problem) throw new SourceMissingError(item.path);
    return {
      ...(await open(item, context)),
      async verify() {
        if (problem) throw problem;
      },
    };
  };
  const transfer = createTransfer({ source, target, maxAttempts: 2, onConflict: "rename" });
  expect(await settle(transfer.run())).toMatchObject({ failed: 2 });
  expect(Object.fromEntries(target.files)).toEqual({ "b.txt": "two" });
  problem = undefined;
  expect(await settle(transfer.retryFailed())).toMatchObject({ done: 2 });
  expect(Object.fromEntries(target.files)).toEqual({ "a.txt": "one", "b.txt": "two", "b-2.txt": "TWO" });
});
