import { vi } from "vitest";

/** Waits for a promise while the fake clock runs. */
export async function settle<Value>(promise: Promise<Value>): Promise<Value> {
  let isSettled = false;
  promise.then(
    () => (isSettled = true),
    () => (isSettled = true),
  );
  while (!isSettled) await vi.advanceTimersByTimeAsync(1000);
  return promise;
}
