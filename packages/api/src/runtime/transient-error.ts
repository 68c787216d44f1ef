import { type ApiError, ConnectionError, isApiError, TimeoutError } from "./errors.js";
import { RETRIED_STATUSES, type Statuses } from "./resilience/index.js";

/**
 * Whether the same request may succeed later: no complete response arrived in time, or one with a transient status. Any
 * other error, such as an abort or one of the caller's own functions, ends a call and a wait.
 *
 * @param statuses - the transient statuses. @defaultValue {@link RETRIED_STATUSES}
 */
export function isTransientError(
  error: unknown,
  statuses: Statuses = RETRIED_STATUSES,
): error is ApiError | ConnectionError | TimeoutError {
  if (error instanceof ConnectionError || error instanceof TimeoutError) return true;
  return isApiError(error) && statuses.has(error.status);
}
