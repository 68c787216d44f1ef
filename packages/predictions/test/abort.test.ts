import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createPredictions, PredictionWaitError } from "../src/index.js";
import { fakeApi, ID } from "./support/fake-api.js";

// Real time on a machine that may be busy: a test that needs 10 ms may have another go.
const timed = { retry: 3 };

/** What a call rejects with, and how long after the abort. */
async function abortAfter(
  delayMs: number,
  call: (signal: AbortSignal) => Promise<unknown>,
): Promise<{ error: unknown; reason: Error; lateMs: number }> {
  const reason = new Error("the user left");
  const controller = new AbortController();
  let abortedAt = 0;
  setTimeout(() => {
    abortedAt = performance.now();
    controller.abort(reason);
  }, delayMs);
  const error: unknown = await call(controller.signal).catch((rejection: unknown) => rejection);
  return { error, reason, lateMs: performance.now() - abortedAt };
}

test("an abort ends a wait between two requests within 10 ms", timed, async () => {
  const api = fakeApi("RUNNING");
  const { error, reason, lateMs } = await abortAfter(30, (signal) =>
    createPredictions(api.client).wait(ID, { signal }),
  );
  expect(error).toBe(reason);
  expect(lateMs).toBeLessThan(10);
  await sleep(20);
  expect(api.requests).toHaveLength(1);
});

test("an abort ends a request within 10 ms, even when fetch does not listen", timed, async () => {
  const api = fakeApi(() => new Promise(() => {}));
  const { error, reason, lateMs } = await abortAfter(30, (signal) =>
    createPredictions(api.client).wait(ID, { signal }),
  );
  expect(error).toBe(reason);
  expect(lateMs).toBeLessThan(10);
  expect(api.requests[0]?.request.signal.aborted).toBe(true);
});

test("an abort before the call makes no request", async () => {
  const api = fakeApi("SUCCESS");
  const reason = new Error("too late");
  const options = { signal: AbortSignal.abort(reason) };
  const predictions = createPredictions(api.client);
  await expect(predictions.wait(ID, options)).rejects.toBe(reason);
  await expect(predictions.createAndWait({ name: "erase_bg", input: {}, options })).rejects.toBe(reason);
  expect(api.requests).toEqual([]);
});

test("an abort during the creation is the signal's own reason, one after it also has the id", async () => {
  const hanging = fakeApi(() => new Promise(() => {}));
  const call = (api: typeof hanging) => (signal: AbortSignal) =>
    createPredictions(api.client).createAndWait({ name: "erase_bg", input: {}, options: { signal } });
  const early = await abortAfter(10, call(hanging));
  expect(early.error).toBe(early.reason);

  const late = await abortAfter(10, call(fakeApi("ACCEPTED")));
  expect(late.error).toBeInstanceOf(PredictionWaitError);
  expect(late.error).toMatchObject({ requestId: ID });
  expect((late.error as PredictionWaitError).cause).toBe(late.reason);
});

test("an abort ends the reading of a stream that hangs, and closes it", timed, async () => {
  let isCancelled = false;
  const image = new ReadableStream<Uint8Array>({
    cancel: () => {
      isCancelled = true;
    },
  });
  const api = fakeApi("ACCEPTED");
  const { error, reason, lateMs } = await abortAfter(10, (signal) =>
    createPredictions(api.client).create({ name: "erase_bg", input: { image } }, { signal }),
  );
  expect(error).toBe(reason);
  expect(lateMs).toBeLessThan(10);
  expect(isCancelled).toBe(true);
  expect(api.requests).toEqual([]);
});
