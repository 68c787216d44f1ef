import {
  base64,
  type Client,
  type ClientOptions,
  type Credential,
  createClient,
  type Provider,
} from "../runtime/client.js";
import { type Middleware, throughMiddleware } from "../runtime/middleware.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/schema.js";

export interface PixelbinOptions extends ClientOptions {
  /**
   * The API token as the console shows it; it is encoded here. A function is asked before each attempt.
   * @defaultValue the environment variable `PIXELBIN_API_TOKEN`, read when a call is made
   */
  token?: Credential | undefined;
  /** openapi-fetch middleware; it sees each attempt, and the calls of `raw`. */
  middleware?: readonly Middleware[] | undefined;
}

/** What the standalone operations go through. It has no operation of its own, so unused ones stay out of a bundle. */
export type PixelbinClient = Client<paths>;

/** A client with every operation as a method: `pixelbin.assets.listFiles()`. */
export interface Pixelbin extends PixelbinClient, Omit<Namespaces, "assets"> {
  /** openapi-fetch itself, for what the operations lack: no retries, no timeouts, nothing thrown on an error status. */
  readonly raw: RawClient<paths>;
  readonly assets: Namespaces["assets"] & {
    /** The name that PixelBin's own SDKs have for {@link Namespaces.assets.listFiles}. */
    listFilesPaginator: Namespaces["assets"]["listFiles"];
  };
}

const pixelbin: Provider = {
  name: "PixelBin",
  baseUrl: "https://api.pixelbin.io",
  credential: {
    option: "token",
    environmentVariable: "PIXELBIN_API_TOKEN",
    header: (token) => `Bearer ${base64(token)}`,
  },
  errorBody: { message: ["message"], code: ["code", "errorCode", "exception"], requestId: ["request_id"] },
  requestIdHeaders: ["x-fynd-trace-id"],
};

/**
 * Makes a PixelBin client.
 *
 * @throws ConfigurationError for an option that cannot be worked with. A missing token is reported by the first call.
 */
export function createPixelbin({ token, middleware, ...options }: PixelbinOptions = {}): Pixelbin {
  const client = createClient<paths>(pixelbin, token, options, {}, middleware && throughMiddleware(middleware));
  defineRaw(client, middleware);
  const { assets, ...namespaces } = bindNamespaces(client);
  return Object.assign(client, namespaces, { assets: { ...assets, listFilesPaginator: assets.listFiles } });
}

/**
 * Makes a client for the standalone operations only: `listFiles(client, input)`. It takes no middleware, which would be
 * in every bundle; a `fetch` of your own can do the same.
 */
export function createPixelbinClient({
  token,
  ...options
}: PixelbinOptions & { middleware?: undefined } = {}): PixelbinClient {
  return createClient<paths>(pixelbin, token, options);
}
