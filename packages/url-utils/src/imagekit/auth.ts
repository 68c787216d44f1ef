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
  /** ImageKit accepts each token once. @defaultValue a random UUID */
  token?: string | undefined;
  /**
   * When the parameters expire, in Unix seconds; at most an hour after `now`.
   * @defaultValue half an hour after `now`
   */
  expire?: number | undefined;
  /** @defaultValue the current time */
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
 * @throws {UrlError} when the private key is missing, or when the server would not accept `expire`
 */
export function getAuthenticationParameters(options: Readonly<AuthenticationOptions>): AuthenticationParameters {
  requireOptions(options, OPTIONS, fail, { required: ["privateKey"] });
  const now = unixSeconds(options.now);
  const { privateKey, token = crypto.randomUUID(), expire = now + DEFAULT_LIFETIME_SECONDS } = options;
  if (!Number.isSafeInteger(expire) || expire <= now || expire > now + MAX_LIFETIME_SECONDS) {
    fail("expire", "must be a time in Unix seconds, later than now and at most 3600 seconds from now");
  }
  return { token, expire, signature: hmacSha1Hex(privateKey, token + expire) };
}
