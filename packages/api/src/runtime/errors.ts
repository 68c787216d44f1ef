import { type RateLimitReset, requestedDelayMs } from "./resilience/index.js";

const BRAND = Symbol.for("pixwire.ApiError");
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/**
 * The base class of every error that a pixwire package throws. An abort is not one of them: the signal's own reason is
 * thrown instead.
 */
export class PixwireError extends Error {
  override name = "PixwireError";

  /** Returns what is safe to log: no headers, bodies or causes. */
  toJSON(): object {
    return { ...this, message: this.message };
  }

  /** What `console.log(error)` prints in Node: the stack and the members that are safe to log. */
  [INSPECT](): string {
    const members = JSON.stringify({ ...this, name: undefined });
    return this.stack + (members === "{}" ? "" : ` ${members}`);
  }
}

/**
 * A client or an option is missing, unknown or of the wrong kind. Thrown before any request, unless it is the response of
 * a custom `fetch` or of middleware that cannot be used.
 */
export class ConfigurationError extends PixwireError {
  override name = "ConfigurationError";
  /** The operation or function that was called, such as `listFiles` or `createPixelbin`. */
  readonly operation: string | undefined;

  constructor(problem: string, operation?: string, options?: ErrorOptions) {
    super(operation === undefined ? problem : `${operation}: ${problem}`, options);
    this.operation = operation;
  }
}

/** A member of the input cannot be sent. Thrown before any request. */
export class InvalidInputError extends PixwireError {
  override name = "InvalidInputError";
  /** The operation that was called, such as `getFileById`. */
  readonly operation: string;
  /** The member at fault. */
  readonly member: string;

  constructor(operation: string, member: string, problem: string) {
    super(`${operation}: \`${member}\` ${problem}`);
    this.operation = operation;
    this.member = member;
  }
}

/** No response arrived, or it ended early. `cause` is what `fetch` threw. */
export class ConnectionError extends PixwireError {
  override name = "ConnectionError";
  readonly operation: string;
  /** The attempt that failed: 1 for the first. */
  readonly attempt: number;

  constructor(operation: string, attempt: number, message: string, options?: ErrorOptions) {
    super(message, options);
    this.operation = operation;
    this.attempt = attempt;
  }
}

/** An attempt took longer than `timeoutMs`. */
export class TimeoutError extends PixwireError {
  override name = "TimeoutError";
  readonly operation: string;
  /** The attempt that timed out: 1 for the first. */
  readonly attempt: number;
  readonly timeoutMs: number;

  constructor(operation: string, attempt: number, timeoutMs: number) {
    super(
      `${operation}: attempt ${attempt} took longer than \`timeoutMs\`, ${timeoutMs} ms: raise it, or check the connection`,
    );
    this.operation = operation;
    this.attempt = attempt;
    this.timeoutMs = timeoutMs;
  }
}

/** The body of a response is longer than its limit, counted after decompression. The rest of it was not read. */
export class ResponseTooLargeError extends PixwireError {
  override name = "ResponseTooLargeError";
  /** The limit, in bytes. */
  readonly maxBytes: number;
  /** The operation that was called; `undefined` when the response belongs to none. */
  readonly operation: string | undefined;

  constructor(maxBytes: number, details: { operation?: string; message?: string } = {}) {
    super(details.message ?? `The response body is longer than ${maxBytes} bytes`);
    this.maxBytes = maxBytes;
    this.operation = details.operation;
  }
}

/** What an {@link ApiError} is created from. */
export interface ApiErrorDetails<Body = unknown> {
  /** The `operationId`. */
  operation: string;
  message: string;
  response: Response;
  /** The body as parsed JSON, or as text if it is not JSON. */
  body: Body;
  code?: string | undefined;
  requestId?: string | undefined;
  rateLimitReset?: RateLimitReset | undefined;
  /** For a partial success: the ids of the things that succeeded, and of those that failed. */
  succeeded?: readonly string[] | undefined;
  failed?: readonly string[] | undefined;
}

