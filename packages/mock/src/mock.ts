import { checkOptions } from "./check-options.js";
import { createFaults } from "./faults.js";
import type { Fetch } from "./fetch.js";
import { createFetch } from "./in-process.js";
import { checkListenOptions, type ListenOptions, type MockServer } from "./listen-options.js";
import type { MockOptions } from "./mock-options.js";
import { readOutboundRules } from "./outbound-rules.js";
import type { Provider } from "./provider.js";
import { createQuota } from "./quota.js";
import { createRandom } from "./random.js";
import { createRequestLimit } from "./request-limit.js";
import type { RequestRecord } from "./request-log.js";
import { createRespond, DELIVERY } from "./respond.js";
import { createRouter } from "./router.js";

/** An emulator of one API. */
export interface Mock<State> {
  /** A `fetch` that reaches the emulator in process, whatever the host of the URL. Nothing goes over the network. */
  readonly fetch: Fetch;
  /**
   * Serves the same emulator over HTTP. May be called several times.
   * @throws TypeError or RangeError for an invalid option; Error when the port is not available, or outside Node.js,
   * Bun and Deno.
   */
  listen(options?: ListenOptions): Promise<MockServer>;
  /** The latest requests in order of arrival, at most `maxLoggedRequests`. */
  readonly requests: readonly RequestRecord[];
  /** What the emulator has stored, for assertions in tests. */
  readonly state: State;
}

const MIB = 1024 * 1024;

/**
 * Assembles an emulator from a provider and options.
 *
 * @throws RangeError for an invalid number or URL, TypeError for an unknown option or one of the wrong kind.
 */
export function assemble<Options extends MockOptions, State>(
  provider: Provider<Options, State, object>,
  options: Options,
): Mock<State> {
  checkOptions("createMock", options, provider.optionRules);
  const { seed = 1, now = Date.now, token, latencyMs = 0, publicUrl, maxBodyBytes = 100 * MIB } = options;
  const { strict = false, maxRecords = 100_000, maxStoredBytes = 1024 * MIB, maxLoggedRequests = 10_000 } = options;
  if (publicUrl !== undefined && !(/^https?:\/\/[^/]/.test(publicUrl) && URL.canParse(publicUrl))) {
    throw new RangeError("createMock: `publicUrl` must start with http:// or https:// and name a host");
  }
  const quota = createQuota({ maxRecords, maxStoredBytes });
  const tokens = quota.collection<true>();
  if (token !== undefined) tokens.set(token, true);
  const context = {
    now,
    timestamp: () => new Date(now()).toISOString(),
    random: createRandom(seed),
    fetch: createOutgoingFetch(options),
    tokens,
    quota,
    maxBodyBytes,
  };
  const emulator = provider.create(context, options);
  const log: RequestRecord[] = [];
  const respond = createRespond({
    provider,
    emulator,
    router: createRouter(provider.operations, provider.basePaths),
    // A generator of its own, so that ids do not depend on the number of requests.
    random: createRandom(`${seed} headers`),
    now,
    token,
    tokens,
    strict,
    countRequest: createRequestLimit(options.requestLimit, now),
    latencyMs: typeof latencyMs === "function" ? latencyMs : () => latencyMs,
    fault: createFaults(options.faults, seed, [...provider.operations.map(({ id }) => id), DELIVERY]),
    retryAfterSeconds: typeof options.faults === "object" ? options.faults.retryAfterSeconds : undefined,
    maxBodyBytes,
    log: (record) => {
      log.push(record);
      if (log.length > maxLoggedRequests) log.shift();
    },
  });
  return {
    fetch: createFetch(respond, publicUrl),
    listen: async (listenOptions = {}) => {
      checkListenOptions(listenOptions);
      // Loaded on demand, because most emulators never serve.
      const { startServer } = await import("#platform");
      return startServer({ respond, publicUrl, exposedHeaders: provider.exposedHeaders }, listenOptions);
    },
    requests: log,
    state: emulator.state,
  };
}

/** The `fetch` with which the emulator sends requests of its own. Undefined when it may send none. */
function createOutgoingFetch({ fetch, allowOutbound = false }: MockOptions): Fetch | undefined {
  const rules = readOutboundRules(allowOutbound);
  if (!rules) return fetch;
  if (fetch) throw new TypeError("createMock: give either `fetch` or `allowOutbound`, not both");
  let outbound: Promise<Fetch> | undefined;
  return async (input, init) => {
    outbound ??= import("#platform").then(({ createOutboundFetch }) => createOutboundFetch(rules));
    return (await outbound)(input, init);
  };
}
