import { DEFAULT_MAX_RETRY_AFTER_MS } from "../limiter.js";
import type { Limiters, Prepared } from "../run.js";
import type { Backend } from "./backend.js";
import { createSharedLimiter } from "./shared-limiter.js";

/** The limits of a transfer, which all processes of a queue share. */
export function createSharedLimiters(options: Prepared, backend: Backend, concurrency: number): Limiters {
  const { rateLimit, sourceRateLimit, maxRetryAfterMs = DEFAULT_MAX_RETRY_AFTER_MS } = options;
  const common = { store: backend.store, onError: backend.onError, concurrency, maxRetryAfterMs };
  return {
    sourceLimiter: createSharedLimiter({ ...common, scope: "source", rateLimit: sourceRateLimit }),
    targetLimiter: createSharedLimiter({ ...common, scope: "target", rateLimit }),
  };
}
