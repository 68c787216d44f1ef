declare class ApiError<Body = unknown> extends PixwireError {
    name: string;
    readonly operation: string;
    readonly status: number;
    readonly code: string | undefined;
    readonly requestId: string | undefined;
    readonly retryAfterMs: number | undefined;
    readonly body: Body;
    readonly response: Response;
    constructor(details: ApiErrorDetails<Body>);
    get headers(): Headers;
}
interface ApiErrorDetails<Body = unknown> {
    operation: string;
    message: string;
    response: Response;
    body: Body;
    code?: string | undefined;
    requestId?: string | undefined;
    rateLimitReset?: RateLimitReset | undefined;
    succeeded?: readonly string[] | undefined;
    failed?: readonly string[] | undefined;
}
interface ApiPromise<Output> extends Promise<Output> {
    withResponse(): Promise<WithResponse<Output>>;
}
interface AttemptLog {
    operation: string;
    method: string;
    path: string;
    attempt: number;
    durationMs: number;
    status?: number | undefined;
    requestId?: string | undefined;
    error?: string | undefined;
    retryReason?: string | undefined;
    retryDelayMs?: number | undefined;
}
interface AttemptOutcome extends ResponseHead {
    idempotent: boolean;
    retriedStatuses?: Statuses | undefined;
}
declare class AuthenticationError<Body = unknown> extends ApiError<Body> {
    name: string;
}
declare class BadRequestError<Body = unknown> extends ApiError<Body> {
    name: string;
}
interface Client<Paths extends object> {
    readonly [PATHS]: Paths;
}
interface ClientOptions {
    baseUrl?: string | undefined;
    fetch?: Fetch | undefined;
    headers?: Record<string, string> | undefined;
    timeoutMs?: number | undefined;
    maxResponseBytes?: number | undefined;
    retry?: RetryPolicy | undefined;
    logger?: Logger | undefined;
    logLevel?: LogLevel | undefined;
    userAgent?: string | undefined;
}
declare class ConfigurationError extends PixwireError {
    name: string;
    readonly operation: string | undefined;
    constructor(problem: string, operation?: string, options?: ErrorOptions);
}
declare class ConflictError<Body = unknown> extends ApiError<Body> {
    name: string;
}
declare class ConnectionError extends PixwireError {
    name: string;
    readonly operation: string;
    readonly attempt: number;
    constructor(operation: string, attempt: number, message: string, options?: ErrorOptions);
}
type Credential = string | (() => string | Promise<string>);
interface Deadline {
    signal?: AbortSignal | undefined;
    timeoutMs: number;
    timeoutError(): unknown;
}
type Fetch = (request: Request) => Promise<Response>;
type FileInput = Blob | File | ArrayBuffer | ArrayBufferView | NamedFile;
interface HasErrors<Errors> {
    readonly spec: {
        readonly id: string;
    };
    readonly errors?: Errors | undefined;
}
declare const INSPECT: unique symbol;
declare class InternalServerError<Body = unknown> extends ApiError<Body> {
    name: string;
}
declare class InvalidInputError extends PixwireError {
    name: string;
    readonly operation: string;
    readonly member: string;
    constructor(operation: string, member: string, problem: string);
}
declare const LONGEST_TIMER_MS: number;
declare class LockedError<Body = unknown> extends ApiError<Body> {
    name: string;
}
type LogLevel = "debug" | "info" | "warn" | "error" | "off";
interface Logger {
    debug(message: string, details: object): void;
    info(message: string, details: object): void;
    warn(message: string, details: object): void;
    error(message: string, details: object): void;
}
interface NamedFile {
    value: Blob | ArrayBuffer | ArrayBufferView;
    filename?: string | undefined;
    contentType?: string | undefined;
}
interface NodeStream {
    on(event: "error", listener: () => void): unknown;
    destroy(): unknown;
}
declare class NotFoundError<Body = unknown> extends ApiError<Body> {
    name: string;
}
interface Operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown> extends HasErrors<Errors> {
    (client: Client<Paths>, ...args: Args): ApiPromise<Output>;
    readonly spec: OperationSpec;
}
type OperationArgs = [
    input?: object,
    options?: RequestOptions
];
interface OperationSpec {
    readonly provider: string;
    readonly id: string;
    readonly method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
    readonly path: string;
    readonly members?: Readonly<Record<string, unknown>>;
    readonly required?: readonly string[];
}
declare const PATHS: unique symbol;
interface PageShape {
    limit: string;
    defaultLimit: number;
    items: string;
    hasNext?: string;
}
interface Paged<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
    catch<Other = never>(onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Page | Other>;
    finally(onFinally?: (() => void) | null): Promise<Page>;
    withResponse(): Promise<WithResponse<Page>>;
    pages(): AsyncGenerator<Page, void, undefined>;
    hasNext(): boolean;
    next(): Promise<Page | undefined>;
}
interface PagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown> extends HasErrors<Errors> {
    (client: Client<Paths>, ...args: Args): Paged<Output, Item>;
    readonly spec: OperationSpec;
}
interface PagesByNumber extends PageShape {
    style: "page";
    page: string;
}
interface PagesByOffset extends PageShape {
    style: "offset";
    offset: string;
}
type Pagination = PagesByNumber | PagesByOffset;
type ParsedJson = {
    value: unknown;
    problem?: undefined;
} | {
    problem: string;
};
declare class PartialSuccessError<Body = unknown> extends ApiError<Body> {
    name: string;
    readonly succeeded: readonly string[];
    readonly failed: readonly string[];
    constructor(details: ApiErrorDetails<Body>);
}
declare class PermissionDeniedError<Body = unknown> extends ApiError<Body> {
    name: string;
}
declare class PixwireError extends Error {
    name: string;
    toJSON(): object;
    [INSPECT](): string;
}
interface PreparedRequest {
    request: Request;
    body: WireBody | null;
    attempt: number;
    connectionError(cause: unknown): ConnectionError;
}
declare const RETRIED_STATUSES: ReadonlySet<number>;
declare class RateLimitError<Body = unknown> extends ApiError<Body> {
    name: string;
}
type RateLimitReset = (headers: Headers, body: unknown, now: number) => number | undefined;
type ReadableResponse = Pick<Response, "text"> & Partial<Pick<Response, "body" | "bodyUsed">>;
interface RequestGate {
    enter(signal: AbortSignal): Promise<(head: ResponseHead | undefined) => void>;
}
interface RequestOptions {
    signal?: AbortSignal | undefined;
    timeoutMs?: number | undefined;
    maxResponseBytes?: number | undefined;
    retry?: RetryPolicy | undefined;
    headers?: Record<string, string> | undefined;
    baseUrl?: string | undefined;
}
interface RequestSender<Member extends string = string> {
    member: Member;
    send(prepared: PreparedRequest): Promise<Response>;
}
interface ResponseHead {
    status?: number | undefined;
    headers?: Headers | undefined;
    body?: unknown;
    rateLimitReset?: RateLimitReset | undefined;
}
declare class ResponseTooLargeError extends PixwireError {
    name: string;
    readonly maxBytes: number;
    readonly operation: string | undefined;
    constructor(maxBytes: number, details?: {
        operation?: string;
        message?: string;
    });
}
type RetryDecision = {
    retry: true;
    delayMs: number;
    reason: string;
} | {
    retry: false;
    retryAfterMs?: number | undefined;
};
interface RetryPolicy {
    maxRetries?: number | undefined;
    initialDelayMs?: number | undefined;
    maxDelayMs?: number | undefined;
    factor?: number | undefined;
    jitter?: number | undefined;
    maxRetryAfterMs?: number | undefined;
    retryUnsafe?: boolean | undefined;
}
type Rule = (value: unknown) => string | undefined;
interface Secrets {
    values?: readonly string[];
    credentials?: readonly string[];
}
type Statuses = Pick<ReadonlySet<number>, "has">;
declare const TRANSIENT_STATUSES: Statuses;
declare class TimeoutError extends PixwireError {
    name: string;
    readonly operation: string;
    readonly attempt: number;
    readonly timeoutMs: number;
    constructor(operation: string, attempt: number, timeoutMs: number);
}
declare class UnprocessableEntityError<Body = unknown> extends ApiError<Body> {
    name: string;
}
type WireBody = string | FormData | Blob;
interface WithResponse<Output> {
    data: Output;
    response: Response;
}
declare function abortReason(signal: AbortSignal | undefined): unknown;
declare function callWithSender<Paths extends object, Args extends OperationArgs, Output, Errors, Member extends keyof NonNullable<Args[0]> & string>(client: Client<Paths>, operation: Operation<Paths, Args, Output, Errors>, input: Omit<NonNullable<Args[0]>, Member>, sender: RequestSender<Member>, options?: RequestOptions): ApiPromise<Output>;
declare function checkCallOptions(options: {
    readonly retry?: unknown;
} | undefined, caller: string, rules?: Readonly<Record<string, Rule>>): void;
declare function checkClient(client: unknown, provider: string, caller: string): void;
declare function decideRetry(attempt: number, outcome: AttemptOutcome, policy: RetryPolicy, now: number, random?: () => number): RetryDecision;
declare function deferStreamError(stream: NodeStream): void;
declare function delay(ms: number, signal?: AbortSignal): Promise<void>;
declare function detachOnFailure<Value>(signal: AbortSignal | undefined, fetch: (signal: AbortSignal) => Promise<Value>): Promise<Value>;
declare function fetchOf<Paths extends object>(client: Client<Paths>): Fetch | undefined;
declare function fileNameOf(file: object): string | undefined;
declare function gateClient<Paths extends object>(client: Client<Paths>, gate: RequestGate): Client<Paths>;
declare function isApiError(error: unknown, status?: number): error is ApiError;
declare function isApiError<Errors, Status extends keyof Errors & number>(error: unknown, operation: HasErrors<Errors>, status: Status): error is ApiError<Errors[Status]>;
declare function isNodeStream(value: unknown): value is NodeStream;
declare function isTransientError(error: unknown, statuses?: Statuses): error is ApiError | ConnectionError | TimeoutError;
declare function linkAbort(signal: AbortSignal | undefined): {
    controller: AbortController;
    unlink: () => void;
};
declare function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void;
declare function parseJson(text: string): ParsedJson;
declare function raceAbort<Value>(promise: PromiseLike<Value> | Value, signal: AbortSignal | undefined): Promise<Value>;
declare function readChunks(response: ReadableResponse, maxBytes: number, signal?: AbortSignal): AsyncGenerator<Uint8Array, void, undefined>;
declare function readText(response: ReadableResponse, maxBytes: number, signal?: AbortSignal): Promise<string>;
declare function redact(text: string, { values, credentials }?: Secrets): string;
declare function requestedDelayMs(head: ResponseHead, now: number): number | undefined;
declare function retryAfterMs(headers: Pick<Headers, "get">, now: number): number | undefined;
declare function serverTime(headers: Pick<Headers, "get">): number | undefined;
declare function systemCodeOf(error: unknown): string | undefined;
declare function throwIfAborted(signal: AbortSignal | undefined): void;
declare function withDeadline<Result>({ signal, timeoutMs, timeoutError }: Deadline, work: (signal: AbortSignal) => Promise<Result>): Promise<Result>;
export type { ApiErrorDetails, ApiPromise, AttemptLog, AttemptOutcome, Client, ClientOptions, Credential, Deadline, Fetch, FileInput, LogLevel, Logger, NamedFile, NodeStream, Operation, OperationSpec, Paged, PagedOperation, Pagination, PreparedRequest, RateLimitReset, ReadableResponse, RequestGate, RequestOptions, RequestSender, ResponseHead, RetryDecision, RetryPolicy, Statuses, WithResponse };
export { ApiError, AuthenticationError, BadRequestError, ConfigurationError, ConflictError, ConnectionError, InternalServerError, InvalidInputError, LONGEST_TIMER_MS, LockedError, NotFoundError, PartialSuccessError, PermissionDeniedError, PixwireError, RETRIED_STATUSES, RateLimitError, ResponseTooLargeError, TRANSIENT_STATUSES, TimeoutError, UnprocessableEntityError, abortReason, callWithSender, checkCallOptions, checkClient, decideRetry, deferStreamError, delay, detachOnFailure, fetchOf, fileNameOf, gateClient, isApiError, isNodeStream, isTransientError, linkAbort, onAbort, parseJson, raceAbort, readChunks, readText, redact, requestedDelayMs, retryAfterMs, serverTime, systemCodeOf, throwIfAborted, withDeadline };
export { Middleware } from '../openapi-fetch.js';
