import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Backend, JobWorker } from "../../src/bullmq/backend.js";
import { collect, enqueue, type TransferQueue } from "../../src/bullmq/index.js";
import { createSharedLimiters } from "../../src/bullmq/limiters.js";
import { openQueue } from "../../src/bullmq/queue.js";
import { QueueWorker } from "../../src/bullmq/queue-worker.js";
import { CHECK_MS, SILENT_CHECKS, watchForSilence } from "../../src/bullmq/watchdog.js";
import { createTransfer, type Transfer } from "../../src/index.js";
import { settingsOf } from "../../src/run.js";
import { internalsOf } from "../../src/transfer-internals.js";
import { useFakeClock } from "../support/fake-time.js";
import { BACKENDS, useQueues } from "../support/queues.js";
import { stubTarget, textSource } from "../support/stub-target.js";

describe("a worker that begins nothing", () => {
  useFakeClock();

  /** Watches a worker beside a queue, both of which the test changes. */
  function watch() {
    const state = { waiting: 1, isPaused: false, isBusy: false, begun: 0, isAway: false };
    const replace = vi.fn();
    const errors: string[] = [];
    const controller = new AbortController();
    const queue = {
      async getJobCounts(): Promise<Record<string, number>> {
        if (state.isAway) throw new Error("connect ECONNREFUSED");
        return { waiting: state.waiting };
      },
      isPaused: async () => state.isPaused,
    };
    const watched = { begun: () => state.begun, isBusy: () => state.isBusy, replace };
    const onError = (error: Error) => void errors.push(error.message);
    const watching = watchForSilence(queue, watched, { signal: controller.signal, onError });
    watching.catch(() => {});
    onTestFinished(() => controller.abort());
    return { state, replace, errors, controller, watching };
  }

  const pass = (checks: number) => vi.advanceTimersByTimeAsync(checks * CHECK_MS);

  test("is replaced while jobs wait, once a minute at most", async () => {
    const { replace, errors } = watch();
    await pass(SILENT_CHECKS - 1);
    expect(replace).not.toHaveBeenCalled();
    await pass(1);
    expect(replace).toHaveBeenCalledTimes(1);
    expect(errors).toEqual(["The worker has begun no item for 60 s, although items wait. It connects again."]);
    await pass(SILENT_CHECKS - 1);
    expect(replace).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(replace).toHaveBeenCalledTimes(2);
  });

  test.each<[string, Partial<ReturnType<typeof watch>["state"]>]>([
    ["no job waits", { waiting: 0 }],
    ["the queue is paused", { isPaused: true }],
    ["it is busy with one item for long", { isBusy: true }],
    ["the server is away", { isAway: true }],
  ])("is left alone while %s", async (_what, change) => {
    const { state, replace } = watch();
    Object.assign(state, change);
    await pass(10 * SILENT_CHECKS);
    expect(replace).not.toHaveBeenCalled();
  });

  test("is left alone when it has begun an item between two looks", async () => {
    const { state, replace } = watch();
    for (let round = 0; round < 10; round++) {
      await pass(SILENT_CHECKS - 1);
      state.begun++;
    }
    expect(replace).not.toHaveBeenCalled();
  });

  test("is watched no longer when the watch is aborted", async () => {
    const { controller, watching, replace } = watch();
    controller.abort(new Error("closed"));
    await expect(watching).rejects.toThrow("closed");
    await pass(2 * SILENT_CHECKS);
    expect(replace).not.toHaveBeenCalled();
  });
});

describe.each(BACKENDS)("over %s", { timeout: 120_000 }, (backendName) => {
  const queues = useQueues(backendName);

  const transfer = () => createTransfer({ source: textSource({ "a.txt": "a", "b.txt": "b" }), target: stubTarget() });

  /** Starts a worker whose first worker of BullMQ is spoilt. */
  function startWorker(of: Transfer, queue: TransferQueue, spoil: (worker: JobWorker) => void) {
    const errors: string[] = [];
    let made = 0;
    const open = async () => {
      const opened = await openQueue(queue, "test");
      const backend: Backend = {
        ...opened,
        onError: (error) => void errors.push(error.message),
        createWorker(processor, settings) {
          const worker = opened.createWorker(processor, settings);
          if (made++ === 0) spoil(worker);
          return worker;
        },
      };
      const { options } = internalsOf(of, "test");
      return { backend, setup: { ...settingsOf(options), ...createSharedLimiters(options, backend, 4) } };
    };
    const settings = { concurrency: 4, label: "here", takeOverAfterMs: 1000, signal: undefined, checkMs: 100 };
    const worker = new QueueWorker(open, settings);
    onTestFinished(() => worker.close({ timeoutMs: 0 }));
    return { worker, errors, made: () => made };
  }

  test("a worker of BullMQ that has fallen silent is replaced, and the items are handled", async (context) => {
    const queue = await queues.create(context);
    const copying = transfer();
    await enqueue(copying, queue);
    const { worker, errors, made } = startWorker(copying, queue, (first) => void first.pause(true));
    expect(await collect(copying, queue)).toMatchObject({ done: 2, failed: 0 });
    expect(made()).toBe(2);
    expect(errors).toEqual([expect.stringMatching(/^The worker has begun no item for/)]);
    await worker.close();
    await expect(worker.ended).resolves.toBeUndefined();
  });

  test("a worker that is started while the server shuts down connects again", async (context) => {
    const queue = await queues.create(context);
    const copying = transfer();
    await enqueue(copying, queue);
    const { worker, made } = startWorker(copying, queue, (first) => {
      void first.pause(true);
      const error = Object.assign(new Error("the database system is shutting down"), { code: "57P03" });
      vi.spyOn(first, "waitUntilReady").mockRejectedValue(error);
    });
    expect(await collect(copying, queue)).toMatchObject({ done: 2, failed: 0 });
    expect(made()).toBe(2);
    await worker.close();
  });
});
