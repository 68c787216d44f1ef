import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import {
  collect,
  createTransferWorker,
  enqueue,
  QueuePausedError,
  type TransferQueue,
} from "../../src/bullmq/index.js";
import { ItemRefusedError } from "../../src/errors.js";
import { createTransfer, type Item, memoryJournal, type Source, type Target, type Transfer } from "../../src/index.js";
import { all } from "../support/context.js";
import { SLOW_BACKENDS, useQueues } from "../support/queues.js";
import { type StubTarget, stubTarget, textSource } from "../support/stub-target.js";

function manyTexts(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}.txt`, `text ${index}`]));
}

const LOCK_MS = 1000;

function startWorker(transfer: Transfer, queue: TransferQueue, options = {}) {
  const worker = createTransferWorker(transfer, queue, { concurrency: 4, takeOverAfterMs: LOCK_MS, ...options });
  onTestFinished(() => worker.close({ timeoutMs: 0 }));
  return worker;
}

/** A target whose writes do something else first. */
function writing(before: (destination: string) => Promise<unknown> | undefined, options = {}): StubTarget {
  const target = stubTarget(options);
  const { write } = target;
  return Object.assign(target, {
    write: async (...args: Parameters<Target["write"]>) => {
      await before(args[0].destination);
      return write(...args);
    },
  });
}

/** The items of a list, each with a cursor. */
function cursorSource(items: readonly Item[]): Source & { cursors: (string | undefined)[] } {
  const cursors: (string | undefined)[] = [];
  return {
    ...textSource(Object.fromEntries(items.map(({ path }) => [path, `text of ${path}`]))),
    cursors,
    async *list(_context, cursor) {
      cursors.push(cursor);
      for (const [index, item] of items.entries()) {
        if (index >= Number(cursor ?? 0)) yield { ...item, cursor: `${index + 1}` };
      }
    },
  };
}

describe.each(SLOW_BACKENDS)("over %s", { timeout: 240_000 }, (backend) => {
  const queues = useQueues(backend);

  test("every character of an item, of a record and of an error survives the queue", async (context) => {
    const queue = await queues.create(context);
    const metadata = { text: "NUL \u0000, half a pair \ud800, a whole one 😀, \\u0000" };
    const written: Item[] = [];
    const target = writing(async () => undefined, { fault: () => "none" });
    const { write } = target;
    target.write = async (request, callContext) => {
      written.push(request.item);
      if (request.destination === "bad.txt") throw new RangeError("It has \u0000 and \ud800 in it");
      return write(request, callContext);
    };
    const source = textSource({ "good.txt": "a", "bad.txt": "b" }, { metadata });
    const transfer = createTransfer({ source, target });
    startWorker(transfer, queue);
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 1 });
    expect(written.map((item) => item.metadata)).toEqual([metadata, metadata]);
    const [failed] = await all(transfer.items({ status: "failed" }));
    expect(failed?.error?.message).toBe("It has  and \ufffd in it");
  });

  test("what no attempt can copy is tried once, and what has failed can be added again", async (context) => {
    const queue = await queues.create(context);
    const tries: string[] = [];
    let isMended = false;
    const target = writing(async (destination) => {
      tries.push(destination);
      if (isMended) return;
      if (destination === "refused.txt") throw new ItemRefusedError(destination, "is of a kind that is not taken");
      if (destination === "400.txt") throw Object.assign(new Error("bad request"), { status: 400 });
      // Not an Error, which BullMQ could not handle.
      if (destination === "text.txt") throw "a text";
    });
    const source = textSource({ "refused.txt": "a", "400.txt": "b", "text.txt": "c" });
    const transfer = createTransfer({ source, target, maxAttempts: 1 });
    startWorker(transfer, queue);
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ failed: 3 });
    expect(tries.toSorted()).toEqual(["400.txt", "refused.txt", "text.txt"]);
    isMended = true;
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 3, failed: 0 });
    // The journal of the producer has all of them as done.
    expect(await enqueue(transfer, queue)).toEqual({ items: 3, bytes: 3, settled: 3 });
    expect(await collect(transfer, queue)).toMatchObject({ done: 0, settled: 3 });
  });

  test("an item whose failed attempt has written is found, when it is added again", async (context) => {
    const queue = await queues.create(context);
    let isLost = true;
    const target = stubTarget({
      files: { "a.txt": "another file" },
      fault: (operation) => (operation === "write" && isLost ? "after" : "none"),
    });
    const source = textSource({ "a.txt": "a" });
    const journal = memoryJournal();
    const transfer = createTransfer({ source, target, journal, onConflict: "rename", maxAttempts: 1 });
    startWorker(transfer, queue);
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ failed: 1 });
    isLost = false;
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1 });
    expect([...target.files.keys()]).toEqual(["a.txt", "a-2.txt"]);
    expect(await all(transfer.items())).toMatchObject([{ destination: "a-2.txt", attempts: 2 }]);
  });

  test("a refused credential pauses the queue with one message, and resume() goes on", async (context) => {
    const queue = await queues.create(context);
    let isRevoked = true;
    const target = writing(async () => {
      if (isRevoked) throw Object.assign(new Error("the token abc was revoked"), { status: 401 });
    });
    const transfer = createTransfer({ source: textSource(manyTexts(30)), target });
    await enqueue(transfer, queue);
    const worker = startWorker(transfer, queue);
    const ended = expect(worker.ended).rejects.toThrow(QueuePausedError);
    await expect(collect(transfer, queue)).rejects.toThrow(
      /^The queue test-\S+ is paused: file-\d+\.txt: the token abc was revoked\. Put that right, call `resume\(\)` of the/,
    );
    await ended;
    expect(await queue.status()).toMatchObject({ isPaused: true, waiting: 30, active: 0, finished: 0 });
    isRevoked = false;
    await queue.resume();
    startWorker(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 30, failed: 0 });
    expect(await queue.status()).toMatchObject({ isPaused: false, pauseReason: undefined });
  });

  test.for([{ onConflict: "rename" }, { onConflict: "skip" }] as const)(
    "a worker that is closed hands back what does not end, and another one looks before it repeats: onConflict $onConflict",
    async ({ onConflict }, context) => {
      const queue = await queues.create(context);
      let isHanging = true;
      const target = stubTarget();
      const { write } = target;
      target.write = async (request, callContext) => {
        const stored = await write(request, callContext);
        // The file is there, but the response never comes, and the signal is ignored.
        if (isHanging) await new Promise(() => {});
        return stored;
      };
      const transfer = createTransfer({ source: textSource({ "a.txt": "a" }), target, onConflict, lookup: "list" });
      const first = startWorker(transfer, queue);
      await enqueue(transfer, queue);
      await vi.waitFor(() => expect(target.files.size).toBe(1), { timeout: 120_000 });
      expect((await queues.dump(context)).includes('"running"')).toBe(onConflict === "rename");
      const closedAt = performance.now();
      await first.close({ timeoutMs: 100 });
      expect(performance.now() - closedAt).toBeLessThan(15_000);
      isHanging = false;
      startWorker(transfer, queue);
      expect(await collect(transfer, queue)).toMatchObject({ done: 1 });
      expect([...target.files.keys()]).toEqual(["a.txt"]);
      expect(target.writes.get("a.txt")).toBe(1);
    },
  );

  test("a producer that was stopped goes on behind its cursor", async (context) => {
    const queue = await queues.create(context);
    const source = cursorSource(Array.from({ length: 800 }, (_, index) => ({ path: `${index}.txt`, version: "1" })));
    const target = stubTarget();
    const transfer = createTransfer({ source, target, onConflict: "rename" });
    const controller = new AbortController();
    const { list } = source;
    source.list = async function* (listContext, cursor) {
      for await (const item of list(listContext, cursor)) {
        if (item.path === "700.txt" && cursor === undefined) controller.abort(new Error("stopped"));
        yield item;
      }
    };
    await expect(enqueue(transfer, queue, { signal: controller.signal })).rejects.toThrow("stopped");
    startWorker(transfer, queue);
    const collecting = collect(transfer, queue);
    expect(await enqueue(transfer, queue)).toMatchObject({ items: 800 });
    expect(source.cursors).toEqual([undefined, "500"]);
    expect(await collecting).toMatchObject({ done: 800, failed: 0 });
    expect(target.files.size).toBe(800);
    expect(target.requests.filter((request) => request.startsWith("write"))).toHaveLength(800);
  });

  test("a source without cursors is listed again, and what was collected meanwhile is not handled twice", async (context) => {
    const queue = await queues.create(context);
    const target = stubTarget();
    const source = textSource(manyTexts(800));
    const controller = new AbortController();
    const { list } = source;
    source.list = async function* (listContext) {
      for await (const item of list(listContext)) {
        if (item.path === "file-700.txt") {
          // Everything that has been added is handled and collected before the producer is stopped.
          if (!controller.signal.aborted) {
            await vi.waitFor(async () => expect(target.files.size).toBe(500), { timeout: 120_000 });
            await vi.waitFor(async () => expect((await queue.status()).finished).toBe(0), { timeout: 120_000 });
          }
          controller.abort(new Error("stopped"));
        }
        yield item;
      }
    };
    const journal = memoryJournal();
    const options = { source, target, onConflict: "rename" } as const;
    startWorker(createTransfer(options), queue);
    const collecting = collect(createTransfer({ ...options, journal }), queue);
    // The producers have no journal in common with the collector.
    const producer = createTransfer(options);
    await expect(enqueue(producer, queue, { signal: controller.signal })).rejects.toThrow("stopped");
    expect(await enqueue(createTransfer(options), queue)).toMatchObject({ items: 800, settled: 0 });
    expect(await collecting).toMatchObject({ done: 800, skipped: 0, failed: 0 });
    expect(target.files.size).toBe(800);
    expect(target.requests.filter((request) => request.startsWith("write"))).toHaveLength(800);
  });

  test("an item that three workers have abandoned is not failed", async (context) => {
    const queue = await queues.create(context);
    const target = stubTarget();
    const transfer = createTransfer({ source: textSource({ "a.txt": "a" }), target });
    await enqueue(transfer, queue);
    for (let worker = 1; worker <= 3; worker++) await queues.abandonJob(context, queue.name);
    startWorker(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 0 });
  });

  test("a file that appears after an interrupted attempt is kept, and not claimed to be of that attempt", async (context) => {
    const queue = await queues.create(context);
    const target = stubTarget();
    const transfer = createTransfer({ source: textSource({ "a.txt": "a" }), target, lookup: "list" });
    await enqueue(transfer, queue);
    await queues.abandonJob(context, queue.name);
    target.files.set("a.txt", "a file of somebody else");
    startWorker(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ failed: 1 });
    expect(target.files.get("a.txt")).toBe("a file of somebody else");
    const [record] = await all(transfer.items());
    expect(record?.error?.message).toBe(
      "a.txt: the file at a.txt has other bytes, which an interrupted attempt may have left. " +
        "If nobody else needs that file, remove it and run again",
    );
  });

  test("an item whose result could not be recorded is not failed", async (context) => {
    const queue = await queues.create(context);
    const transfer = createTransfer({ source: textSource({ "a.txt": "a" }), target: stubTarget() });
    await enqueue(transfer, queue);
    await queues.failToRecord(context, queue.name);
    startWorker(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 0 });
  });

  test("a worker that has lost an item to another one does not write it", async (context) => {
    const queue = await queues.create(context);
    const target = stubTarget();
    const { look } = target;
    let goOn = () => {};
    const held = new Promise<void>((resolve) => (goOn = resolve));
    let looks = 0;
    target.look = async (...args) => {
      const found = await look(...args);
      // The first worker stalls between its look and its write, in which time another one copies the item.
      if (looks++ === 0) await Promise.all([held, delay(LOCK_MS)]);
      return found;
    };
    const transfer = createTransfer({
      source: textSource({ "a.txt": "a" }),
      target,
      lookup: "each",
      onConflict: "rename",
    });
    await enqueue(transfer, queue);
    const slow = startWorker(transfer, queue);
    await vi.waitFor(() => expect(looks).toBe(1), { timeout: 120_000 });
    await queues.loseLocks(context, queue.name);
    startWorker(transfer, queue);
    await vi.waitFor(async () => expect((await queue.status()).finished).toBe(1), { timeout: 120_000 });
    goOn();
    await slow.close();
    await expect(slow.ended).resolves.toBeUndefined();
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 0 });
    expect([...target.files.keys()]).toEqual(["a.txt"]);
    expect(target.writes.get("a.txt")).toBe(1);
  });

  test("a worker of another target, or without access to the files, refuses with a sentence", async (context) => {
    const queue = await queues.create(context);
    const source: Source = { ...textSource({ "a.txt": "a" }), reach: "this machine", name: "the folder photos" };
    const transfer = createTransfer({ source, target: stubTarget() });
    await enqueue(transfer, queue, { label: "nas" });
    const elsewhere = startWorker(transfer, queue, { label: "cloud" });
    await expect(elsewhere.ended).rejects.toThrow(
      'the folder photos can be read with the label "nas" only, and this worker has "cloud". Start workers on that machine',
    );
    const target = Object.assign(stubTarget(), { id: "stub:other" });
    const other = startWorker(createTransfer({ source, target }), queue, { label: "nas" });
    await expect(other.ended).rejects.toThrow(
      "the items of the queue go to stub:files, and this worker has stub:other",
    );
    await expect(enqueue(createTransfer({ source, target }), queue)).rejects.toThrow("Use another name for stub:other");
    startWorker(transfer, queue, { label: "nas" });
    expect(await collect(transfer, queue)).toMatchObject({ done: 1 });
  });

  test("a signed URL fails its item, and is not in the queue", async (context) => {
    const queue = await queues.create(context);
    const url = "https://files.test/a.txt?X-Amz-Signature=topsecret";
    const target = stubTarget({ capabilities: { copyFromUrl: true } });
    // How ImageKit delivers an original, which is no secret.
    const original = { path: "b.txt", url: "https://ik.imagekit.io/demo/b.txt?tr=orig-true" };
    const source = [{ path: "a.txt", url }, original];
    const transfer = createTransfer({ source, target });
    await enqueue(transfer, queue);
    expect(await queues.dump(context)).not.toContain("topsecret");
    startWorker(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 1 });
    expect(target.files.get("b.txt")).toBe(`fetched ${original.url}`);
    const [record] = await all(transfer.items({ status: "failed" }));
    expect(record?.error).toMatchObject({ code: "refused" });
    expect(JSON.stringify(record)).not.toContain("topsecret");
  });

  test("an item that is none as JSON fails by itself, and ends no worker", async (context) => {
    const queue = await queues.create(context);
    const items: Item[] = [
      { path: "a.txt", size: 1, version: "1", metadata: { toJSON: () => "a text" } },
      { path: "b.txt", size: 1, version: "1" },
    ];
    const texts = textSource({ "a.txt": "a", "b.txt": "b" });
    const list = async function* () {
      yield* items;
    };
    const transfer = createTransfer({ source: { ...texts, list }, target: stubTarget() });
    startWorker(transfer, queue);
    await enqueue(transfer, queue);
    expect(await collect(transfer, queue)).toMatchObject({ done: 1, failed: 1 });
    const [failed] = await all(transfer.items({ status: "failed" }));
    expect(failed).toMatchObject({ path: "a.txt", error: { code: "invalid" } });
  });

  test("a producer without workers stops at 10,000 items", async (context) => {
    const queue = await queues.create(context);
    const source = textSource(manyTexts(10_600));
    const transfer = createTransfer({ source, target: stubTarget() });
    const controller = new AbortController();
    const adding = enqueue(transfer, queue, { signal: controller.signal });
    await vi.waitFor(async () => expect((await queue.status()).waiting).toBe(10_000), {
      timeout: 200_000,
      interval: 200,
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await queue.status()).waiting).toBe(10_000);
    controller.abort(new Error("stopped"));
    await expect(adding).rejects.toThrow("stopped");
  });

  test("a second producer takes over, and the first one ends", async (context) => {
    const queue = await queues.create(context);
    const source = cursorSource([{ path: "a.txt" }, { path: "b.txt" }]);
    const { list } = source;
    let goOn = () => {};
    const waiting = new Promise<void>((resolve) => (goOn = resolve));
    const slow: Source = {
      ...source,
      async *list(listContext, cursor) {
        yield* list(listContext, cursor);
        await waiting;
      },
    };
    const target = stubTarget();
    const first = enqueue(createTransfer({ source: slow, target }), queue);
    const expectation = expect(first).rejects.toThrow("another call has taken over the queue");
    await vi.waitFor(() => expect(source.cursors).toHaveLength(1));
    await vi.waitFor(async () => expect(await queues.dump(context)).toContain('"producer"'), { timeout: 120_000 });
    expect(await enqueue(createTransfer({ source, target }), queue)).toMatchObject({ items: 2 });
    goOn();
    await expectation;
  });

  test("a second collector takes over, and the first one ends", async (context) => {
    const queue = await queues.create(context);
    const source = textSource(manyTexts(20));
    const target = stubTarget();
    // Two machines, whose journals have nothing in common.
    const first = collect(createTransfer({ source, target }), queue);
    const expectation = expect(first).rejects.toThrow("another call has taken over the queue");
    await vi.waitFor(async () => expect(await queues.dump(context)).toContain('"collector"'), { timeout: 120_000 });
    const transfer = createTransfer({ source, target });
    const second = collect(transfer, queue);
    await expectation;
    startWorker(transfer, queue);
    await enqueue(transfer, queue);
    expect(await second).toMatchObject({ done: 20, settled: 0 });
  });
});
