import createRawClient, { type Middleware, type Client as RawClient } from "openapi-fetch";
import { version } from "../../package.json";
import { ConfigurationError } from "./errors.js";
import { type AttemptLog, createAttemptLogger, type Logger, type LogLevel } from "./logger.js";
import type { RateLimitReset, RetryPolicy } from "./retry.js";

export type { Middleware };

/** Anything with the shape of `fetch`; it is always called with one `Request`. */
export type Fetch = (request: Request) => Promise<Response>;

/** A secret, or a function that is asked for it before each request. */
export type Credential = string | (() => string | Promise<string>);

/** What every client can be set up with, beside its credential. */
export interface ClientOptions {
  /** Scheme, host and optional path prefix. @defaultValue the provider's own */
  baseUrl?: string | undefined;
  /** Replace it to add a proxy, tracing or a test double. @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
  /** Sent with every request. */
  headers?: Record<string, string> | undefined;
  /** Limit of one attempt, from connecting to the last byte of the answer, in milliseconds. @defaultValue 60000 */
  timeoutMs?: number | undefined;
  retry?: RetryPolicy | undefined;
  /** One line per attempt goes here. @defaultValue `console`, once `logLevel` is given */
  logger?: Logger | undefined;
  /** @defaultValue `info` with a `logger`, else `off` */
  logLevel?: LogLevel | undefined;
  /** Put in front of the package's own user agent, such as `MyApp/1.2`. Browsers send their own instead. */
  userAgent?: string | undefined;
  /** openapi-fetch middleware; it sees each attempt. */
  middleware?: readonly Middleware[] | undefined;
}

/** What the runtime has to know of a vendor. All of it is data, but for how a credential becomes a header. */
export interface Provider {
  name: string;
  baseUrl: string;
  credential: {
    /** The name of the client's option, for messages. */
    option: string;
    /** Read when a call is made and the option was not given. */
    environmentVariable: string;
    /** The value of the `Authorization` header. */
    header(secret: string): string;
  };
  /** Dotted paths into an error body, the first that holds a text wins. */
  errorBody: { message: readonly string[]; code: readonly string[]; requestId: readonly string[] };
  /** Response headers with the id of a request, the first that is there wins. */
  requestIdHeaders: readonly string[];
  rateLimitReset?: RateLimitReset;
  /** Dotted paths into the body of a 207 to the ids of what was done and of what was not; a list on the way is walked. */
  partialSuccess?: { succeeded: readonly string[]; failed: readonly string[] };
  /** Tells an error body that came with a success status. */
  isErrorBody?(body: object): boolean;
}

/** What calls go through. The namespaced clients of the providers are this plus one member per tag. */
export interface Client<Paths extends object> {
  /**
   * openapi-fetch itself, with the credential, default headers and middleware of this client: for what the operations
   * lack. Neither retries nor timeouts apply to it, and it does not throw on an error status.
   */
  readonly raw: RawClient<Paths>;
}

/** What {@link send} needs of a client. Functions only, so that no dump of a client shows its secret. */
export interface ClientInternals {
  provider: Provider;
  fetch: Fetch;
  timeoutMs: number;
  retry: RetryPolicy;
  log: ((log: AttemptLog) => void) | undefined;
  baseUrl(server: string | undefined): string;
  /** @throws {@link ConfigurationError} when there is none. */
  authorize(): Promise<{ header: string; secret: string }>;
}

const INTERNALS: unique symbol = Symbol.for("pixwire.client");

/**
 * Makes a client of a provider. Users call `createPixelbin` and its siblings instead.
 *
 * @param servers - replaces single hosts of the spec, for a provider with more than one.
 * @throws {@link ConfigurationError} for a base URL that is none.
 */
export function createClient<Paths extends object>(
  provider: Provider,
  credential: Credential | undefined,
  options: ClientOptions = {},
  servers: Readonly<Record<string, string | undefined>> = {},
): Client<Paths> {
  const { retry = {}, timeoutMs = 60_000 } = options;
  const fetch: Fetch = (request) => (options.fetch ?? globalThis.fetch)(request);
  const authorize = createAuthorize(provider, credential);
  for (const url of [options.baseUrl, ...Object.values(servers)]) if (url !== undefined) checkUrl(provider, url);

  const internals: ClientInternals = {
    provider,
    fetch,
    timeoutMs,
    retry,
    log: createAttemptLogger(options.logger, options.logLevel),
    baseUrl: (server) => (server && servers[server]) ?? options.baseUrl ?? server ?? provider.baseUrl,
    authorize,
  };
  const raw = createRawClient<Paths>({
    baseUrl: internals.baseUrl(undefined),
    headers: { accept: "application/json", ...userAgentHeader(options.userAgent), ...options.headers },
    fetch: async (request) => {
      if (!request.headers.has("authorization")) request.headers.set("authorization", (await authorize()).header);
      return fetch(request);
    },
  });
  raw.use(...(options.middleware ?? []));
  return Object.defineProperty({ raw }, INTERNALS, { value: internals, enumerable: false });
}

/** @throws {@link ConfigurationError} for a value that no `createX` of this family made. */
export function internalsOf(client: object): ClientInternals {
  if (!hasInternals(client)) {
    throw new ConfigurationError("This is not a pixwire client: make one with createPixelbin() or a sibling of it.");
  }
  return client[INTERNALS];
}

function hasInternals(client: object): client is { [INTERNALS]: ClientInternals } {
  return INTERNALS in client;
}

function createAuthorize(provider: Provider, credential: Credential | undefined): ClientInternals["authorize"] {
  const { option, environmentVariable, header } = provider.credential;
  return async () => {
    const given = typeof credential === "function" ? await credential() : credential;
    const secret = given ?? globalThis.process?.env?.[environmentVariable];
    if (typeof secret !== "string" || secret.trim() === "") {
      throw new ConfigurationError(
        `${provider.name}: no credential. Give \`${option}\` when you make the client, or set ${environmentVariable}.`,
      );
    }
    return { header: header(secret), secret };
  };
}

function checkUrl(provider: Provider, url: string): void {
  if (!URL.canParse(url) || !/^https?:/i.test(url)) {
    throw new ConfigurationError(`${provider.name}: a base URL must start with http:// or https:// and name a host.`);
  }
}

/** Browsers refuse to have the header set, and all of them call themselves Mozilla. */
function userAgentHeader(userAgent: string | undefined): Record<string, string> {
  if (globalThis.navigator?.userAgent?.startsWith("Mozilla")) return {};
  return { "user-agent": `${userAgent ? `${userAgent} ` : ""}@pixwire/api/${version} (TypeScript)` };
}

/** Base64 of the UTF-8 bytes of a text; `btoa` alone fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
