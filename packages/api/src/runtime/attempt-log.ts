import type { ClientInternals } from "./client.js";
import type { Logger } from "./logger.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import type { RetryDecision } from "./resilience/index.js";
import { type ReceivedResponse, requestIdOf } from "./response.js";

/** What came of an attempt. */
interface AttemptResult {
  received?: ReceivedResponse | undefined;
  error?: unknown;
  decision?: RetryDecision;
}

/** Starts the clock of an attempt, and returns the function that logs its end; `undefined` when nothing is logged. */
export function startAttemptLog(
  { log, provider }: ClientInternals,
  { id: operation, method, path }: OperationDescriptor,
  attempt: number,
): ((level: keyof Logger, result: AttemptResult) => void) | undefined {
  if (!log) return undefined;
  const startedAt = performance.now();
  return (level, { received, error: thrown, decision }) => {
    const durationMs = Math.round(performance.now() - startedAt);
    const status = received?.response.status;
    const error = thrown instanceof Error ? thrown.name : undefined;
    log(level, `${method} ${path}: ${status ?? error} in ${durationMs} ms, attempt ${attempt}`, {
      operation,
      method,
      path,
      attempt,
      durationMs,
      status,
      error,
      requestId: received && requestIdOf(provider, received),
      ...(decision?.retry && { retryReason: decision.reason, retryDelayMs: decision.delayMs }),
    });
  };
}
