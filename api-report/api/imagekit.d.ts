import { Client as Client$1, Middleware } from '../openapi-fetch.js';
import { Namespaces } from './generated/namespaces.js';
import { paths } from './generated/paths.js';
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
type Credential = string | (() => string | Promise<string>);
type Fetch = (request: Request) => Promise<Response>;
interface ImageKit extends ImageKitClient, Namespaces {
    readonly raw: Client$1<paths>;
}
interface ImageKitClient extends Client<paths> {
    readonly publicKey: string | undefined;
    readonly urlEndpoint: string | undefined;
}
interface ImageKitOptions extends ClientOptions {
    privateKey?: Credential | undefined;
    publicKey?: string | undefined;
    urlEndpoint?: string | undefined;
    uploadBaseUrl?: string | undefined;
    middleware?: readonly Middleware[] | undefined;
}
type LogLevel = "debug" | "info" | "warn" | "error" | "off";
interface Logger {
    debug(message: string, details: object): void;
    info(message: string, details: object): void;
    warn(message: string, details: object): void;
    error(message: string, details: object): void;
}
declare const PATHS: unique symbol;
interface RetryPolicy {
    maxRetries?: number | undefined;
    initialDelayMs?: number | undefined;
    maxDelayMs?: number | undefined;
    factor?: number | undefined;
    jitter?: number | undefined;
    maxRetryAfterMs?: number | undefined;
    retryUnsafe?: boolean | undefined;
}
declare function createImageKit(options?: ImageKitOptions): ImageKit;
declare function createImageKitClient(options?: ImageKitOptions & {
    middleware?: undefined;
}): ImageKitClient;
export * from './generated/models.js';
export * from './generated/operations.js';
export type { ImageKit, ImageKitClient, ImageKitOptions };
export { components, paths } from './generated/paths.js';
export { createImageKit, createImageKitClient };
