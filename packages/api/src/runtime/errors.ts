import { type RateLimitReset, requestedDelayMs } from "./resilience/index.js";

const BRAND = Symbol.for("pixwire.ApiError");
const INSPECT = Symbol.for("nodejs.util.inspect.custom");

/** Base of every error that a pixwire package throws. An abort is not one: the signal's own reason is thrown as it is. */
export class PixwireError extends Error {
  override name = "PixwireError";

  /** Only what is safe to write to a log: headers, bodies and causes stay out. */
  toJSON(): object {
    return { ...this, message: this.message };
  }

  /** What `console.log(error)` prints in Node: the stack and the safe members, not the cause or the body. */
  [INSPECT](): string {
    const members = JSON.stringify({ ...this, name: undefined });
    return this.stack + (members === "{}" ? "" : ` ${members}`);
  }
}

/** A client, or an option, cannot be worked with: it is missing, unknown or of a wrong kind. Thrown before any request. */
export class ConfigurationError extends PixwireError {
  override name = "ConfigurationError";

  /** The operation or function that was called, such as `listFiles` or `createPixelbin`. */
  declare readonly operation: string | undefined;

  constructor(problem: string, operation?: string, options?: ErrorOptions) {
    super((operation ? `${operation}: ` : "") + problem, options);
    Object.assign(this, { operation });
  }
}

/** A call was given something that cannot be sent. Thrown before any request. */
export class InvalidInputError extends PixwireError {
  override name = "InvalidInputError";

  /** The operation that was called, such as `getFileById`. */
  declare readonly operation: string;
  /** The member of the input at fault. */
  declare readonly member: string;

  constructor(operation: string, member: string, problem: string) {
    super(`${operation}: \`${member}\` ${problem}`);
    Object.assign(this, { operation, member });
  }
}

/** No answer arrived, or it broke off. `cause` is what fetch threw. */
export class ConnectionError extends PixwireError {
  override name = "ConnectionError";

  declare readonly operation: string;
  /** The attempt that failed; 1 is the first. */
  declare readonly attempt: number;

  constructor(operation: string, attempt: number, message: string, options?: ErrorOptions) {
    super(message, options);
    Object.assign(this, { operation, attempt });
  }
}

/** An attempt took longer than `timeoutMs`. */
export class TimeoutError extends PixwireError {
  override name = "TimeoutError";

  declare readonly operation: string;
  /** The attempt that timed out; 1 is the first. */
  declare readonly attempt: number;
  declare readonly timeoutMs: number;

  constructor(operation: string, attempt: number, timeoutMs: number) {
    super(`${operation}: attempt ${attempt} took longer than \`timeoutMs\`, ${timeoutMs} ms`);
    Object.assign(this, { operation, attempt, timeoutMs });
  }
}

/** The body of an answer is longer than its limit, counted after decompression. The rest of it was not read. */
export class ResponseTooLargeError extends PixwireError {
  override name = "ResponseTooLargeError";

  /** The limit, in bytes. */
  declare readonly maxBytes: number;
  /** The operation that was called, where the answer was to one. */
  declare readonly operation: string | undefined;

  constructor(maxBytes: number, details: { operation?: string; message?: string } = {}) {
    const { operation, message = `The response body is longer than ${maxBytes} bytes` } = details;
    super(message);
    Object.assign(this, { maxBytes, operation });
  }
}

/** What an {@link ApiError} is made of. */
export interface ApiErrorDetails<Body = unknown> {
  /** The `operationId`. */
  operation: string;
  message: string;
  response: Response;
  /** The parsed JSON of the answer, or its text when it is not JSON. */
  body: Body;
  code?: string | undefined;
  requestId?: string | undefined;
  rateLimitReset?: RateLimitReset | undefined;
  /** Of a partial success: the ids of what was done, and of what was not. */
  succeeded?: readonly string[] | undefined;
  failed?: readonly string[] | undefined;
}

/** The server answered, and the answer is not the success that the operation promises. */
export class ApiError<Body = unknown> extends PixwireError {
  override name = "ApiError";
  declare readonly operation: string;
  declare readonly status: number;
  /** The provider's own code for the failure, such as `CG-0400`. */
  declare readonly code: string | undefined;
  /** What to quote to the provider's support. */
  declare readonly requestId: string | undefined;
  /** How long the server asks to wait before another attempt, in milliseconds; `undefined` when it does not say. */
  declare readonly retryAfterMs: number | undefined;
  /** Not enumerable: it may hold secrets, so it is left out of logs and JSON. */
  declare readonly body: Body;
  /** Not enumerable, as `body`. Its body has been read. */
  declare readonly response: Response;

  constructor({ operation, message, response, body, code, requestId, rateLimitReset }: ApiErrorDetails<Body>) {
    super(message);
    const { status, headers } = response;
    const retryAfterMs = requestedDelayMs({ status, headers, body, rateLimitReset }, Date.now());
    Object.assign(this, { operation, status, code, requestId, retryAfterMs });
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
/** Other work holds what the call is about, such as a folder that is being moved: try again when it has ended. */
export class LockedError<Body = unknown> extends ApiError<Body> {
  override name = "LockedError";
}
/** Some of what was asked for was done, and some was not; `body` says why. */
export class PartialSuccessError<Body = unknown> extends ApiError<Body> {
  override name = "PartialSuccessError";
  /** The ids of what was done; empty, as `failed`, for a call that is not about a list of things. */
  declare readonly succeeded: readonly string[];
  /** The ids of what was not done. */
  declare readonly failed: readonly string[];

  constructor(details: ApiErrorDetails<Body>) {
    super(details);
    Object.assign(this, { succeeded: details.succeeded ?? [], failed: details.failed ?? [] });
  }
}
export class InternalServerError<Body = unknown> extends ApiError<Body> {
  override name = "InternalServerError";
}
export class RateLimitError<Body = unknown> extends ApiError<Body> {
  override name = "RateLimitError";
}

/** The error class of a status; `ApiError` itself for a status without a class of its own. */
export function apiError(details: ApiErrorDetails): ApiError {
  const { status } = details.response;
  const byStatus: Record<number, typeof ApiError> = {
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
  return new (byStatus[status] ?? (status >= 500 ? InternalServerError : ApiError))(details);
}

/** An operation whose documented error bodies are known: `isApiError(error, getFileById, 404)` types `error.body`. */
export interface HasErrors<Errors> {
  readonly spec: { readonly id: string };
  readonly errors?: Errors | undefined;
}

/**
 * Whether `error` is an {@link ApiError}, also one of another copy of this package.
 * Give a status to ask for that one; give an operation before it to have `error.body` typed as that operation documents it.
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
