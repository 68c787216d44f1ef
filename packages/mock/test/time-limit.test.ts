import { afterEach, expect, test, vi } from "vitest";
import { withTimeLimit } from "../src/time-limit.js";

afterEach(() => void vi.useRealTimers());

test("the signal aborts when the time is up", async () => {
  vi.useFakeTimers();
  const work = withTimeLimit(1000, (signal) => {
    return new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  });
  const ended = expect(work).rejects.toMatchObject({
    name: "TimeoutError",
    message: expect.stringContaining("1000 ms"),
  });
  await vi.advanceTimersByTimeAsync(1000);
  await ended;
});

test.each([true, false])("the signal does not abort after the work, whether it succeeded: %j", async (succeeds) => {
  vi.useFakeTimers();
  let given: AbortSignal | undefined;
  const work = withTimeLimit(1000, async (signal) => {
    given = signal;
    if (!succeeds) throw new Error("failed");
  });
  await work.catch(() => {});
  await vi.advanceTimersByTimeAsync(5000);
  expect(given?.aborted).toBe(false);
});
