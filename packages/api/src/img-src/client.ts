import type { OptionRules, Rule } from "@pixwire/check-options";
import { type Client, createClient } from "../runtime/client.js";
import { oneCredential } from "../runtime/credential.js";
import { createMiddlewareRunner, type Middleware, middlewareRule } from "../runtime/middleware.js";
import {
  CLIENT_RULES,
  type ClientOptions,
  type Credential,
  checkCallOptions,
  credentialRule,
} from "../runtime/options.js";
import type { CredentialCarrier, Provider } from "../runtime/provider.js";
import { readRateLimitReset } from "../runtime/rate-limit-reset.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/paths.js";

export interface ImgSrcOptions extends ClientOptions {
  /**
   * The API key, with or without `Bearer ` in front. It belongs on a server. A function is called before each attempt.
   * @defaultValue the environment variable `IMGSRC_API_KEY`, read at each call
   */
  apiKey?: Credential | undefined;
  /** Middleware of openapi-fetch. It sees every attempt, and the calls of `raw`. */
  middleware?: readonly Middleware[] | undefined;
}

/** A client for the standalone operations. It has no operations itself, so that unused ones stay out of a bundle. */
export type ImgSrcClient = Client<paths>;

/** A client with every operation as a method: `imgSrc.images.listImages()`. */
export interface ImgSrc extends ImgSrcClient, Namespaces {
  /**
   * The typed client of openapi-fetch, for requests that no operation covers. It does not retry, time out, follow
   * redirects, or throw on an error status.
   */
  readonly raw: RawClient<paths>;
}

const credential: CredentialCarrier = {
  option: "apiKey",
  environmentVariable: "IMGSRC_API_KEY",
  in: "header",
  name: "authorization",
  value: (apiKey) => (/^bearer /i.test(apiKey) ? apiKey : `Bearer ${apiKey}`),
};

const imgSrc: Provider = {
  id: "img-src",
  name: "img-src",
  baseUrl: "https://api.img-src.io",
  baseUrlVariable: "IMGSRC_BASE_URL",
  errorBody: { message: ["error.message"], code: ["error.code"], requestId: [] },
  // The API documents no request id. It runs on Cloudflare, which adds one to every response.
  requestIdHeaders: ["cf-ray"],
  rateLimitReset: readRateLimitReset({
    header: "x-ratelimit-reset",
    body: "error.retry_after",
    unit: "epoch-seconds",
  }),
};

/**
 * Creates an img-src client with every operation as a method.
 *
 * @throws ConfigurationError for an option that is unknown or of the wrong kind. A missing API key is reported by the
 * first call.
 */
export function createImgSrc(options: ImgSrcOptions = {}): ImgSrc {
  checkCallOptions(options, "createImgSrc", rules(middlewareRule));
  const { apiKey, middleware, ...shared } = options;
  const runMiddleware = middleware && createMiddlewareRunner(middleware);
  const client = createClient<paths>({
    provider: imgSrc,
    authorize: oneCredential(imgSrc.name, credential, apiKey),
    options: shared,
    runMiddleware,
  });
  defineRaw(client, middleware);
  return Object.assign(client, bindNamespaces(client));
}

/**
 * Creates a client for the standalone operations only: `listImages(client, input)`. It accepts no middleware, which
 * would be in every bundle; a custom `fetch` can do the same.
 *
 * @throws ConfigurationError as {@link createImgSrc}.
 */
export function createImgSrcClient(options: ImgSrcOptions & { middleware?: undefined } = {}): ImgSrcClient {
  checkCallOptions(
    options,
    "createImgSrcClient",
    rules(() => "is an option of createImgSrc only"),
  );
  const { apiKey, ...shared } = options;
  return createClient<paths>({
    provider: imgSrc,
    authorize: oneCredential(imgSrc.name, credential, apiKey),
    options: shared,
  });
}

function rules(middleware: Rule): OptionRules<ImgSrcOptions> {
  return {
    ...CLIENT_RULES,
    apiKey: credentialRule,
    middleware,
  };
}
