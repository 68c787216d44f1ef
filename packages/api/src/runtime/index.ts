export type { FileInput, NamedFile } from "./body.js";
export {
  base64,
  type Client,
  type ClientOptions,
  type Credential,
  createClient,
  type Fetch,
  fetchOf,
  type Provider,
  withFetch,
} from "./client.js";
export {
  ApiError,
  type ApiErrorDetails,
  AuthenticationError,
  BadRequestError,
  ConfigurationError,
  ConflictError,
  ConnectionError,
  InternalServerError,
  InvalidInputError,
  isApiError,
  LockedError,
  NotFoundError,
  PartialSuccessError,
  PermissionDeniedError,
  PixwireError,
  RateLimitError,
  ResponseTooLargeError,
  TimeoutError,
  UnprocessableEntityError,
} from "./errors.js";
export type { AttemptLog, Logger, LogLevel } from "./logger.js";
export type { Middleware } from "./middleware.js";
export type { MemberSpec, Operation, OperationArgs, OperationSpec, PagedOperation } from "./operation.js";
export type { Paged, Pagination } from "./pagination.js";
export { type ReadableResponse, readBytes, readChunks, readText } from "./read-body.js";
export { redact } from "./redact.js";
export {
  type AttemptOutcome,
  decideRetry,
  delay,
  type RateLimitPlaces,
  type RateLimitReset,
  RETRIED_STATUSES,
  type RetryDecision,
  type RetryPolicy,
  readRateLimitReset,
  retryAfterMs,
} from "./retry.js";
export type { ApiPromise, RequestOptions, WithResponse } from "./send.js";
