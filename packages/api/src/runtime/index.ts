export type { ApiPromise, WithResponse } from "./api-promise.js";
export type { FileInput, NamedFile } from "./body-writers.js";
export { callWithSender } from "./call-with-sender.js";
export { type Client, checkClient, fetchOf } from "./client.js";
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
export { fileNameOf } from "./file-name.js";
export { parseJson } from "./json.js";
export type { AttemptLog, Logger, LogLevel } from "./logger.js";
export type { Middleware } from "./middleware.js";
export { deferStreamError, isNodeStream, type NodeStream } from "./node-stream.js";
export type { Operation, PagedOperation } from "./operation.js";
export type { OperationSpec } from "./operation-spec.js";
export { type ClientOptions, type Credential, checkCallOptions, type Fetch, type RequestOptions } from "./options.js";
export type { Paged, Pagination } from "./pagination.js";
export { type ReadableResponse, readChunks, readText } from "./read-body.js";
export { redact } from "./redact.js";
export { gateClient, type RequestGate } from "./request-gate.js";
export {
  type AttemptOutcome,
  abortReason,
  type Deadline,
  decideRetry,
  delay,
  detachOnFailure,
  LONGEST_TIMER_MS,
  linkAbort,
  onAbort,
  type RateLimitReset,
  RETRIED_STATUSES,
  type ResponseHead,
  type RetryDecision,
  type RetryPolicy,
  raceAbort,
  requestedDelayMs,
  retryAfterMs,
  type Statuses,
  serverTime,
  TRANSIENT_STATUSES,
  throwIfAborted,
  withDeadline,
} from "./resilience/index.js";
export type { PreparedRequest, RequestSender } from "./sender.js";
export { systemCodeOf } from "./system-code.js";
export { isTransientError } from "./transient-error.js";
