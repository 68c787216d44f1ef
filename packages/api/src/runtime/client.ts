import { version } from "../../package.json";
import type { MiddlewareRunner } from "./attempt.js";
import type { Authorize } from "./credential.js";
import { environmentUrl } from "./environment-url.js";
import { ConfigurationError } from "./errors.js";
import { type AttemptLogger, createAttemptLogger } from "./logger.js";
import { type ClientOptions, type Fetch, type Limits, lowerCaseHeaders, refineLimits, trimUrl } from "./options.js";
import type { Provider } from "./provider.js";

declare const PATHS: unique symbol;
const INTERNALS: unique symbol = Symbol.for("pixwire.client");

/** The client that every operation takes. The clients with methods add a member per tag. */
export interface Client<Paths extends object> {
  /** Exists in types only: it keeps the client of one provider from being passed to the operations of another. */
  readonly [PATHS]: Paths;
}

/** The state of a client. A client keeps it behind a function, so that no dump shows the caller's headers. */
export interface ClientInternals {
  provider: Provider;
  /** `undefined` for the global `fetch`, which is looked up at each call because tests and tracing replace it. */
  fetch: Fetch | undefined;
  headers: Record<string, string>;
  limits: Limits;
  /** `undefined` if the client has no middleware. */
  runMiddleware: MiddlewareRunner | undefined;
  /** `undefined` if nothing is logged. */
  log: AttemptLogger | undefined;
  /** Returns the base URL for a host of the spec. Without `server`, that of the provider's first host. */
  baseUrl(server?: string): string;
  authorize: Authorize;
}

/** The arguments of {@link createClient}. The options have been checked. */
export interface ClientSetup {
  provider: Provider;
  /** Finds the client's credentials. */
  authorize: Authorize;
  options: ClientOptions;
  /** Replaces single hosts of the spec, for a provider that has several. */
  servers?: Readonly<Record<string, string | undefined>>;
  runMiddleware?: MiddlewareRunner | undefined;
}

/** Creates a client of a provider. Users call `createPixelbin` and its siblings instead. */
export function createClient<Paths extends object>(setup: ClientSetup): Client<Paths> {
  const { provider, authorize, options, servers, runMiddleware } = setup;
  const hosts: Record<string, string> = {};
  for (const [host, url] of Object.entries({ "": options.baseUrl, ...servers })) {
    if (url !== undefined) hosts[host] = trimUrl(url);
  }
  return fromInternals({
    provider,
    fetch: options.fetch,
    headers: lowerCaseHeaders({ ...userAgent(options), ...options.headers }),
    limits: refineLimits({ timeoutMs: 60_000, maxResponseBytes: 64 * 1024 * 1024 }, options),
    runMiddleware,
    log: createAttemptLogger(options.logger, options.logLevel),
    baseUrl: (server = provider.baseUrl) => hosts[server] ?? hosts[""] ?? environmentUrl(provider) ?? server,
    authorize,
  });
}

/** Returns the `fetch` that a client was created with; `undefined` when it uses the global one. */
export function fetchOf<Paths extends object>(client: Client<Paths>): Fetch | undefined {
  return internalsOf(client).fetch;
}

/**
 * Refuses anything but a client of a provider. Operations do this themselves. A package that is built on operations
 * calls it first, so that the error names the package's own function.
 *
 * @param provider - such as `pixelbin`.
 * @param caller - the function that received the client.
 * @throws {@link ConfigurationError}
 */
export function checkClient(client: unknown, provider: string, caller: string): void {
  internalsOf(client, caller, provider);
}

/** @throws {@link ConfigurationError} for what is not a client, or is one of another provider or of another line of versions. */
export function internalsOf(client: unknown, caller?: string, provider?: string): ClientInternals {
  const kept = typeof client === "object" && client !== null && readKept(client);
  if (!kept) {
    throw new ConfigurationError("the first argument must be a client from a function such as createPixelbin", caller);
  }
  const { internals, version: theirs } = kept;
  if (compatibleLine(theirs) !== compatibleLine(version)) {
    const versions = `the client was created by @pixwire/api ${theirs} and reached version ${version}`;
    throw new ConfigurationError(`${versions}: install the same version of all @pixwire packages`, caller);
  }
  const { id, name } = internals.provider;
  if (provider !== undefined && id !== provider) {
    throw new ConfigurationError(`the client is for ${name} and cannot be used for ${provider}`, caller);
  }
  return internals;
}

/** Creates a client. The property is not enumerable, and its key is the same in every copy of this package. */
export function fromInternals<Paths extends object>(internals: ClientInternals): Client<Paths> {
  const client = {};
  defineInternals<Paths>(client, internals);
  return client;
}

/** The paths of a client exist in types only. */
function defineInternals<Paths extends object>(
  client: object,
  internals: ClientInternals,
): asserts client is Client<Paths> {
  Object.defineProperty(client, INTERNALS, { value: (): Kept => ({ version, internals }) });
}

/** What a client hands to any copy of this package. Every version has these two members, so that two can tell they differ. */
interface Kept {
  /** Of the copy that created the client. */
  version: string;
  internals: ClientInternals;
}

function readKept(client: { [INTERNALS]?: () => Kept }): Kept | undefined {
  return client[INTERNALS]?.();
}

/** The part of a version that rises when callers may break: `0.3` of 0.3.1, and `2` of 2.3.1. */
function compatibleLine(version: string): string | undefined {
  return /^(?:0\.)?\d+/.exec(version)?.[0];
}

/** Browsers do not allow the header to be set, and all of them call themselves Mozilla. */
function userAgent({ userAgent }: ClientOptions): Record<string, string> {
  if (globalThis.navigator?.userAgent?.startsWith("Mozilla")) return {};
  const own = `@pixwire/api/${version} (TypeScript)`;
  return { "user-agent": userAgent ? `${userAgent} ${own}` : own };
}
