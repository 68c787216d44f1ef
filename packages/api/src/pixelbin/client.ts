import {
  base64,
  type Client,
  type ClientOptions,
  type Credential,
  createClient,
  type Provider,
} from "../runtime/client.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/schema.js";

export interface PixelbinOptions extends ClientOptions {
  /**
   * The API token as the console shows it; it is encoded here. A function is asked before each attempt.
   * @defaultValue the environment variable `PIXELBIN_API_TOKEN`, read when a call is made
   */
  token?: Credential | undefined;
}

/** What the standalone operations go through. It has no operation of its own, so unused ones stay out of a bundle. */
export type PixelbinClient = Client<paths>;

/** A client with every operation as a method: `pixelbin.assets.listFiles()`. */
export interface Pixelbin extends PixelbinClient, Omit<Namespaces, "assets"> {
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
  errorBody: { message: ["message"], code: ["code", "errorCode"], requestId: ["request_id"] },
  requestIdHeaders: ["x-fynd-trace-id"],
  isErrorBody: (body) => "message" in body && "exception" in body,
};

/**
 * Makes a PixelBin client.
 *
 * @throws ConfigurationError for a `baseUrl` that is none. A missing token is reported by the first call.
 */
export function createPixelbin(options: PixelbinOptions = {}): Pixelbin {
  const client = createPixelbinClient(options);
  const { assets, ...namespaces } = bindNamespaces(client);
  return Object.assign(client, namespaces, { assets: { ...assets, listFilesPaginator: assets.listFiles } });
}

/** Makes a client for the standalone operations only: `listFiles(client, input)`. */
export function createPixelbinClient({ token, ...options }: PixelbinOptions = {}): PixelbinClient {
  return createClient<paths>(pixelbin, token, options);
}
