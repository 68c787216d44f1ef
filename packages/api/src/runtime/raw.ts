import createRawClient, { type Client as RawClient } from "openapi-fetch";
import { type Client, internalsOf } from "./client.js";
import type { Middleware } from "./middleware.js";
import type { OperationDescriptor } from "./operation-descriptor.js";

export type { RawClient };

/**
 * Gives a client its `raw`: openapi-fetch with the base URL, credential, default headers, `fetch` and middleware of the
 * client. It is created when it is first used, because openapi-fetch reads the global `Request`, which makes Node load
 * its whole `fetch` (15 ms).
 *
 * It has no retries, limits, timeouts or checks of the input, and sends every request to the client's `baseUrl`.
 *
 * @param auth - the credentials to send, for a provider with several: which of them a request needs is not known here.
 */
export function defineRaw<Paths extends object>(
  client: Client<Paths>,
  middleware?: readonly Middleware[],
  auth?: OperationDescriptor["auth"],
): asserts client is Client<Paths> & { readonly raw: RawClient<Paths> } {
  let raw: RawClient<Paths> | undefined;
  const get = (): RawClient<Paths> => {
    raw ??= createRaw(client, middleware, auth);
    return raw;
  };
  Object.defineProperty(client, "raw", { enumerable: true, get });
}

function createRaw<Paths extends object>(
  client: Client<Paths>,
  middleware: readonly Middleware[] = [],
  auth?: OperationDescriptor["auth"],
): RawClient<Paths> {
  const { baseUrl, headers, fetch, authorize } = internalsOf(client);
  const raw = createRawClient<Paths>({
    baseUrl: baseUrl(),
    headers: { accept: "application/json", ...headers },
    fetch: async (given) => {
      const authorization = await authorize(auth, Object.fromEntries(given.headers), undefined);
      const request = withQuery(given, authorization?.query ?? "");
      for (const [name, value] of Object.entries(authorization?.headers ?? {})) request.headers.set(name, value);
      // Following a redirect would send the client's own headers to another origin.
      const direct = request.redirect === "follow" ? new Request(request, { redirect: "manual" }) : request;
      return (fetch ?? globalThis.fetch)(direct);
    },
  });
  raw.use(...middleware);
  return raw;
}

function withQuery(request: Request, pairs: string): Request {
  if (pairs === "") return request;
  const separator = new URL(request.url).search === "" ? "?" : "&";
  return new Request(request.url + separator + pairs.slice(1), request);
}
