import { PixwireError } from '@pixwire/api/runtime';
import { UploadResponse, ImgSrcClient } from '@pixwire/api/img-src';
import { UploadedAsset } from '@pixwire/api/pixelbin';
type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;
type ByteStream = ReadableStream<Uint8Array | ArrayBuffer> | AsyncIterable<Uint8Array | ArrayBuffer> | Iterable<Uint8Array | ArrayBuffer>;
type Bytes = ReturnType<Uint8Array["slice"]>;
declare class DuplicateImageError extends PixwireError {
    name: string;
    readonly id: string;
    readonly hash: string;
    constructor(id: string, hash: string, cause: unknown);
}
interface PathSource {
    path: string | URL;
}
declare class ProblemError<Problem extends string> extends PixwireError {
    readonly problem: Problem;
    constructor(problem: Problem, message: string, cause?: unknown);
}
interface RequestBody {
    segments: readonly BodySegment[];
    byteLength: number | undefined;
    once?: boolean;
}
declare class ResumeError extends ProblemError<ResumeProblem> {
    name: string;
    readonly asset: UploadedAsset | undefined;
    constructor(problem: ResumeProblem, message: string, cause?: unknown, asset?: UploadedAsset);
}
interface ResumeOptions {
    store: ResumeStore;
    key: string;
}
type ResumeProblem = "store" | "source" | "damaged" | "version" | "chunkSize" | "size" | "fingerprint";
interface ResumeRecord {
    version: 1;
    target: UploadTarget;
    chunkSize: number;
    size: number;
    fingerprint: string;
    parts: [
        partNumber: number,
        byteLength: number
    ][];
}
interface ResumeStore {
    load(key: string): PromiseLike<ResumeRecord | undefined | null> | ResumeRecord | undefined | null;
    save(key: string, record: ResumeRecord): PromiseLike<void> | void;
    remove(key: string): PromiseLike<void> | void;
}
type SignedTarget = UploadTarget | {
    presignedUrl: {
        url?: string | undefined;
        fields?: Readonly<Record<string, string>> | undefined;
    };
};
type SingleRequestOptions = Pick<UploadOptions, "maxRetries" | "exponentialFactor" | "retryDelayMs" | "maxRetryAfterMs" | "stallTimeoutMs" | "timeoutMs" | "maxResponseBytes">;
type SourceProblem = "unsupported" | "empty" | "chunk" | "length" | "changed" | "read";
type TargetOption = SignedTarget | ((options: {
    signal: AbortSignal | undefined;
}) => PromiseLike<SignedTarget> | SignedTarget);
interface Transport {
    readonly reportsBytes: boolean;
    send(request: TransportRequest): Promise<TransportResponse>;
}
interface TransportRequest {
    method: "PUT" | "POST";
    url: string;
    headers: Readonly<Record<string, string>>;
    body: RequestBody;
    signal: AbortSignal;
    maxResponseBytes: number;
    onBytes(sentBytes: number): void;
}
interface TransportResponse {
    status: number;
    headers: Headers;
    text: string;
}
interface UploadControls {
    signal?: AbortSignal | undefined;
    onProgress?: ((progress: UploadProgress) => void) | undefined;
    size?: number | undefined;
    resume?: ResumeOptions | undefined;
    transport?: Transport | undefined;
}
declare class UploadExpiredError extends PixwireError {
    name: string;
    readonly expiredAt: number;
    constructor(expiredAt: number, refusal: UploadFailedError);
}
declare class UploadFailedError extends PixwireError implements UploadFailure {
    name: string;
    readonly partNumber: number | undefined;
    readonly attempts: number;
    readonly status: number | undefined;
    readonly code: string | undefined;
    readonly storedParts: readonly number[];
    readonly retryAfterMs: number | undefined;
    constructor(message: string, failure: UploadFailure, cause?: unknown);
}
interface UploadFailure {
    partNumber: number | undefined;
    attempts: number;
    status: number | undefined;
    code: string | undefined;
    storedParts: readonly number[];
    retryAfterMs: number | undefined;
}
interface UploadInput extends Omit<UploadControls, "resume"> {
    file: UploadSource;
    targetPath?: string | undefined;
    visibility?: "public" | "private" | undefined;
    name?: string | undefined;
    maxBytes?: number | undefined;
    uploadOptions?: SingleRequestOptions | undefined;
}
declare class UploadIntegrityError extends PixwireError {
    name: string;
    readonly sentBytes: number;
    readonly storedBytes: number | undefined;
    constructor(sentBytes: number, storedBytes: number | undefined, problem?: string, cause?: unknown);
}
interface UploadMultipartOptions extends UploadOptions, UploadControls {
    target: TargetOption;
}
interface UploadOptions {
    chunkSize?: number | undefined;
    maxRetries?: number | undefined;
    concurrency?: number | undefined;
    exponentialFactor?: number | undefined;
    retryDelayMs?: number | undefined;
    maxRetryAfterMs?: number | undefined;
    stallTimeoutMs?: number | undefined;
    timeoutMs?: number | undefined;
    maxResponseBytes?: number | undefined;
}
interface UploadProgress {
    loadedBytes: number;
    totalBytes: number | undefined;
    partsDone: number;
    partsTotal: number | undefined;
}
type UploadSource = Blob | Uint8Array | ArrayBuffer | ByteStream | PathSource;
declare class UploadSourceError extends ProblemError<SourceProblem> {
    name: string;
}
declare class UploadStalledError extends UploadFailedError {
    name: string;
}
interface UploadTarget {
    url: string;
    fields: Readonly<Record<string, string>>;
}
declare class UploadTargetError extends PixwireError {
    name: string;
    constructor(problem: string);
}
interface UploadedImage extends UploadResponse {
    duplicate: boolean;
}
interface Uploader {
    upload(input: UploadInput): Promise<UploadedImage>;
}
declare function createUploader(client: ImgSrcClient): Uploader;
declare function uploadMultipart(file: UploadSource, options: UploadMultipartOptions): Promise<UploadedAsset>;
export type { BodySegment, ByteStream, PathSource, RequestBody, ResumeOptions, ResumeProblem, ResumeRecord, ResumeStore, SignedTarget, SourceProblem, TargetOption, Transport, TransportRequest, TransportResponse, UploadControls, UploadFailure, UploadInput, UploadMultipartOptions, UploadOptions, UploadProgress, UploadSource, UploadTarget, UploadedImage, Uploader };
export { DuplicateImageError, ResumeError, UploadExpiredError, UploadFailedError, UploadIntegrityError, UploadSourceError, UploadStalledError, UploadTargetError, createUploader, uploadMultipart };
