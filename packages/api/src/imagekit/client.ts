import { type OptionRules, type Rule, string } from "@pixwire/check-options";
import type { MiddlewareRunner } from "../runtime/attempt.js";
import { type Client, createClient } from "../runtime/client.js";
import { base64, oneCredential } from "../runtime/credential.js";
import { createMiddlewareRunner, type Middleware, middlewareRule } from "../runtime/middleware.js";
import {
  baseUrlRule,
  CLIENT_RULES,
  type ClientOptions,
  type Credential,
  checkCallOptions,
  credentialRule,
} from "../runtime/options.js";
import { readPartialSuccess } from "../runtime/partial-success.js";
import type { CredentialCarrier, Provider } from "../runtime/provider.js";
import { readRateLimitReset } from "../runtime/rate-limit-reset.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/paths.js";

export interface ImageKitOptions extends ClientOptions {
  /**
   * The private API key, which belongs on a server. A function is called before each attempt.
   * @defaultValue the environment variable `IMAGEKIT_PRIVATE_KEY`, read at each call
   */
  privateKey?: Credential | undefined;
  /** Kept on the client. Uploads from a browser send it together with the parameters that a server signed. */
  publicKey?: string | undefined;
  /** Kept on the client: the base of delivery URLs, such as `https://ik.imagekit.io/your_imagekit_id`. */
  urlEndpoint?: string | undefined;
  /**
   * The scheme and host of uploads.
   * @defaultValue `baseUrl` or `IMAGEKIT_BASE_URL`, if given, otherwise `https://upload.imagekit.io`
   */
  uploadBaseUrl?: string | undefined;
  /** Middleware of openapi-fetch. It sees every attempt, and the calls of `raw`. */
  middleware?: readonly Middleware[] | undefined;
}

/** A client for the standalone operations. It has no operations itself, so that unused ones stay out of a bundle. */
export interface ImageKitClient extends Client<paths> {
  readonly publicKey: string | undefined;
  readonly urlEndpoint: string | undefined;
}

/** A client with every operation as a method: `imagekit.assets.listFiles()`. */
export interface ImageKit extends ImageKitClient, Namespaces {
  /**
   * The typed client of openapi-fetch, for requests that no operation covers. It does not retry, time out, follow
   * redirects, or throw on an error status.
   */
  readonly raw: RawClient<paths>;
}

const UPLOAD_HOST = "https://upload.imagekit.io";

const credential: CredentialCarrier = {
  option: "privateKey",
  environmentVariable: "IMAGEKIT_PRIVATE_KEY",
  // The key is the user name. The password is empty.
  in: "header",
  name: "authorization",
  value: (privateKey) => `Basic ${base64(`${privateKey}:`)}`,
};

const imagekit: Provider = {
  id: "imagekit",
  name: "ImageKit",
  baseUrl: "https://api.imagekit.io",
  baseUrlVariable: "IMAGEKIT_BASE_URL",
  errorBody: { message: ["message"], code: ["reason", "type"], requestId: [] },
  requestIdHeaders: ["x-ik-requestid", "x-request-id"],
  partialSuccess: readPartialSuccess({
    succeeded: ["successfullyUpdatedFileIds", "successfullyDeletedFileIds"],
    failed: ["errors.fileId"],
  }),
  rateLimitReset: readRateLimitReset({ header: "x-ratelimit-reset", unit: "milliseconds" }),
};

/**
 * Creates an ImageKit client with every operation as a method.
 *
 * @throws ConfigurationError for an option that is unknown or of the wrong kind. A missing private key is reported by
 * the first call that needs it.
 */
export function createImageKit(options: ImageKitOptions = {}): ImageKit {
  checkCallOptions(options, "createImageKit", rules(middlewareRule));
  const { middleware, ...shared } = options;
  const client = makeClient(shared, middleware && createMiddlewareRunner(middleware));
  defineRaw(client, middleware);
  return Object.assign(client, bindNamespaces(client));
}

/**
 * Creates a client for the standalone operations only: `listFiles(client, input)`. It accepts no middleware, which
 * would be in every bundle; a custom `fetch` can do the same.
 *
 * @throws ConfigurationError as {@link createImageKit}.
 */
export function createImageKitClient(options: ImageKitOptions & { middleware?: undefined } = {}): ImageKitClient {
  checkCallOptions(
    options,
    "createImageKitClient",
    rules(() => "is an option of createImageKit only"),
  );
  return makeClient(options);
}

function makeClient(
  { privateKey, publicKey, urlEndpoint, uploadBaseUrl, ...options }: ImageKitOptions,
  runMiddleware?: MiddlewareRunner,
): ImageKitClient {
  const servers = { [UPLOAD_HOST]: uploadBaseUrl };
  const client = createClient<paths>({
    provider: imagekit,
    authorize: oneCredential(imagekit.name, credential, privateKey),
    options,
    servers,
    runMiddleware,
  });
  return Object.assign(client, { publicKey, urlEndpoint });
}

function rules(middleware: Rule): OptionRules<ImageKitOptions> {
  return {
    ...CLIENT_RULES,
    privateKey: credentialRule,
    publicKey: string,
    urlEndpoint: string,
    uploadBaseUrl: baseUrlRule,
    middleware,
  };
}
