import { describe, expect, test } from "vitest";
import type { PredictionTimeoutError, WaitOptions } from "../src/index.js";
import { type Answer, type FakeApi, ID, prediction } from "./support/fake-api.js";
import { pending, run, useFakeClock } from "./support/waits.js";

useFakeClock();

/** The time before each request. */
const waitsOf = (api: FakeApi): number[] => api.times().map((time, index, times) => time - (times[index - 1] ?? 0));

describe("Retry-After", () => {
  const after = (status: number, value: string): Answer => {
    return () => Response.json(prediction("RUNNING"), { status, headers: { "retry-after": value } });
  };

  test.each<[number, string, number]>([
    [429, "9", 9000],
    [503, "9", 9000],
    [200, "9", 9000],
    [429, "Thu, 01 Jan 2026 00:00:07 GMT", 7000],
    [429, "1", 4000],
    [429, "soon", 4000],
    [429, "120", 120_000],
    [429, "596", 596_000],
  ])("%i with %j is followed by a wait of the right length", async (status, value, waitMs) => {
    const { api } = await run([after(status, value), "SUCCESS"], { retryIntervalMs: 4000 });
    expect(api.times()).toEqual([0, waitMs]);
  });

  test.each<[number, string]>([
    [429, "597"],
    [503, "3600"],
    [429, "Thu, 01 Jan 2026 00:10:00 GMT"],
    [200, "3600"],
  ])("%i with %j is more than the wait has left, and ends it at once", async (status, value) => {
    const { api, error, tookMs } = await run([after(status, value), "SUCCESS"], { retryIntervalMs: 4000 });
    expect([api.requests.length, tookMs]).toEqual([1, 0]);
    const retryAfterMs = value.endsWith("GMT") ? 600_000 : Number(value) * 1000;
    expect(error).toMatchObject({ name: "PredictionTimeoutError", requestId: ID, attempts: 1, retryAfterMs });
    expect(error).toMatchObject({ message: expect.stringContaining(`asks to wait ${retryAfterMs / 1000} s`) });
    expect((error as PredictionTimeoutError).last?.status).toBe(status === 200 ? "RUNNING" : undefined);
    expect((error as PredictionTimeoutError).cause).toEqual(
      status === 200 ? undefined : expect.objectContaining({ status }),
    );
  });

  test("what a wait has left shrinks from request to request", async () => {
    const options = { maxAttempts: 3, retryIntervalMs: 4000 };
    const allowed = await run(["RUNNING", after(429, "4"), "SUCCESS"], options);
    expect(allowed.api.times()).toEqual([0, 4000, 8000]);
    const { api, error } = await run(["RUNNING", after(429, "5"), "SUCCESS"], options);
    expect(api.times()).toEqual([0, 4000]);
    expect(error).toMatchObject({ attempts: 2, retryAfterMs: 5000, last: { status: "RUNNING" } });
  });

  test("an error without it has no `retryAfterMs`", async () => {
    const { error } = await run([429], { maxAttempts: 2 });
    expect(error).toMatchObject({ name: "PredictionTimeoutError", retryAfterMs: undefined });
  });
});

describe("adaptive", () => {
  test.each<[string, WaitOptions | undefined]>([
    ["by default", undefined],
    ["when asked for", { adaptive: true }],
    ["with the other options", { maxAttempts: 40, jitter: 0, maxIntervalMs: 60_000, retryIntervalMs: undefined }],
  ])("starts at 250 ms, grows by a tenth, and ends at 4.7 s: %s", async (_, options) => {
    const { api } = await run([...pending(33), "SUCCESS"], options);
    const waits = waitsOf(api);
    expect(waits.slice(0, 4)).toEqual([0, 250, 275, expect.closeTo(302.5, -1)]);
    expect(waits.slice(32)).toEqual([4700, 4700]);
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(waits[index - 1] ?? 0);
  });

  test.each<[WaitOptions, number[]]>([
    [{ retryIntervalMs: 4000 }, [0, 4000, 4000]],
    [{ retryFactor: 1 }, [0, 4000, 4000]],
    [{ retryFactor: 2 }, [0, 4000, 8000]],
    [{ adaptive: false }, [0, 4000, 4000]],
  ])("is off with %j", async (options, waits) => {
    expect(waitsOf((await run([...pending(2), "SUCCESS"], options)).api)).toEqual(waits);
  });

  test("150 requests cover at least the time that they cover at the fixed interval", async () => {
    const adaptive = await run(["RUNNING"]);
    const fixed = await run(["RUNNING"], { retryIntervalMs: 4000 });
    expect([adaptive.api.requests.length, fixed.api.requests.length]).toEqual([150, 150]);
    expect(fixed.tookMs).toBe(149 * 4000);
    expect(adaptive.tookMs).toBeGreaterThanOrEqual(fixed.tookMs);
    expect(adaptive.tookMs).toBeLessThan(fixed.tookMs * 1.01);
  });

  test("ends at the interval that is given with it", async () => {
    const { api } = await run([...pending(32), "SUCCESS"], { adaptive: true, retryIntervalMs: 4000 });
    const waits = waitsOf(api);
    expect(waits.slice(0, 4)).toEqual([0, 250, 275, expect.closeTo(302.5, -1)]);
    expect(waits.slice(31)).toEqual([4000, 4000]);
    for (const [index, wait] of waits.entries()) expect(wait).toBeGreaterThanOrEqual(waits[index - 1] ?? 0);
  });

  test.each([0, 100, 500, 1000, 4100, 10_000, 30_000, 60_000, 300_000])(
    "a job of %i ms is seen finished at most 0.3 s and a tenth of its run time late",
    async (runMs) => {
      const doneAt = Date.now() + runMs;
      const answer: Answer = () => Response.json(prediction(Date.now() >= doneAt ? "SUCCESS" : "RUNNING"));
      const { result, tookMs } = await run([answer], { adaptive: true });
      expect(result).toMatchObject({ status: "SUCCESS" });
      expect(tookMs - runMs).toBeLessThanOrEqual(300 + runMs / 10);
    },
  );

  /** No schedule that keeps that promise asks less often: each request may come this much after the last at most. */
  function fewestRequests(runMs: number): number {
    let requests = 1;
    for (let atMs = 0; atMs < runMs; atMs += 300 + atMs / 10) requests++;
    return requests;
  }

  test.each([
    [500, 3, 2],
    [2000, 8, 2],
    [10_000, 18, 4],
    [30_000, 28, 9],
    [70_000, 38, 19],
    [300_000, 87, 76],
  ])("a job of %i ms takes %i requests, with the fixed interval %i", async (runMs, adaptive, fixed) => {
    const requests = async (options: WaitOptions): Promise<number> => {
      const doneAt = Date.now() + runMs;
      const answer: Answer = () => Response.json(prediction(Date.now() >= doneAt ? "SUCCESS" : "RUNNING"));
      return (await run([answer], options)).api.requests.length;
    };
    expect([await requests({}), await requests({ retryIntervalMs: 4000 })]).toEqual([adaptive, fixed]);
    expect(adaptive).toBeLessThanOrEqual(2 * Math.max(fewestRequests(runMs), fixed));
  });
});
