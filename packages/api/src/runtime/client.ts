import { version } from "../../package.json";
import { ConfigurationError } from "./errors.js";
import { type AttemptLogger, createAttemptLogger } from "./logger.js";
import type { Through } from "./middleware.js";
import {
  type ClientOptions,
  type Credential,
  type Fetch,
  isHeader,
  type Limits,
  lowerCaseHeaders,
  refineLimits,
  trimUrl,
} from "./options.js";
import type { PartialSuccess } from "./partial-success.js";
import type { RateLimitReset } from "./resilience/index.js";

/** What the runtime has to know of a vendor. All of it is data, but for how a credential becomes a header. */
export interface Provider {
  /** As the descriptors of its operations have it, such as `pixelbin`. */
  id: string;
  /** For messages. */
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
  /**
   * Dotted paths into an error body, the first that holds a text wins. A body with both a code and a message is an error
   * even when it comes with a success status.
   */
  errorBody: { message: readonly string[]; code: readonly string[]; requestId: readonly string[] };
  /** Response headers with the id of a request, the first that is there wins. */
  requestIdHeaders: readonly string[];
  rateLimitReset?: RateLimitReset;
  /** What the body of a 207 says: {@link readPartialSuccess}, for a provider that answers with one. */
  partialSuccess?(body: unknown): PartialSuccess;
}

declare const PATHS: unique symbol;
const INTERNALS: unique symbol = Symbol.for("pixwire.client");

/** What calls go through. The namespaced clients of the providers are this plus one member per tag. */
export interface Client<Paths extends object> {
  /** Never there: it keeps the client of one provider from being given to the operations of another. */
  readonly [PATHS]?: Paths;
  /** Not enumerable, and of no use outside this package. */
  readonly [INTERNALS]?: () => ClientInternals;
}

/** What {@link send} needs of a client. A client holds it behind a function: no dump shows the headers of a caller. */
export interface ClientInternals {
  provider: Provider;
  /** Absent when it is the global one, which is looked up at each call: tests and tracing replace it. */
  fetch: Fetch | undefined;
  headers: Record<string, string>;
  limits: Limits;
  /** Middleware, where a client has some. */
  through: Through | undefined;
  log: AttemptLogger | undefined;
  /** Where the operations of a host of the spec go. @defaultValue of `server` is the provider's first host */
  baseUrl(server?: string): string;
  /** @throws {@link ConfigurationError} when there is no credential and one is required. */
  authorize(required: boolean): Promise<Authorization | undefined> | Authorization | undefined;
}

export interface Authorization {
  /** The value of the `Authorization` header. */
  header: string;
  /** What no message may show: the credential, and the header without its scheme. */
  secrets: readonly string[];
}

/** What {@link createClient} makes a client from. The options have been checked. */
export interface ClientSetup {
  provider: Provider;
  credential: Credential | undefined;
  options: ClientOptions;
  /** Replaces single hosts of the spec, for a provider with more than one. */
  servers?: Readonly<Record<string, string | undefined>>;
  /** Runs the middleware of the client. */
  through?: Through | undefined;
}

/** Makes a client of a provider. Users call `createPixelbin` and its siblings instead. */
export function createClient<Paths extends object>({
  provider,
  credential,
  options,
  servers,
  through,
}: ClientSetup): Client<Paths> {
  const hosts: Record<string, string> = {};
  for (const [host, url] of Object.entries({ "": options.baseUrl, ...servers })) {
    if (url !== undefined) hosts[host] = trimUrl(url);
  }
  // Browsers refuse to have the header set, and all of them call themselves Mozilla.
  const userAgent = !globalThis.navigator?.userAgent?.startsWith("Mozilla") && {
    "user-agent": `${options.userAgent ? `${options.userAgent} ` : ""}@pixwire/api/${version} (TypeScript)`,
  };
  const internals: ClientInternals = {
    provider,
    fetch: options.fetch,
    headers: lowerCaseHeaders({ accept: "application/json", ...userAgent, ...options.headers }),
    limits: refineLimits({ timeoutMs: 60_000, maxResponseBytes: 64 * 1024 * 1024 }, options),
    through,
    log: createAttemptLogger(options.logger, options.logLevel),
    baseUrl: (server = provider.baseUrl) => hosts[server] ?? hosts[""] ?? server,
    authorize: createAuthorize(provider, credential),
  };
  return Object.defineProperty({}, INTERNALS, { value: () => internals });
}

