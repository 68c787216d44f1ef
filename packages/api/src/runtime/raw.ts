import createRawClient, { type Client as RawClient } from "openapi-fetch";
import { type Client, internalsOf } from "./client.js";
import type { Middleware } from "./middleware.js";

export type { RawClient };

/**
 * Gives a client its `raw`: openapi-fetch with the base URL, credential, default headers, `fetch` and middleware of the
 * client. It is created when it is first used, because openapi-fetch reads the global `Request`, which makes Node load
 * its whole `fetch` (15 ms).
 */
export function defineRaw<Paths extends object>(
  client: Client<Paths>,
  middleware?: readonly Middleware[],
): asserts client is Client<Paths> & { readonly raw: RawClient<Paths> } {
  let raw: RawClient<Paths> | undefined;
  const get = (): RawClient<Paths> => {
    raw ??= createRaw(client, middleware);
    return raw;
  };
  Object.defineProperty(client, "raw", { enumerable: true, get });
}

function createRaw<Paths extends object>(
  client: Client<Paths>,
  middleware: readonly Middleware[] = [],
): RawClient<Paths> {
  const { baseUrl, headers, fetch, authorize } = internalsOf(client);
  const raw = createRawClient<Paths>({
    baseUrl: baseUrl(),
    headers,
    fetch: async (request) => {
      if (!request.headers.has("authorization")) {
        request.headers.set("authorization", (await authorize(true))?.header ?? "");
      }
      // Following a redirect would send the client's own headers to another origin.
      const direct = request.redirect === "follow" ? new Request(request, { redirect: "manual" }) : request;
      return (fetch ?? globalThis.fetch)(direct);
    },
  });
  raw.use(...middleware);
  return raw;
}
