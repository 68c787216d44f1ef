import { PredictionFailed, PredictionPending, Prediction, PredictionSucceeded, PredictionModel, PredictionSchema, PixelbinClient } from '@pixwire/api/pixelbin';
export { Prediction, PredictionFailed, PredictionModel, PredictionOutput, PredictionPending, PredictionSchema, PredictionSucceeded } from '@pixwire/api/pixelbin';
import { PixwireError, RequestOptions } from '@pixwire/api/runtime';
interface Violation {
    member: string;
    problem: string;
}
declare class PredictionInputError extends PixwireError {
    readonly model: string;
    readonly violations: readonly Violation[];
    name: string;
    constructor(model: string, violations: readonly Violation[]);
}
declare class PredictionError extends PixwireError {
    readonly requestId: string;
    name: string;
    constructor(requestId: string, message: string, options?: ErrorOptions);
}
interface TimeoutDetails extends ErrorOptions {
    retryAfterMs?: number | undefined;
}
declare class PredictionTimeoutError extends PredictionError {
    name: string;
    readonly attempts: number;
    readonly last: PredictionPending | undefined;
    readonly retryAfterMs: number | undefined;
    constructor(requestId: string, attempts: number, last: PredictionPending | undefined, { retryAfterMs, ...options }?: TimeoutDetails);
}
declare class PredictionFailedError extends PredictionError {
    name: string;
    readonly prediction: PredictionFailed;
    constructor(prediction: PredictionFailed);
}
declare class PredictionWaitError extends PredictionError {
    name: string;
    constructor(requestId: string, cause: unknown);
}
interface ScheduleOptions {
    maxAttempts?: number | undefined;
    retryIntervalMs?: number | undefined;
    retryFactor?: number | undefined;
    maxIntervalMs?: number | undefined;
    jitter?: number | undefined;
    adaptive?: boolean | undefined;
}
interface PollOptions {
    signal?: AbortSignal | undefined;
    timeoutMs?: number | undefined;
}
interface StatusOptions<State> {
    onStatus?: ((state: State) => void) | undefined;
}
type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;
type PredictionFile = Blob | ArrayBuffer | ArrayBufferView | ByteStream;
interface NamedPredictionFile {
    value: PredictionFile;
    filename?: string | undefined;
    contentType?: string | undefined;
}
type Json = string | number | boolean | null | undefined | readonly Json[] | {
    readonly [name: string]: Json;
};
type Single = PredictionFile | NamedPredictionFile | URL | Date | string | number | boolean | {
    readonly [name: string]: Json;
};
type PredictionValue = Single | null | undefined | readonly (Single | readonly Json[])[];
type PredictionInput = {
    readonly [member: string]: PredictionValue;
};
interface PollAllOptions extends PollOptions {
    concurrency?: number | undefined;
    requestsPerSecond?: number | undefined;
}
type FinalPrediction = PredictionSucceeded | PredictionFailed;
interface CreateInput {
    name: string;
    input: PredictionInput;
    webhook?: string | undefined;
    validate?: boolean | undefined;
}
interface WatchOptions extends ScheduleOptions, PollOptions {
}
interface WaitOptions extends WatchOptions, StatusOptions<Prediction> {
    throwOnFailure?: boolean | undefined;
}
type ThrowingWaitOptions = WaitOptions & {
    throwOnFailure: true;
};
interface CreateAndWaitInput extends CreateInput {
    options?: WaitOptions | undefined;
}
interface WaitAllOptions extends ScheduleOptions, PollAllOptions {
}
type WaitAllResult = {
    requestId: string;
    prediction: FinalPrediction;
    error?: undefined;
} | {
    requestId: string;
    prediction?: undefined;
    error: PixwireError;
};
interface Predictions {
    create(input: CreateInput, options?: RequestOptions): Promise<Prediction>;
    get(requestId: string, options?: RequestOptions): Promise<Prediction>;
    watch(requestId: string, options?: WatchOptions): AsyncGenerator<Prediction, FinalPrediction, undefined>;
    wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
    wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;
    waitAll(requestIds: Iterable<string>, options?: WaitAllOptions): AsyncGenerator<WaitAllResult, void, undefined>;
    createAndWait(input: CreateInput & {
        options: ThrowingWaitOptions;
    }): Promise<PredictionSucceeded>;
    createAndWait(input: CreateAndWaitInput): Promise<FinalPrediction>;
    list(options?: RequestOptions): Promise<PredictionModel[]>;
    getSchema(name: string, options?: RequestOptions): Promise<PredictionSchema>;
}
declare function createPredictions(client: PixelbinClient): Predictions;
type WebhookRequest = {
    readonly body: ReadableStream<Uint8Array> | null;
    readonly bodyUsed: boolean;
} | (AsyncIterable<Uint8Array | string> & {
    body?: unknown;
});
interface ReadWebhookOptions extends RequestOptions {
    maxBytes?: number | undefined;
    timeoutMs?: number | undefined;
}
declare class WebhookError extends PixwireError {
    name: string;
    constructor(problem: string, options?: ErrorOptions);
}
declare function readWebhook(predictions: Pick<Predictions, "get">, request: WebhookRequest, options?: ReadWebhookOptions): Promise<Prediction>;
export { PredictionError, PredictionFailedError, PredictionInputError, PredictionTimeoutError, PredictionWaitError, WebhookError, createPredictions, readWebhook };
export type { ByteStream, CreateAndWaitInput, CreateInput, FinalPrediction, NamedPredictionFile, PollAllOptions, PollOptions, PredictionFile, PredictionInput, PredictionValue, Predictions, ReadWebhookOptions, ScheduleOptions, StatusOptions, ThrowingWaitOptions, TimeoutDetails, Violation, WaitAllOptions, WaitAllResult, WaitOptions, WatchOptions, WebhookRequest };
