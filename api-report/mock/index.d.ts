interface Apis {
    imagekit: {
        options: ImageKitMockOptions;
        state: ImageKitState;
    };
    "img-src": {
        options: ImgSrcMockOptions;
        state: ImgSrcState;
    };
    pixelbin: {
        options: PixelbinMockOptions;
        state: PixelbinState;
    };
}
interface ExchangeInfo {
    operationId: string;
    method: string;
    url: URL;
    count: number;
}
type Fails = (attempt: {
    operationId: string;
    target: string;
}) => string | undefined;
type FaultKind = "reset" | "lost-answer" | "stall" | "truncate" | "stall-answer" | `${number}`;
interface FaultPlan {
    rate: number;
    kinds: readonly FaultKind[];
    only?: readonly string[] | undefined;
    retryAfterSeconds?: number | undefined;
}
type Faults = FaultPlan | ((exchange: ExchangeInfo) => FaultKind | undefined);
type Fetch = (input: Request | URL | string, init?: RequestInit) => Promise<Response>;
interface FileState {
    readonly _id: string;
    readonly fileId: string;
    readonly size: number;
    readonly sha256: string;
    readonly blob: Blob | undefined;
}
interface ImageKitFileState {
    readonly fileId: string;
    readonly filePath: string;
    readonly size: number;
    readonly sha256: string;
    readonly blob: Blob | undefined;
    readonly versions: number;
}
interface ImageKitMockOptions extends MockOptions {
    jobs?: WorkOptions | undefined;
    purges?: WorkOptions | undefined;
    fails?: Fails | undefined;
    emptyTags?: null | "" | undefined;
}
interface ImageKitState {
    files(): ImageKitFileState[];
    folders(): string[];
    purges(): string[];
}
interface ImageState {
    readonly id: string;
    readonly hash: string;
    readonly paths: readonly string[];
    readonly visibility: Visibility;
    readonly blob: Blob;
}
interface ImgSrcMockOptions extends MockOptions, UploadRules {
    username?: string | undefined;
    plan?: Plan | undefined;
    rateLimit?: number | boolean | undefined;
}
interface ImgSrcState {
    images(): ImageState[];
    presets(): string[];
}
type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
    readonly [key: string]: Json;
}
interface ListenOptions {
    port?: number | undefined;
    host?: string | undefined;
    allowHosts?: readonly string[] | undefined;
    allowOrigins?: readonly string[] | undefined;
    requestTimeoutMs?: number | undefined;
}
interface Mock<State> {
    readonly fetch: Fetch;
    listen(options?: ListenOptions): Promise<MockServer>;
    readonly requests: readonly RequestRecord[];
    readonly state: State;
}
interface MockOptions {
    seed?: number | undefined;
    now?: (() => number) | undefined;
    token?: string | undefined;
    strict?: boolean | undefined;
    faults?: Faults | undefined;
    requestLimit?: RequestLimit | undefined;
    latencyMs?: number | ((exchange: ExchangeInfo) => number) | undefined;
    publicUrl?: string | undefined;
    allowOutbound?: boolean | readonly string[] | undefined;
    fetch?: Fetch | undefined;
    maxBodyBytes?: number | undefined;
    maxRecords?: number | undefined;
    maxStoredBytes?: number | undefined;
    maxLoggedRequests?: number | undefined;
}
interface MockServer {
    readonly url: string;
    close(): Promise<void>;
}
interface PixelbinMockOptions extends MockOptions {
    store?: Store | undefined;
    predictions?: PredictionOptions | undefined;
}
interface PixelbinState {
    files(): FileState[];
    uploads(): UploadState[];
    readonly webhooks: readonly WebhookDelivery[];
}
type Plan = "free" | "pro";
type PredictionInputs = Readonly<Record<string, unknown>>;
interface PredictionModel {
    name: string;
    displayName: string;
    description: string;
    input: Readonly<Record<string, JsonObject>>;
}
interface PredictionOptions {
    acceptedMs?: number | undefined;
    runningMs?: number | undefined;
    polls?: number | undefined;
    models?: readonly PredictionModel[] | undefined;
    outcome?: ((job: {
        name: string;
        input: PredictionInputs;
    }) => PredictionOutcome | undefined) | undefined;
}
type PredictionOutcome = {
    files: readonly Blob[];
} | {
    analysis: JsonObject;
} | {
    error: string;
};
interface RequestLimit {
    requests: number;
    perMs: number;
}
interface RequestRecord {
    readonly operationId: string;
    readonly method: string;
    readonly path: string;
    readonly url: string;
    readonly status: number | undefined;
    readonly fault: FaultKind | undefined;
    readonly requestBytes: number;
    readonly unknownFields: readonly string[];
    readonly responseBytes: number;
    readonly startedAt: number;
    readonly endedAt: number | undefined;
}
type Store = "memory" | "hash";
interface UploadRules {
    maxUploadBytes?: number | undefined;
    duplicateStatus?: 200 | 409 | undefined;
}
interface UploadState {
    readonly id: string;
    readonly fileId: string;
    readonly expiresAt: number;
    readonly partSizes: ReadonlyMap<number, number>;
    readonly isComplete: boolean;
}
type Visibility = "public" | "private";
interface WebhookDelivery {
    readonly predictionId: string;
    readonly url: string;
    readonly status?: number;
    readonly error?: string;
}
interface WorkOptions {
    pendingMs?: number | undefined;
    polls?: number | undefined;
}
declare const apis: readonly string[];
declare function createMock<Api extends keyof Apis>(api: Api, options?: Apis[Api]["options"]): Mock<Apis[Api]["state"]>;
export type { Apis, ExchangeInfo, Fails, FaultKind, FaultPlan, Faults, Fetch, FileState, ImageKitFileState, ImageKitMockOptions, ImageKitState, ImageState, ImgSrcMockOptions, ImgSrcState, ListenOptions, Mock, MockOptions, MockServer, PixelbinMockOptions, PixelbinState, Plan, PredictionInputs, PredictionModel, PredictionOptions, PredictionOutcome, RequestLimit, RequestRecord, Store, UploadRules, UploadState, Visibility, WebhookDelivery, WorkOptions };
export { apis, createMock };
