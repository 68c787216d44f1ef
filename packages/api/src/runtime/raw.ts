import createRawClient, { type Client as RawClient } from "openapi-fetch";
import { type Client, internalsOf } from "./client.js";
import type { Middleware } from "./middleware.js";

export type { RawClient };

/**
 * Gives a client its `raw`: openapi-fetch with the base URL, credential, default headers, `fetch` and middleware of the
 * client. It is created at its first use, because openapi-fetch looks `Request` up, for which Node loads all of its fetch
 * (15 ms).
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
      // A redirect to another origin would take the client's own headers along. No call of a client follows redirects.
      const last = request.redirect === "follow" ? new Request(request, { redirect: "manual" }) : request;
      return (fetch ?? globalThis.fetch)(last);
    },
  });
  raw.use(...middleware);
  return raw;
}
