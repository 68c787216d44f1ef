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
interface PixelbinOptions extends ClientOptions {
    token?: Credential | undefined;
    middleware?: readonly Middleware[] | undefined;
}
type PixelbinClient = Client<paths>;
interface Pixelbin extends PixelbinClient, Omit<Namespaces, "assets"> {
    readonly raw: Client$1<paths>;
    readonly assets: Namespaces["assets"] & {
        listFilesPaginator: Namespaces["assets"]["listFiles"];
    };
}
declare function createPixelbin(options?: PixelbinOptions): Pixelbin;
declare function createPixelbinClient(options?: PixelbinOptions & {
    middleware?: undefined;
}): PixelbinClient;
export { createPixelbin, createPixelbinClient };
export type { Pixelbin, PixelbinClient, PixelbinOptions };
