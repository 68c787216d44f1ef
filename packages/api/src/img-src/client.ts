import type { OptionRules, Rule } from "@pixwire/check-options";
import { type Client, createClient } from "../runtime/client.js";
import { createMiddlewareRunner, type Middleware, middlewareRule } from "../runtime/middleware.js";
import {
  CLIENT_RULES,
  type ClientOptions,
  type Credential,
  checkCallOptions,
  credentialRule,
} from "../runtime/options.js";
import type { Provider } from "../runtime/provider.js";
import { readRateLimitReset } from "../runtime/rate-limit-reset.js";
import { defineRaw, type RawClient } from "../runtime/raw.js";
import { bindNamespaces, type Namespaces } from "./generated/namespaces.js";
import type { paths } from "./generated/paths.js";

export interface ImgSrcOptions extends ClientOptions {
  /**
   * The API key, with or without `Bearer ` in front. It belongs on a server. A function is asked before each attempt.
   * @defaultValue the environment variable `IMGSRC_API_KEY`, read when a call is made
   */
  apiKey?: Credential | undefined;
  /** openapi-fetch middleware; it sees each attempt, and the calls of `raw`. */
  middleware?: readonly Middleware[] | undefined;
}

/** What the standalone operations go through. It has no operation of its own, so unused ones stay out of a bundle. */
export type ImgSrcClient = Client<paths>;

/** A client with every operation as a method: `imgSrc.images.listImages()`. */
export interface ImgSrc extends ImgSrcClient, Namespaces {
  /** openapi-fetch itself, for what the operations lack: no retries, no timeouts, nothing thrown on an error status. */
  readonly raw: RawClient<paths>;
}

const imgSrc: Provider = {
  id: "img-src",
  name: "img-src",
  baseUrl: "https://api.img-src.io",
  credential: {
    option: "apiKey",
    environmentVariable: "IMGSRC_API_KEY",
    header: (apiKey) => (/^bearer /i.test(apiKey) ? apiKey : `Bearer ${apiKey}`),
  },
  errorBody: { message: ["error.message"], code: ["error.code"], requestId: [] },
  // The API documents no id of its own; it runs on Cloudflare, which gives one to every answer.
  requestIdHeaders: ["cf-ray"],
  rateLimitReset: readRateLimitReset({
    header: "x-ratelimit-reset",
    body: "error.retry_after",
    unit: "epoch-seconds",
  }),
};

/**
 * Makes an img-src client.
 *
 * @throws ConfigurationError for an option that is unknown or of a wrong kind. A missing API key is reported by the first
 * call.
 */
export function createImgSrc(options: ImgSrcOptions = {}): ImgSrc {
  checkCallOptions(options, "createImgSrc", rules(middlewareRule));
  const { apiKey, middleware, ...shared } = options;
  const runMiddleware = middleware && createMiddlewareRunner(middleware);
  const client = createClient<paths>({ provider: imgSrc, credential: apiKey, options: shared, runMiddleware });
  defineRaw(client, middleware);
  return Object.assign(client, bindNamespaces(client));
}

/**
 * Makes a client for the standalone operations only: `listImages(client, input)`. It takes no middleware, which would be
 * in every bundle; a `fetch` of your own can do the same.
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
  return createClient<paths>({ provider: imgSrc, credential: apiKey, options: shared });
}

function rules(middleware: Rule): OptionRules<ImgSrcOptions> {
  return {
    ...CLIENT_RULES,
    apiKey: credentialRule,
    middleware,
  };
}
