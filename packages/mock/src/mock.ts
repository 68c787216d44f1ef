import { createExchange, type RequestRecord } from "./exchange.js";
import { createFaults, type ExchangeInfo, type Faults } from "./faults.js";
import { createFetch, type Fetch } from "./fetch.js";
import type { ListenOptions, MockServer } from "./listen.js";
import type { OpenApiDocument } from "./openapi.js";
import { readOperations } from "./operations.js";
import type { Provider } from "./provider.js";
import { createRandom } from "./random.js";
import { createRouter, type Router } from "./router.js";
import { createSchemas, type Schemas } from "./schemas.js";

/** What every emulator can be set up with. */
export interface MockOptions {
  /** Ids, signatures and faults follow from it. @defaultValue 1 */
  seed?: number | undefined;
  /** The clock, in milliseconds since 1970. @defaultValue `Date.now` */
  now?: (() => number) | undefined;
  /** The one token that is accepted. @defaultValue any */
  token?: string | undefined;
  /** What goes wrong, and how often. @defaultValue nothing */
  faults?: Faults | undefined;
  /** Wait before each exchange, in milliseconds, or a function that says how long. @defaultValue 0 */
  latencyMs?: number | ((exchange: ExchangeInfo) => number) | undefined;
  /**
   * Base of the URLs in answers, for an emulator that callers reach by another name than its own.
   * @defaultValue the API's own hosts in process, the address of a server
   */
  publicUrl?: string | undefined;
  /** How the emulator reaches the world, for webhooks and uploads from a URL. @defaultValue not at all */
  fetch?: Fetch | undefined;
}

/** An emulator of one API. */
export interface Mock<State> {
  /** Reaches the emulator in process, whatever host the URL has. Nothing goes over the network. */
  readonly fetch: Fetch;
  /**
   * Serves the same emulator over HTTP, as often as you like.
   * @throws when the port cannot be had
   */
  listen(options?: ListenOptions): Promise<MockServer>;
  /** Every request so far, in order of arrival. */
  readonly requests: readonly RequestRecord[];
  /** What the emulator holds, to look at in tests. */
  readonly state: State;
}

/**
 * Puts an emulator together from what an API is made of.
 *
 * @throws RangeError for options that make no sense.
 */
export function assemble<Options extends MockOptions, State>(
  provider: Provider<Options, State>,
  options: Options,
): Mock<State> {
  const { seed = 1, now = Date.now, token, latencyMs = 0, publicUrl } = options;
  if (typeof latencyMs === "number" && !(latencyMs >= 0)) throw new RangeError(`latencyMs cannot be ${latencyMs}`);
  if (publicUrl !== undefined && !/^https?:\/\/[^/]/.test(publicUrl)) {
    throw new RangeError("publicUrl must start with http:// or https:// and name a host");
  }
  const tokens = new Set(token === undefined ? [] : [token]);
  const emulator = provider.create({ now, random: createRandom(seed), fetch: options.fetch, tokens }, options);
  const log: RequestRecord[] = [];
  const exchange = createExchange({
    provider,
    emulator,
    ...partsOf(provider.document),
    // Its own generator, so that ids do not depend on how many requests came before.
    random: createRandom(`${seed} headers`),
    now,
    token,
    tokens,
    latencyMs: typeof latencyMs === "function" ? latencyMs : () => latencyMs,
    fault: createFaults(options.faults, seed),
    retryAfterSeconds: typeof options.faults === "object" ? options.faults.retryAfterSeconds : undefined,
    log,
  });
  return {
    fetch: createFetch(exchange, publicUrl),
    listen: async (listenOptions = {}) => {
      // Loaded here, because a page or a worker has no server to start.
      const { startServer } = await import("./listen.js");
      return startServer(exchange, publicUrl, listenOptions);
    },
    requests: log,
    state: emulator.state,
  };
}

const compiled = new WeakMap<OpenApiDocument, { router: Router; schemas: Schemas }>();

/** Reading a document takes longer than a test does, so all emulators of an API share what follows from it. */
function partsOf(document: OpenApiDocument): { router: Router; schemas: Schemas } {
  let parts = compiled.get(document);
  if (!parts) {
    parts = { router: createRouter(readOperations(document)), schemas: createSchemas(document) };
    compiled.set(document, parts);
  }
  return parts;
}
