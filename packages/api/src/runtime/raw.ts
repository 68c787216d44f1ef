import createRawClient, { type Client as RawClient } from "openapi-fetch";
import { type Client, internalsOf } from "./client.js";
import type { Middleware } from "./middleware.js";

export type { RawClient };

/** openapi-fetch with the base URL, credential, default headers and `fetch` of a client, and the middleware given to it. */
export function createRaw<Paths extends object>(
  client: Client<Paths>,
  middleware: readonly Middleware[] = [],
): RawClient<Paths> {
  const { baseUrl, headers, fetch, authorize } = internalsOf(client);
  const raw = createRawClient<Paths>({
    baseUrl: baseUrl(),
    headers,
    fetch: async (request) => {
      if (!request.headers.has("authorization")) {
        request.headers.set("authorization", (await authorize([], true)) ?? "");
      }
      return (fetch ?? globalThis.fetch)(request);
    },
  });
  raw.use(...middleware);
  return raw;
}
