import type { ApiPromise, WithResponse } from "./api-promise.js";
import type { Attempt } from "./attempt.js";
import { startAttemptLog } from "./attempt-log.js";
import { internalsOf } from "./client.js";
import { isApiError, TimeoutError } from "./errors.js";
import { writeInput } from "./input.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import { checkCallOptions, type RequestOptions, refineLimits } from "./options.js";
import { decideRetry, delay, throwIfAborted, withDeadline } from "./resilience/index.js";
import { type ReceivedResponse, readResponse } from "./response.js";
import { sendAttempt } from "./send-attempt.js";
import type { RequestSender } from "./sender.js";
import { isTransientError } from "./transient-error.js";

/** Calls an operation. For generated code, not for users. */
export function send<Output>(
  client: object,
  operation: OperationDescriptor,
  input: object | undefined,
  options: RequestOptions | undefined,
  sender?: RequestSender,
): ApiPromise<Output> {
  // biome-ignore lint/plugin: the spec gives the type of a response; its body is checked at the top level only.
  const result = run(client, operation, input, options, sender) as Promise<WithResponse<Output>>;
  const data = result.then((result) => result.data);
  const withResponse = (): Promise<WithResponse<Output>> => {
    data.catch(() => {}); // The caller handles the other promise, which rejects with the same error.
    // A promise of its own: if nobody handles it, the runtime reports the error.
    return result.then((whole) => whole);
  };
  return Object.assign(data, { withResponse });
}

/** Checks a call before its first request, and then makes attempts until one succeeds or no further one is allowed. */
async function run(
  client: object,
  operation: OperationDescriptor,
  input: object | undefined,
  options: RequestOptions = {},
  sender?: RequestSender,
): Promise<WithResponse<unknown>> {
  const internals = internalsOf(client, operation.id, operation.provider);
  checkCallOptions(options, operation.id);
  const { signal } = options;
  throwIfAborted(signal);
  const { provider } = internals;
  const limits = refineLimits(internals.limits, options);
  const { timeoutMs } = limits;
  const wire = writeInput(operation, input);

  for (let number = 1; ; number++) {
    const attempt: Attempt = { operation, input, wire, options, limits, sender, number };
    const log = startAttemptLog(internals, operation, number);
    let received: ReceivedResponse | undefined;
    try {
      const deadline = { signal, timeoutMs, timeoutError: () => new TimeoutError(operation.id, number, timeoutMs) };
      received = await withDeadline(deadline, (stop) => sendAttempt(internals, attempt, stop));
      const data = readResponse(provider, operation, received);
      log?.("info", { received });
      return { data, response: received.response };
    } catch (error) {
      if (!isTransientError(error)) {
        log?.(signal?.aborted ? "debug" : "error", { received, error });
        throw error;
      }
      const { status, headers, body } = isApiError(error) ? error : {};
      const outcome = {
        status,
        headers,
        body,
        idempotent: isIdempotent(operation),
        rateLimitReset: provider.rateLimitReset,
      };
      const decision = decideRetry(number, outcome, limits, Date.now());
      log?.(decision.retry ? "warn" : "error", { received, error, decision });
      if (!decision.retry) throw error;
      await delay(decision.delayMs, signal);
    }
  }
}

function isIdempotent({ method, idempotent = method !== "POST" && method !== "PATCH" }: OperationDescriptor): boolean {
  return idempotent;
}
