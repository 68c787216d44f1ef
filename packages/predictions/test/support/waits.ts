import { afterEach, beforeEach, expect, vi } from "vitest";
import { createPredictions, type WaitOptions } from "../../src/index.js";
import { type Answer, type FakeApi, fakeApi, ID } from "./fake-api.js";

/** For every test of a file. No timer may be left at its end. */
export function useFakeClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: 1_767_225_600_000 });
  });
  afterEach(() => {
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
}

export interface Run {
  api: FakeApi;
  result?: unknown;
  error?: unknown;
  tookMs: number;
}

/** Waits on a fake clock. Returns what the wait came to and how much time it took. */
export async function run(answers: Answer[], options?: WaitOptions): Promise<Run> {
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

export const pending = (times: number): Answer[] => Array<Answer>(times).fill("RUNNING");
