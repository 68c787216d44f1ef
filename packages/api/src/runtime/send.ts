import type { Client, ClientInternals } from "./client.js";
import { internalsOf } from "./client.js";
import { ConnectionError, PixwireError, TimeoutError } from "./errors.js";
import { type WireInput, writeInput } from "./input.js";
import type { OperationSpec } from "./operation.js";
import { readAnswer, requestIdOf } from "./response.js";
import { decideRetry, delay, type RetryPolicy } from "./retry.js";

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
  client: Client<never> | Client<object>,
  spec: OperationSpec,
  input: object | undefined,
  options: RequestOptions = {},
): ApiPromise<Output> {
  // The one cast of the runtime: what an operation answers is known from the spec, not from the bytes.
  const answer = run(client, spec, input, options) as Promise<WithResponse<Output>>;
  const data = answer.then((result) => result.data);
  const withResponse = (): Promise<WithResponse<Output>> => {
    data.catch(() => {}); // The caller looks at `answer` instead, which rejects with the same error.
    return answer;
  };
  return Object.assign(data, { withResponse });
}

/** What came of an attempt: an answer, or `status` and `error` for the retry decision. */
type Attempt = { data: unknown; response: Response } | { error: PixwireError; response?: Response | undefined };

async function run(
  client: object,
  spec: OperationSpec,
  input: object | undefined,
  options: RequestOptions,
): Promise<WithResponse<unknown>> {
  options.signal?.throwIfAborted();
  const internals = internalsOf(client);
  const wire = writeInput(spec, input);
  const policy = { ...internals.retry, ...options.retry };
  const idempotent = spec.idempotent ?? (spec.method !== "POST" && spec.method !== "PATCH");

  for (let attempt = 1; ; attempt++) {
    const startedAt = performance.now();
    const result = await attemptOnce(client, internals, spec, wire, options, attempt);
    const failed = "error" in result;
    const { response } = result;
    const decision = failed
      ? decideRetry(
          attempt,
          {
            status: response?.status,
            headers: response?.headers,
            body: "body" in result.error ? result.error.body : undefined,
            idempotent,
            rateLimitReset: internals.provider.rateLimitReset,
          },
          policy,
          Date.now(),
        )
      : undefined;
    const requestId = response && requestIdOf(internals.provider, response);
    internals.log?.({
      operation: spec.id,
      method: spec.method,
      path: spec.path,
      attempt,
      durationMs: Math.round(performance.now() - startedAt),
      ...(response && { status: response.status }),
      ...(requestId !== undefined && { requestId }),
      ...(failed && { error: result.error.name }),
      ...(decision?.retry && { retryReason: decision.reason, retryDelayMs: decision.delayMs }),
    });
    if (!("error" in result)) return result;
    if (!decision?.retry) throw result.error;
    await delay(decision.delayMs, options.signal);
  }
}

/** One request with its own limit of time. Rejects only with what ends the call: an abort or a mistake in the set-up. */
async function attemptOnce(
  client: object,
  internals: ClientInternals,
  spec: OperationSpec,
  wire: WireInput,
  options: RequestOptions,
  attempt: number,
): Promise<Attempt> {
  const { timeoutMs = internals.timeoutMs } = options;
  const controller = new AbortController();
  // Raced as well as passed on: a custom fetch may not listen to its signal.
  let stop: (reason: unknown) => void = () => {};
  const stopped = new Promise<never>((_, reject) => {
    stop = (reason) => {
      reject(reason);
      controller.abort(reason);
    };
  });
  stopped.catch(() => {});
  const abort = (): void => stop(options.signal?.reason);
  const timeout = new TimeoutError(spec.id, attempt, timeoutMs);
  const timer = Number.isFinite(timeoutMs) ? setTimeout(stop, timeoutMs, timeout) : undefined;
  options.signal?.addEventListener("abort", abort, { once: true });
  try {
    return await Promise.race([request(client, internals, spec, wire, options, attempt, controller.signal), stopped]);
  } catch (error) {
    if (error === timeout) return { error: timeout };
    throw error;
  } finally {
    clearTimeout(timer);
    options.signal?.removeEventListener("abort", abort);
  }
}

interface AnyRequest {
  request(method: string, path: string, init: object): Promise<{ data?: unknown; error?: unknown; response: Response }>;
}

async function request(
  client: object,
  internals: ClientInternals,
  spec: OperationSpec,
  wire: WireInput,
  options: RequestOptions,
  attempt: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const raw: AnyRequest = Reflect.get(client, "raw");
  const credential = spec.auth === false || wire.hasCredential ? undefined : await internals.authorize();
  const secrets = credential ? [...wire.secrets, credential.secret, credential.header] : wire.secrets;
  // Which part is at work decides what an exception means: middleware is the caller's code, the network is not.
  let response: Response | undefined;
  let networkError: unknown;
  try {
    const result = await raw.request(spec.method, spec.path, {
      baseUrl: options.baseUrl ?? internals.baseUrl(spec.server),
      params: { path: {} },
      pathSerializer: (url: string) => url.slice(0, url.length - spec.path.length) + wire.pathname,
      querySerializer: () => wire.search,
      body: wire.body,
      bodySerializer: (body: unknown) => body,
      headers: { ...(credential && { authorization: credential.header }), ...options.headers },
      parseAs: "stream",
      redirect: "manual",
      signal,
      fetch: async (outgoing: Request) => {
        try {
          response = await internals.fetch(outgoing);
          return response;
        } catch (error) {
          networkError = error;
          throw error;
        }
      },
    });
    response = result.response;
    // A success is still unread (`parseAs`); openapi-fetch has read the text of an error, or its JSON.
    const body = response.ok ? await response.text() : result.error;
    const answer = readAnswer(internals, spec, response, body, secrets);
    return "error" in answer ? { error: answer.error, response } : { data: answer.data, response };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (error instanceof PixwireError || !(error === networkError || isNetworkError(error))) throw error;
    const what = response ? `the answer (${response.status}) broke off` : "no answer arrived";
    const message = `${spec.id}: ${spec.method} ${spec.path}: ${what}${reasonOf(error)}`;
    return { error: new ConnectionError(spec.id, attempt, message, { cause: error }) };
  }
}

/** What runtimes throw when a body breaks off: undici and browsers a TypeError, Bun an error with a code. */
function isNetworkError(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && "code" in error && typeof error.code === "string");
}

/** The system's code for a failure, such as ECONNRESET; never its message, which may quote the URL. */
function reasonOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ("code" in cause && typeof cause.code === "string") return ` (${cause.code})`;
  }
  return "";
}
