import type { ClientInternals } from "./client.js";
import { internalsOf } from "./client.js";
import { ApiError, ConnectionError, TimeoutError } from "./errors.js";
import { writeInput } from "./input.js";
import type { Logger } from "./logger.js";
import type { OperationSpec } from "./operation.js";
import { refineLimits } from "./options.js";
import { type Answer, readAnswer, requestIdOf } from "./response.js";
import { decideRetry, delay, LONGEST_TIMER_MS, type RetryDecision, type RetryPolicy } from "./retry.js";
import { exchange } from "./transport.js";

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
  options: RequestOptions = {},
): Promise<WithResponse<unknown>> {
  const { signal } = options;
  signal?.throwIfAborted();
  // Node warns of a leak when more than ten calls at once listen to one signal.
  if (signal) globalThis.process?.getBuiltinModule?.("events").setMaxListeners(0, signal);
  const internals = internalsOf(client);
  const { provider } = internals;
  const { rateLimitReset } = provider;
  const limits = refineLimits(internals.limits, options);
  const wire = writeInput(spec, input);
  const { id, method, idempotent = method !== "POST" && method !== "PATCH" } = spec;

  for (let number = 1; ; number++) {
    const log = startLog(internals, spec, number);
    let answer: Answer | undefined;
    try {
      const timedOut = (): Error => new TimeoutError(id, number, limits.timeoutMs);
      answer = await within(limits.timeoutMs, timedOut, signal, (limit) =>
        exchange(internals, { spec, input, wire, options, number, signal: limit }),
      );
      const data = readAnswer(provider, spec, answer);
      log("info", answer);
      return { data, response: answer.response };
    } catch (error) {
      const failed = error instanceof ApiError;
      // What else is thrown is an abort, or comes from the caller's own functions: another try would not help.
      if (!(failed || error instanceof ConnectionError || error instanceof TimeoutError)) {
        log(signal?.aborted ? "debug" : "error", answer, error);
        throw error;
      }
      const { status, headers, body } = failed ? error : {};
      const decision = decideRetry(number, { status, headers, body, idempotent, rateLimitReset }, limits, Date.now());
      log(decision.retry ? "warn" : "error", answer, error, decision);
      if (!decision.retry) throw error;
      await delay(decision.delayMs, signal);
    }
  }
}

/** Runs `work` until it ends, its time is up or the caller aborts, whichever comes first. */
function within<Result>(
  timeoutMs: number,
  timedOut: () => Error,
  outer: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const settle = (): void => {
      clearTimeout(timer);
      outer?.removeEventListener("abort", abort);
    };
    // Rejects by itself as well: a custom fetch may not listen to its signal.
    const stop = (reason: unknown): void => {
      settle();
      reject(reason);
      controller.abort(reason);
    };
    const abort = (): void => stop(outer?.reason);
    const timer = timeoutMs <= LONGEST_TIMER_MS ? setTimeout(() => stop(timedOut()), timeoutMs) : undefined;
    // The connection keeps a process alive; the limit on it must not.
    timer?.unref?.();
    if (outer?.aborted) return abort();
    outer?.addEventListener("abort", abort);
    work(controller.signal).finally(settle).then(resolve, reject);
  });
}

type Log = (level: keyof Logger, answer: Answer | undefined, error?: unknown, decision?: RetryDecision) => void;

function startLog({ log, provider }: ClientInternals, { id, method, path }: OperationSpec, attempt: number): Log {
  const startedAt = performance.now();
  return (level, answer, error, decision) =>
    log?.(level, {
      operation: id,
      method,
      path,
      attempt,
      durationMs: Math.round(performance.now() - startedAt),
      ...(answer && { status: answer.response.status, requestId: requestIdOf(provider, answer) }),
      ...(error instanceof Error && { error: error.name }),
      ...(decision?.retry && { retryReason: decision.reason, retryDelayMs: decision.delayMs }),
    });
}
