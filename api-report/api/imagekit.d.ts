import { Client as Client$1, Middleware } from '../openapi-fetch.js';
import { Namespaces } from './generated/namespaces.js';
import { paths } from './generated/paths.js';
export { components, paths } from './generated/paths.js';
export * from './generated/models.js';
export * from './generated/operations.js';
interface RetryPolicy {
    maxRetries?: number | undefined;
    initialDelayMs?: number | undefined;
    maxDelayMs?: number | undefined;
    factor?: number | undefined;
    jitter?: number | undefined;
    maxRetryAfterMs?: number | undefined;
    retryUnsafe?: boolean | undefined;
}
interface Logger {
    debug(message: string, details: object): void;
    info(message: string, details: object): void;
    warn(message: string, details: object): void;
    error(message: string, details: object): void;
}
type LogLevel = "debug" | "info" | "warn" | "error" | "off";
type Fetch = (request: Request) => Promise<Response>;
type Credential = string | (() => string | Promise<string>);
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
declare const PATHS: unique symbol;
interface Client<Paths extends object> {
    readonly [PATHS]: Paths;
}
interface ImageKitOptions extends ClientOptions {
    privateKey?: Credential | undefined;
    publicKey?: string | undefined;
    urlEndpoint?: string | undefined;
    uploadBaseUrl?: string | undefined;
    middleware?: readonly Middleware[] | undefined;
}
interface ImageKitClient extends Client<paths> {
    readonly publicKey: string | undefined;
    readonly urlEndpoint: string | undefined;
}
interface ImageKit extends ImageKitClient, Namespaces {
    readonly raw: Client$1<paths>;
}
declare function createImageKit(options?: ImageKitOptions): ImageKit;
declare function createImageKitClient(options?: ImageKitOptions & {
    middleware?: undefined;
}): ImageKitClient;
export { createImageKit, createImageKitClient };
export type { ImageKit, ImageKitClient, ImageKitOptions };
