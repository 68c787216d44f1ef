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
interface ImgSrc extends ImgSrcClient, Namespaces {
    readonly raw: Client$1<paths>;
}
type ImgSrcClient = Client<paths>;
interface ImgSrcOptions extends ClientOptions {
    apiKey?: Credential | undefined;
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
declare function createImgSrc(options?: ImgSrcOptions): ImgSrc;
declare function createImgSrcClient(options?: ImgSrcOptions & {
    middleware?: undefined;
}): ImgSrcClient;
export * from './generated/models.js';
export * from './generated/operations.js';
export type { ImgSrc, ImgSrcClient, ImgSrcOptions };
export { components, paths } from './generated/paths.js';
export { createImgSrc, createImgSrcClient };
