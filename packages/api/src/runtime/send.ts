import { type ClientInternals, internalsOf } from "./client.js";
import { ApiError, ConnectionError, TimeoutError } from "./errors.js";
import { writeInput } from "./input.js";
import type { Logger } from "./logger.js";
import type { OperationSpec } from "./operation.js";
import { checkCallOptions, type RequestOptions, refineLimits } from "./options.js";
import { decideRetry, delay, type RetryDecision, throwIfAborted, withDeadline } from "./resilience/index.js";
import { type Answer, readAnswer, requestIdOf } from "./response.js";
import { type Attempt, exchange } from "./transport.js";

/** An answer with its headers. The body of `response` has been read. */
export interface WithResponse<Output> {
  data: Output;
  response: Response;
}

/** A promise of the data, which can also be asked for the response around it. */
export interface ApiPromise<Output> extends Promise<Output> {
  withResponse(): Promise<WithResponse<Output>>;
}

/** Calls an operation. Generated code calls it; it is not for users. */
export function send<Output>(
  client: object,
  spec: OperationSpec,
  input: object | undefined,
  options: RequestOptions | undefined,
): ApiPromise<Output> {
  // biome-ignore lint/plugin: what an operation answers is known from the spec, not from the bytes.
  const answer = run(client, spec, input, options) as Promise<WithResponse<Output>>;
  const data = answer.then((result) => result.data);
  const withResponse = (): Promise<WithResponse<Output>> => {
    data.catch(() => {}); // The caller looks at the other promise instead, which rejects with the same error.
    return answer.then((result) => result);
  };
  return Object.assign(data, { withResponse });
}

async function run(
  client: object,
  spec: OperationSpec,
  input: object | undefined,
  options: RequestOptions = {},
): Promise<WithResponse<unknown>> {
  const internals = internalsOf(client, spec.id, spec.provider);
  checkCallOptions(options, spec.id);
  const { signal } = options;
  throwIfAborted(signal);
  const { provider } = internals;
  const { rateLimitReset } = provider;
  const limits = refineLimits(internals.limits, options);
  const { timeoutMs } = limits;
  const wire = writeInput(spec, input);
  const { method, idempotent = method !== "POST" && method !== "PATCH" } = spec;

  for (let number = 1; ; number++) {
    const log = startLog(internals, spec, number);
    let answer: Answer | undefined;
    try {
      const attempt: Attempt = { spec, input, wire, options, limits, number };
      const deadline = { signal, timeoutMs, timeoutError: () => new TimeoutError(spec.id, number, timeoutMs) };
      answer = await withDeadline(deadline, (stop) => exchange(internals, attempt, stop));
      const data = readAnswer(provider, spec, answer);
      log?.("info", answer);
      return { data, response: answer.response };
    } catch (error) {
      const failed = error instanceof ApiError;
      // What else is thrown is an abort, or comes from the caller's own functions: another try would not help.
      if (!(failed || error instanceof ConnectionError || error instanceof TimeoutError)) {
        log?.(signal?.aborted ? "debug" : "error", answer, error);
        throw error;
      }
      const { status, headers, body } = failed ? error : {};
      const decision = decideRetry(number, { status, headers, body, idempotent, rateLimitReset }, limits, Date.now());
      log?.(decision.retry ? "warn" : "error", answer, error, decision);
      if (!decision.retry) throw error;
      await delay(decision.delayMs, signal);
    }
  }
}

type Log = (level: keyof Logger, answer: Answer | undefined, error?: unknown, decision?: RetryDecision) => void;

function startLog(internals: ClientInternals, spec: OperationSpec, attempt: number): Log | undefined {
  const { log, provider } = internals;
  const { id: operation, method, path } = spec;
  if (!log) return undefined;
  const startedAt = performance.now();
  return (level, answer, thrown, decision) => {
    const durationMs = Math.round(performance.now() - startedAt);
    const status = answer?.response.status;
    const error = thrown instanceof Error ? thrown.name : undefined;
    log(level, `${method} ${path}: ${status ?? error} in ${durationMs} ms, attempt ${attempt}`, {
      operation,
      method,
      path,
      attempt,
      durationMs,
      status,
      error,
      requestId: answer && requestIdOf(provider, answer),
      ...(decision?.retry && { retryReason: decision.reason, retryDelayMs: decision.delayMs }),
    });
  };
}
