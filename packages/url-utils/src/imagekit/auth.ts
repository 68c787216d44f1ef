import { anything, nonEmptyString, type OptionRules } from "@pixwire/check-options";
import { hmacSha1Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { requireOptions } from "../require.js";
import { unixSeconds, validDate } from "../time.js";

const fail: Fail = /* @__PURE__ */ failure("getAuthenticationParameters");
const DEFAULT_LIFETIME_SECONDS = 1800;
const MAX_LIFETIME_SECONDS = 3600;

export interface AuthenticationOptions {
  /** Keep it on the server. */
  privateKey: string;
  /** Works once. @defaultValue a random UUID */
  token?: string | undefined;
  /** Unix seconds, at most an hour from `now`. @defaultValue half an hour from `now` */
  expire?: number | undefined;
  /** @defaultValue the clock */
  now?: Date | undefined;
}

export interface AuthenticationParameters {
  token: string;
  /** Unix seconds. */
  expire: number;
  signature: string;
}

const OPTIONS = {
  privateKey: nonEmptyString,
  token: nonEmptyString,
  expire: anything,
  now: validDate,
} satisfies OptionRules<AuthenticationOptions>;

/**
 * Computes what a browser needs to upload a file to ImageKit without the private key.
 *
 * @throws {UrlError} when the private key is missing or `expire` is a moment the server would not accept
 */
export function getAuthenticationParameters(options: Readonly<AuthenticationOptions>): AuthenticationParameters {
  requireOptions(options, OPTIONS, fail, { required: ["privateKey"] });
  const now = unixSeconds(options.now);
  const { privateKey, token = crypto.randomUUID(), expire = now + DEFAULT_LIFETIME_SECONDS } = options;
  if (!Number.isSafeInteger(expire) || expire <= now || expire > now + MAX_LIFETIME_SECONDS) {
    fail("expire", "must be a time in Unix seconds, after now and at most 3600 seconds ahead");
  }
  return { token, expire, signature: hmacSha1Hex(privateKey, token + expire) };
}