/**
 * A client like another, whose requests go out in another way. For packages that carry bytes themselves.
 *
 * @param replace - is given the `fetch` that the client was made with, if it was.
 */
export function withFetch<Paths extends object>(
  client: Client<Paths>,
  replace: (own: Fetch | undefined) => Fetch,
): Client<Paths> {
  const internals = internalsOf(client);
  const copy: ClientInternals = { ...internals, fetch: replace(internals.fetch) };
  return Object.defineProperty({}, INTERNALS, { value: () => copy });
}

/** The `fetch` that a client was made with; `undefined` when it uses the global one. */
export function fetchOf<Paths extends object>(client: Client<Paths>): Fetch | undefined {
  return internalsOf(client).fetch;
}

/**
 * Refuses what is no client of a provider, such as the client of another one. Operations do it by themselves; this is for
 * packages that want to say so before they call one.
 *
 * @param provider - such as `pixelbin`.
 * @param caller - the function that was given the client, for the message.
 * @throws {@link ConfigurationError}
 */
export function checkClient(client: unknown, provider: string, caller: string): void {
  internalsOf(client, caller, provider);
}

/** @throws {@link ConfigurationError} for what is no client, or one of another provider. */
export function internalsOf(client: unknown, caller?: string, provider?: string): ClientInternals {
  const internals = isClient(client) && client[INTERNALS]?.();
  if (!internals) {
    throw new ConfigurationError(
      "the first argument must be a client, made by a function such as createPixelbin",
      caller,
    );
  }
  const { id, name } = internals.provider;
  if (provider !== undefined && id !== provider) {
    throw new ConfigurationError(`the client is one of ${name}, and cannot be used for ${provider}`, caller);
  }
  return internals;
}

function isClient(value: unknown): value is { readonly [INTERNALS]?: () => ClientInternals } {
  return typeof value === "object" && value !== null;
}

function createAuthorize(
  { name, credential: { option, environmentVariable, header } }: Provider,
  credential: Credential | undefined,
): ClientInternals["authorize"] {
  // The last one, which is most often the next one: encoding it anew is a tenth of what a call costs beside its fetch.
  let known: Authorization | undefined;
  const authorize = (given: unknown, required: boolean): Authorization | undefined => {
    const found = given ?? globalThis.process?.env?.[environmentVariable];
    const secret = typeof found === "string" && found.trim();
    if (secret) {
      if (secret !== known?.secrets[0]) known = toAuthorization(header(secret), secret);
      return known;
    }
    if (!required) return undefined;
    throw new ConfigurationError(
      `${name}: no credential. Give the client \`${option}\`, or set ${environmentVariable}`,
    );
  };
  return typeof credential === "function"
    ? async (required) => authorize(await credential(), required)
    : (required) => authorize(credential, required);
}

/** @throws ConfigurationError for a credential that cannot be sent: `fetch` would repeat it in a message. */
export function toAuthorization(header: string, ...secrets: string[]): Authorization {
  if (!isHeader("authorization", header))
    throw new ConfigurationError("the credential has a character that no header can carry");
  return { header, secrets: [...secrets, header.replace(/^\w+ /, "")] };
}

/** Base64 of the UTF-8 bytes of a text; `btoa` alone fails beyond Latin-1. */
export function base64(text: string): string {
  return btoa(String.fromCharCode(...new TextEncoder().encode(text)));
}
