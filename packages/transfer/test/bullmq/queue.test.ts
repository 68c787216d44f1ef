import { describe, expect, onTestFinished, test } from "vitest";
import { collect, createTransferWorker, enqueue, type TransferQueue } from "../../src/bullmq/index.js";
import { createTransfer, type Transfer } from "../../src/index.js";
import { all } from "../support/context.js";
import { BACKENDS, useQueues } from "../support/queues.js";
import { stubTarget, textSource } from "../support/stub-target.js";

function manyTexts(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}.txt`, `text ${index}`]));
}

function startWorker(transfer: Transfer, queue: TransferQueue, options = {}) {
  const worker = createTransferWorker(transfer, queue, { concurrency: 4, takeOverAfterMs: 1000, ...options });
  onTestFinished(() => worker.close({ timeoutMs: 0 }));
  return worker;
}

describe.each(BACKENDS)("over %s", (backend) => {
  const queues = useQueues(backend);

  test("a producer, two workers and a collector copy every item once", async (context) => {
    const queue = await queues.create(context);
    // Names that BullMQ refuses as the ids of jobs.
    const texts = { ...manyTexts(796), "0": "a", "12345": "b", "0:1": "c", "a:b": "d" };
    const target = stubTarget();
    const transfer = createTransfer({ source: textSource(texts), target });
    startWorker(transfer, queue);
    startWorker(transfer, queue);
    const [added, summary] = await Promise.all([enqueue(transfer, queue), collect(transfer, queue)]);
    expect(added).toMatchObject({ items: 800, settled: 0 });
    expect(summary).toMatchObject({ done: 800, skipped: 0, failed: 0, settled: 0 });
    expect(Object.fromEntries(target.files)).toEqual(texts);
    expect([...target.writes.values()].every((count) => count === 1)).toBe(true);
    const records = await all(transfer.items());
    expect(new Set(records.map(({ path }) => path)).size).toBe(800);
    expect(records.every(({ status }) => status === "done")).toBe(true);
    expect(await queue.status()).toMatchObject({ waiting: 0, active: 0, finished: 0 });
  }, 240_000);
});
