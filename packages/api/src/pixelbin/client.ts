import { isObject, type OptionRules, type Rule } from "@pixwire/check-options";
import { type Client, createClient } from "../runtime/client.js";
import { base64, oneCredential } from "../runtime/credential.js";
import { createMiddlewareRunner, type Middleware, middlewareRule } from "../runtime/middleware.js";
import {
  CLIENT_RULES,
  type ClientOptions,
  type Credential,
  checkCallOptions,
  credentialRule,
} from "../runtime/options.js";
import type { CredentialCarrier, Provider } from "../runtime/provider.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/paths.js";

export interface PixelbinOptions extends ClientOptions {
  /**
   * The API token as the console shows it; the client encodes it. A function is called before each attempt.
   * @defaultValue the environment variable `PIXELBIN_API_TOKEN`, read at each call
   */
  token?: Credential | undefined;
  /** Middleware of openapi-fetch. It sees every attempt, and the calls of `raw`. */
  middleware?: readonly Middleware[] | undefined;
}

/** A client for the standalone operations. It has no operations itself, so that unused ones stay out of a bundle. */
export type PixelbinClient = Client<paths>;

/** A client with every operation as a method: `pixelbin.assets.listFiles()`. */
export interface Pixelbin extends PixelbinClient, Omit<Namespaces, "assets"> {
  /**
   * The typed client of openapi-fetch, for requests that no operation covers. It does not retry, time out, follow
   * redirects, or throw on an error status.
   */
  readonly raw: RawClient<paths>;
  readonly assets: Namespaces["assets"] & {
    /**
     * `listFiles` with the name and the first page of PixelBin's own SDKs: `pageNo=1` and `pageSize=25`, unless the
     * input says otherwise.
     */
    listFilesPaginator: Namespaces["assets"]["listFiles"];
  };
}

const credential: CredentialCarrier = {
  option: "token",
  environmentVariable: "PIXELBIN_API_TOKEN",
  in: "header",
  name: "authorization",
  value: (token) => `Bearer ${base64(token)}`,
};

const pixelbin: Provider = {
  id: "pixelbin",
  name: "PixelBin",
  baseUrl: "https://api.pixelbin.io",
  baseUrlVariable: "PIXELBIN_BASE_URL",
  errorBody: { message: ["message"], code: ["code", "errorCode", "exception"], requestId: ["request_id"] },
  requestIdHeaders: ["x-fynd-trace-id"],
};

/**
 * Creates a PixelBin client with every operation as a method.
 *
 * @throws ConfigurationError for an option that is unknown or of the wrong kind. A missing token is reported by the
 * first call.
 */
export function createPixelbin(options: PixelbinOptions = {}): Pixelbin {
  checkCallOptions(options, "createPixelbin", rules(middlewareRule));
  const { token, middleware, ...shared } = options;
  const runMiddleware = middleware && createMiddlewareRunner(middleware);
  const client = createClient<paths>({
    provider: pixelbin,
    authorize: oneCredential(pixelbin.name, credential, token),
    options: shared,
    runMiddleware,
  });
  defineRaw(client, middleware);
  const { assets, ...namespaces } = bindNamespaces(client);
  return Object.assign(client, namespaces, { assets: { ...assets, listFilesPaginator: paginatorOf(assets) } });
}

/**
 * Creates a client for the standalone operations only: `listFiles(client, input)`. It accepts no middleware, which
 * would be in every bundle; a custom `fetch` can do the same.
 *
 * @throws ConfigurationError as {@link createPixelbin}.
 */
export function createPixelbinClient(options: PixelbinOptions & { middleware?: undefined } = {}): PixelbinClient {
  checkCallOptions(
    options,
    "createPixelbinClient",
    rules(() => "is an option of createPixelbin only"),
  );
  const { token, ...shared } = options;
  return createClient<paths>({
    provider: pixelbin,
    authorize: oneCredential(pixelbin.name, credential, token),
    options: shared,
  });
}

/** PixelBin's own SDKs always send the number and the size of the first page. */
function paginatorOf({ listFiles }: Namespaces["assets"]): Namespaces["assets"]["listFiles"] {
  return (input = {}, options) => {
    if (!isObject(input)) return listFiles(input, options); // It refuses anything that is not an input.
    return listFiles({ ...input, pageNo: input.pageNo ?? 1, pageSize: input.pageSize ?? 25 }, options);
  };
}

function rules(middleware: Rule): OptionRules<PixelbinOptions> {
  return {
    ...CLIENT_RULES,
    token: credentialRule,
    middleware,
  };
}