/** The server responded, but not with the success that the operation promises. */
export class ApiError<Body = unknown> extends PixwireError {
  override name = "ApiError";
  readonly operation: string;
  readonly status: number;
  /** The provider's own code for the failure, such as `CG-0400`. */
  readonly code: string | undefined;
  /** The id to quote to the provider's support. */
  readonly requestId: string | undefined;
  /** How long the server asks to wait before another attempt, in milliseconds; `undefined` when it does not say. */
  readonly retryAfterMs: number | undefined;
  // Not enumerable, because they may contain secrets: logs, JSON and spreads leave them out. `declare` keeps the
  // compiler from defining enumerable fields for them.
  /** The body as parsed JSON, or as text if it is not JSON. */
  declare readonly body: Body;
  /** The response, whose body has been read. */
  declare readonly response: Response;

  constructor(details: ApiErrorDetails<Body>) {
    super(details.message);
    const { response, body, rateLimitReset } = details;
    const { status, headers } = response;
    this.operation = details.operation;
    this.status = status;
    this.code = details.code;
    this.requestId = details.requestId;
    this.retryAfterMs = requestedDelayMs({ status, headers, body, rateLimitReset }, Date.now());
    Object.defineProperties(this, { body: { value: body }, response: { value: response }, [BRAND]: { value: true } });
  }

  get headers(): Headers {
    return this.response.headers;
  }
}

export class BadRequestError<Body = unknown> extends ApiError<Body> {
  override name = "BadRequestError";
}
export class AuthenticationError<Body = unknown> extends ApiError<Body> {
  override name = "AuthenticationError";
}
export class PermissionDeniedError<Body = unknown> extends ApiError<Body> {
  override name = "PermissionDeniedError";
}
export class NotFoundError<Body = unknown> extends ApiError<Body> {
  override name = "NotFoundError";
}
export class ConflictError<Body = unknown> extends ApiError<Body> {
  override name = "ConflictError";
}
export class UnprocessableEntityError<Body = unknown> extends ApiError<Body> {
  override name = "UnprocessableEntityError";
}
/**
 * The target of the call is locked by a job, such as a folder that is being moved. Try again when the job has ended.
 */
export class LockedError<Body = unknown> extends ApiError<Body> {
  override name = "LockedError";
}
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  override name = "RateLimitError";
}
export class InternalServerError<Body = unknown> extends ApiError<Body> {
  override name = "InternalServerError";
}

/** The server did only part of what was requested. `body` says why it did not do the rest. */
export class PartialSuccessError<Body = unknown> extends ApiError<Body> {
  override name = "PartialSuccessError";
  /** The ids of the things that succeeded. Empty, like `failed`, if the call does not act on a list of things. */
  readonly succeeded: readonly string[];
  /** The ids of the things that failed. */
  readonly failed: readonly string[];

  constructor(details: ApiErrorDetails<Body>) {
    super(details);
    this.succeeded = details.succeeded ?? [];
    this.failed = details.failed ?? [];
  }
}

/** Creates the error of a status: an {@link ApiError} itself, if the status has no class of its own. */
export function createApiError(details: ApiErrorDetails): ApiError {
  const { status } = details.response;
  const classes: Record<number, typeof ApiError> = {
    207: PartialSuccessError,
    400: BadRequestError,
    401: AuthenticationError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    422: UnprocessableEntityError,
    423: LockedError,
    429: RateLimitError,
  };
  return new (classes[status] ?? (status >= 500 ? InternalServerError : ApiError))(details);
}

/** An operation whose error bodies are documented: `isApiError(error, getFileById, 404)` types `error.body`. */
export interface HasErrors<Errors> {
  readonly spec: { readonly id: string };
  readonly errors?: Errors | undefined;
}

/**
 * Returns whether `error` is an {@link ApiError}, even one that another copy of this package created.
 * With a status, it must have that status. With an operation in front of the status, it must be an error of that
 * operation, and `error.body` has the type that the operation documents.
 */
export function isApiError(error: unknown, status?: number): error is ApiError;
export function isApiError<Errors, Status extends keyof Errors & number>(
  error: unknown,
  operation: HasErrors<Errors>,
  status: Status,
): error is ApiError<Errors[Status]>;
export function isApiError(error: unknown, first?: number | HasErrors<unknown>, second?: number): boolean {
  const [operation, status] = typeof first === "number" ? [undefined, first] : [first, second];
  return (
    isBranded(error) &&
    (status === undefined || status === error.status) &&
    (operation === undefined || operation.spec.id === error.operation)
  );
}

function isBranded(error: unknown): error is ApiError {
  return typeof error === "object" && error !== null && BRAND in error;
}
