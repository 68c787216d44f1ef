import { ApiError, ConnectionError } from "@pixwire/api/runtime";
import { UploadFailedError } from "@pixwire/uploader";
import { describe, expect, test } from "vitest";
import {
  createTransfer,
  type Source,
  SourceChangedError,
  SourceMissingError,
  TransferStoppedError,
  urls,
} from "../src/index.js";
import { all } from "./support/context.js";
import { settle, useFakeClock } from "./support/fake-time.js";
import { stubTarget, textSource } from "./support/stub-target.js";

const texts = { "a.txt": "one", "b/c.txt": "three" };

useFakeClock();

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

  test.each([
    { what: "the same bytes", found: "fetched https://files.test/a.txt", ending: { done: 1, failed: 0 } },
    { what: "other bytes", found: "of somebody else", ending: { done: 0, failed: 1 } },
  ])("leaves $what of a URL whose server announces no size, which are told apart", async ({ found, ending }) => {
    const url = "https://files.test/a.txt";
    let count = 0;
    const target = stubTarget({
      capabilities: { copyFromUrl: true },
      fault: (operation) => (operation === "write" && count++ === 0 ? "after" : "none"),
    });
    const { look } = target;
    target.look = (...given) => {
      if (count > 0) target.files.set("a.txt", found);
      return look(...given);
    };
    // A stream has no length in the response.
    const fetch = async () => new Response(new Blob([`fetched ${url}`]).stream());
    const transfer = createTransfer({ source: urls([url], { fetch }), target, maxAttempts: 2 });
    expect(await settle(transfer.run())).toMatchObject(ending);
    expect(target.writes.get("a.txt")).toBe(1);
    expect(target.files.get("a.txt")).toBe(found);
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
