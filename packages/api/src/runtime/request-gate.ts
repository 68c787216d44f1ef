import { type Client, fromInternals, internalsOf } from "./client.js";
import type { ResponseHead } from "./resilience/index.js";

/** Decides when requests may start. One gate for several clients limits all of them together. */
export interface RequestGate {
  /**
   * Resolves when a request may start. The function that it returns is called once, when the response has arrived, or
   * with `undefined` when there is none.
   */
  enter(signal: AbortSignal): Promise<(head: ResponseHead | undefined) => void>;
}

/**
 * Creates a client that is like another one, and whose requests all pass a gate: every attempt, and the parts of an
 * upload. The time at the gate counts towards `timeoutMs` of an attempt.
 *
 * @throws ConfigurationError for what is not a client.
 */
export function gateClient<Paths extends object>(client: Client<Paths>, gate: RequestGate): Client<Paths> {
  const internals = internalsOf(client, "gateClient");
  const { rateLimitReset } = internals.provider;
  return fromInternals({
    ...internals,
    async fetch(request) {
      const leave = await gate.enter(request.signal);
      let head: ResponseHead | undefined;
      try {
        const response = await (internals.fetch ?? globalThis.fetch)(request);
        head = { status: response.status, headers: response.headers, rateLimitReset };
        return response;
      } finally {
        leave(head);
      }
    },
  });
}
