import { afterEach, beforeEach, vi } from "vitest";

const waitReally = globalThis.setTimeout;

/** Runs the tests of a file or a group on a fake clock. */
export function useFakeClock(): void {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date", "performance"] }));
  afterEach(() => void vi.useRealTimers());
}

/**
 * Runs a promise on the fake clock.
 *
 * @param realMs - how long the clock waits, after every 5 ms, for what happens outside of it, such as hashing. Otherwise,
 * a busy machine would count as a slow server.
 */
export async function onFakeClock(promise: Promise<unknown>, realMs = 0): Promise<void> {
  let isSettled = false;
  promise.finally(() => (isSettled = true)).catch(() => {});
  while (!isSettled) {
    await vi.advanceTimersByTimeAsync(5);
    if (realMs > 0) await new Promise((resolve) => waitReally(resolve, realMs));
    for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  }
}

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
