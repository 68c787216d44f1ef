import { expect } from "vitest";
import type { UploadControls } from "../../src/index.js";
import type { SingleRequestOptions } from "../../src/options.js";
import type { Random } from "./random.js";
import { MAX_RESPONSE_BYTES, ONLY_RUN, RUNS, type Run, type SoakResult } from "./soak.js";

/** What one attempt may take, in milliseconds: long enough for a busy machine. */
const ATTEMPT_MS = 6000;
const MAX_RETRIES = 2;

/** What the soaks of uploads in one request share. */
export const oneRequest = {
  /** Options of the client. */
  client: {
    retry: { maxRetries: MAX_RETRIES, initialDelayMs: 1, maxDelayMs: 2 },
    maxResponseBytes: MAX_RESPONSE_BYTES,
  },
  /** Below and above the length that is sent at a time. */
  size: (random: Random): number => random.pick([25, 1000, 65_536, 65_537, 300_000]) + random.integer(0, 100),
  attemptMs: ATTEMPT_MS,
  limitMs: (): number => (MAX_RETRIES + 1) * ATTEMPT_MS,
  input({ bytes, source, random, transport }: Run): Pick<UploadControls, "size" | "transport"> & {
    file: Run["source"];
    uploadOptions: SingleRequestOptions;
  } {
    return {
      file: source,
      size: random.pick([bytes.byteLength, undefined]),
      transport,
      uploadOptions: { stallTimeoutMs: ATTEMPT_MS / 3, timeoutMs: ATTEMPT_MS },
    };
  },
};

/** A soak proves nothing if nothing fails, nothing is stored, or a kind of fault never happens. */
export function expectEverything({ stored, failed, faults }: SoakResult): void {
  if (ONLY_RUN !== undefined) return;
  expect(stored).toBeGreaterThan(RUNS * 0.4);
  expect([...failed.values()].reduce((total, count) => total + count, 0)).toBeGreaterThan(RUNS * 0.05);
  if (RUNS < 1000) return;
  for (const kind of [/^reset|^lost/, /^half/, /^stall/, /^drip/, /^5\d\d/, /^portal/, /^JSON/]) {
    expect([...faults].filter((name) => kind.test(name))).not.toEqual([]);
  }
}
