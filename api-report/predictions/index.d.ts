import { PixwireError, RequestOptions } from '@pixwire/api/runtime';
import { PredictionFailed, PredictionPending, Prediction, PredictionSucceeded, PredictionModel, PredictionSchema, PixelbinClient } from '@pixwire/api/pixelbin';
type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;
interface CreateAndWaitInput extends CreateInput {
    options?: WaitOptions | undefined;
}
interface CreateInput {
    name: string;
    input: PredictionInput;
    webhook?: string | undefined;
    validate?: boolean | undefined;
}
type FinalPrediction = PredictionSucceeded | PredictionFailed;
type Json = string | number | boolean | null | undefined | readonly Json[] | {
    readonly [name: string]: Json;
};
interface NamedPredictionFile {
    value: PredictionFile;
    filename?: string | undefined;
    contentType?: string | undefined;
}
interface PollAllOptions extends PollOptions {
    concurrency?: number | undefined;
    requestsPerSecond?: number | undefined;
}
interface PollOptions {
    signal?: AbortSignal | undefined;
    timeoutMs?: number | undefined;
}
declare class PredictionError extends PixwireError {
    name: string;
    readonly requestId: string;
    constructor(requestId: string, message: string, options?: ErrorOptions);
}
declare class PredictionFailedError extends PredictionError {
    name: string;
    readonly prediction: PredictionFailed;
    constructor(prediction: PredictionFailed);
}
type PredictionFile = Blob | ArrayBuffer | ArrayBufferView | ByteStream;
type PredictionInput = {
    readonly [member: string]: PredictionValue;
};
declare class PredictionInputError extends PixwireError {
    name: string;
    readonly model: string;
    readonly violations: readonly Violation[];
    constructor(model: string, violations: readonly Violation[], method: string);
}
declare class PredictionTimeoutError extends PredictionError {
    name: string;
    readonly attempts: number;
    readonly last: PredictionPending | undefined;
    readonly retryAfterMs: number | undefined;
    constructor(requestId: string, attempts: number, last: PredictionPending | undefined, { retryAfterMs, ...options }?: TimeoutDetails);
}
type PredictionValue = Single | null | undefined | readonly (Single | readonly Json[])[];
declare class PredictionWaitError extends PredictionError {
    name: string;
    constructor(requestId: string, cause: unknown);
}
interface Predictions {
    create(job: CreateInput, options?: RequestOptions): Promise<Prediction>;
    get(requestId: string, options?: RequestOptions): Promise<Prediction>;
    watch(requestId: string, options?: WatchOptions): AsyncGenerator<Prediction, FinalPrediction, undefined>;
    wait(requestId: string, options: ThrowingWaitOptions): Promise<PredictionSucceeded>;
    wait(requestId: string, options?: WaitOptions): Promise<FinalPrediction>;
    waitAll(requestIds: Iterable<string>, options?: WaitAllOptions): AsyncGenerator<WaitAllResult, void, undefined>;
    createAndWait(job: CreateInput & {
        options: ThrowingWaitOptions;
    }): Promise<PredictionSucceeded>;
    createAndWait(job: CreateAndWaitInput): Promise<FinalPrediction>;
    list(options?: RequestOptions): Promise<PredictionModel[]>;
    getSchema(name: string, options?: RequestOptions): Promise<PredictionSchema>;
}
interface ReadWebhookOptions extends RequestOptions {
    maxBytes?: number | undefined;
    timeoutMs?: number | undefined;
}
interface ScheduleOptions {
    maxAttempts?: number | undefined;
    retryIntervalMs?: number | undefined;
    retryFactor?: number | undefined;
    maxIntervalMs?: number | undefined;
    jitter?: number | undefined;
    adaptive?: boolean | undefined;
}
type Single = PredictionFile | NamedPredictionFile | URL | Date | string | number | boolean | {
    readonly [name: string]: Json;
};
interface StatusOptions<State> {
    onStatus?: ((state: State) => void) | undefined;
}
type ThrowingWaitOptions = WaitOptions & {
    throwOnFailure: true;
};
interface TimeoutDetails extends ErrorOptions {
    retryAfterMs?: number | undefined;
}
interface Violation {
    member: string;
    problem: string;
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
interface WaitOptions extends WatchOptions, StatusOptions<Prediction> {
    throwOnFailure?: boolean | undefined;
}
interface WatchOptions extends ScheduleOptions, PollOptions {
}
declare class WebhookError extends PixwireError {
    name: string;
    constructor(problem: string, options?: ErrorOptions);
}
type WebhookRequest = {
    readonly body: ReadableStream<Uint8Array> | null;
    readonly bodyUsed: boolean;
} | (AsyncIterable<Uint8Array | string> & {
    body?: unknown;
});
declare function createPredictions(client: PixelbinClient): Predictions;
declare function readWebhook(predictions: Pick<Predictions, "get">, request: WebhookRequest, options?: ReadWebhookOptions): Promise<Prediction>;
export type { ByteStream, CreateAndWaitInput, CreateInput, FinalPrediction, NamedPredictionFile, PollAllOptions, PollOptions, PredictionFile, PredictionInput, PredictionValue, Predictions, ReadWebhookOptions, ScheduleOptions, StatusOptions, ThrowingWaitOptions, TimeoutDetails, Violation, WaitAllOptions, WaitAllResult, WaitOptions, WatchOptions, WebhookRequest };
export { Prediction, PredictionFailed, PredictionModel, PredictionOutput, PredictionPending, PredictionSchema, PredictionSucceeded } from '@pixwire/api/pixelbin';
export { PredictionError, PredictionFailedError, PredictionInputError, PredictionTimeoutError, PredictionWaitError, WebhookError, createPredictions, readWebhook };
