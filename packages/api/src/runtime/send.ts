import type { ClientInternals } from "./client.js";
import { internalsOf } from "./client.js";
import { ApiError, ConnectionError, TimeoutError } from "./errors.js";
import { writeInput } from "./input.js";
import type { Logger } from "./logger.js";
import type { OperationSpec } from "./operation.js";
import { refineLimits } from "./options.js";
import { type Answer, readAnswer, requestIdOf } from "./response.js";
import { decideRetry, delay, LONGEST_TIMER_MS, type RetryDecision, type RetryPolicy } from "./retry.js";
import { type Attempt, exchange } from "./transport.js";

/** How one call is made. What is absent is as the client has it. */
export interface RequestOptions {
  /** Ends the call at once; the call then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Limit of one attempt, in milliseconds. For a limit of the whole call pass `AbortSignal.timeout(ms)` as `signal`. */
  timeoutMs?: number | undefined;
  /** Members given here replace those of the client's policy. */
  retry?: RetryPolicy | undefined;
  headers?: Record<string, string> | undefined;
  baseUrl?: string | undefined;
}

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
  // The one cast of the runtime: what an operation answers is known from the spec, not from the bytes.
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
  given: RequestOptions | undefined,
): Promise<WithResponse<unknown>> {
  const options: RequestOptions = Object(given); // Plain JavaScript may give null.
  const { signal } = options;
  signal?.throwIfAborted();
  // Node warns of a leak when more than ten calls at once listen to one signal.
  if (signal) globalThis.process?.getBuiltinModule?.("events").setMaxListeners(0, signal);
  const internals = internalsOf(client);
  const { provider } = internals;
  const { rateLimitReset } = provider;
  const limits = refineLimits(internals.limits, options, spec.id);
  const wire = writeInput(spec, input);
  const { method, idempotent = method !== "POST" && method !== "PATCH" } = spec;

  for (let number = 1; ; number++) {
    const log = startLog(internals, spec, number);
    let answer: Answer | undefined;
    try {
      answer = await within(limits.timeoutMs, internals, { spec, input, wire, options, number });
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

/** Makes an attempt, until it ends, its time is up or the caller aborts, whichever comes first. */
function within(timeoutMs: number, internals: ClientInternals, attempt: Attempt): Promise<Answer> {
  const { spec, number, options } = attempt;
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    // Rejects by itself as well: a custom fetch may not listen to its signal.
    const stop = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const abort = (): void => stop(options.signal?.reason);
    const settle = (): void => {
      clearTimeout(timer);
      options.signal?.removeEventListener("abort", abort);
    };
    const limit = (): void => stop(new TimeoutError(spec.id, number, timeoutMs));
    const timer = timeoutMs <= LONGEST_TIMER_MS ? setTimeout(limit, timeoutMs) : undefined;
    // The connection keeps a process alive; the limit on it must not.
    timer?.unref?.();
    if (options.signal?.aborted) return abort();
    options.signal?.addEventListener("abort", abort);
    exchange(internals, attempt, controller.signal).then((answer) => {
      settle();
      resolve(answer);
    }, stop);
  });
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
