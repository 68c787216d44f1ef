import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPredictions, PredictionFailedError, PredictionTimeoutError, type WaitOptions } from "../src/index.js";
import { type Answer, type FakeApi, fakeApi, ID } from "./support/fake-api.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_225_600_000 });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

/** Waits on a fake clock. Returns what the wait came to and how much time it took. */
async function run(
  answers: Answer[],
  options?: WaitOptions,
): Promise<{ api: FakeApi; result?: unknown; error?: unknown; tookMs: number }> {
  const api = fakeApi(...answers);
  const startedAt = Date.now();
  let endedAt = 0;
  const settled = createPredictions(api.client)
    .wait(ID, options)
    .then(
      (result) => ({ result }),
      (error: unknown) => ({ error }),
    )
    .finally(() => {
      endedAt = Date.now();
    });
  await vi.runAllTimersAsync();
  return { api, ...(await settled), tookMs: endedAt - startedAt };
}

describe("requests and times", () => {
  test("a job that is done takes one request and no time", async () => {
    const { api, result, tookMs } = await run(["SUCCESS"]);
    expect(result).toMatchObject({ status: "SUCCESS", consumedCredits: 1 });
    expect(api.times()).toEqual([0]);
    expect(tookMs).toBe(0);
  });

  test.each([1, 2, 7, 149])("a job that is pending %i times is asked for every 4 s", async (pending) => {
    const { api, result } = await run([...Array<Answer>(pending).fill("RUNNING"), "SUCCESS"]);
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual(Array.from({ length: pending + 1 }, (_, index) => index * 4000));
  });

  test("a job that failed is a result", async () => {
    const { api, result } = await run(["ACCEPTED", "FAILURE"]);
    expect(result).toMatchObject({ status: "FAILURE", error: "image not found" });
    expect(api.times()).toEqual([0, 4000]);
  });

  test.each([1, 2, 150])("gives up after exactly %i requests, with no wait after the last", async (maxAttempts) => {
    const { api, error, tookMs } = await run(["RUNNING"], { maxAttempts });
    expect(api.requests).toHaveLength(maxAttempts);
    expect(tookMs).toBe((maxAttempts - 1) * 4000);
    expect(error).toBeInstanceOf(PredictionTimeoutError);
    expect(error).toMatchObject({ requestId: ID, attempts: maxAttempts });
    expect((error as PredictionTimeoutError).last?.status).toBe("RUNNING");
  });
});

describe("errors", () => {
  test.each([400, 401, 403, 404, 409, 422])("%i ends the wait after one request", async (status) => {
    const { api, error } = await run([status]);
    expect(api.times()).toEqual([0]);
    expect(error).toMatchObject({ status, operation: "getPrediction" });
  });

  test.each([408, 429, 500, 502, 503, 504])("%i is ridden out and counted", async (status) => {
    const { api, result } = await run(["RUNNING", status, status, "SUCCESS"], { maxAttempts: 4 });
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual([0, 4000, 8000, 12_000]);
  });

  test("throwOnFailure throws the job that failed", async () => {
    const { error } = await run(["FAILURE"], { throwOnFailure: true });
    expect(error).toBeInstanceOf(PredictionFailedError);
    expect((error as PredictionFailedError).prediction.error).toBe("image not found");
  });
});
