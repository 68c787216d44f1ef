import { describe, expect, test } from "vitest";
import type { WaitOptions } from "../src/index.js";
import { type Answer, prediction } from "./support/fake-api.js";
import { pending, run, useFakeClock } from "./support/waits.js";

useFakeClock();

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
    [429, "3600", 60_000],
  ])("%i with %j is followed by a wait of the right length", async (status, value, waitMs) => {
    const { api } = await run([after(status, value), "SUCCESS"]);
    expect(api.times()).toEqual([0, waitMs]);
  });

  test("a longer limit of waits lets the server ask for more", async () => {
    const { api } = await run([after(429, "3600"), "SUCCESS"], { maxIntervalMs: 600_000 });
    expect(api.times()).toEqual([0, 600_000]);
  });
});

describe("adaptive", () => {
  test("starts at 250 ms, grows by a tenth, and ends at the interval", async () => {
    const { api } = await run([...pending(32), "SUCCESS"], { adaptive: true });
    const waits = api.times().map((time, index, times) => time - (times[index - 1] ?? 0));
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
    [70_000, 39, 19],
    [300_000, 96, 76],
  ])("a job of %i ms takes %i requests, with the fixed interval %i", async (runMs, adaptive, fixed) => {
    const requests = async (options: WaitOptions): Promise<number> => {
      const doneAt = Date.now() + runMs;
      const answer: Answer = () => Response.json(prediction(Date.now() >= doneAt ? "SUCCESS" : "RUNNING"));
      return (await run([answer], options)).api.requests.length;
    };
    expect([await requests({ adaptive: true }), await requests({})]).toEqual([adaptive, fixed]);
    expect(adaptive).toBeLessThanOrEqual(2 * Math.max(fewestRequests(runMs), fixed));
  });
});
