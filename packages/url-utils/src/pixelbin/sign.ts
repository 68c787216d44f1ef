import { nonEmptyString, type OptionRules, type Rule } from "@pixwire/check-options";
import { hmacSha256Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { requireOptions, requireRule } from "../require.js";
import { positiveInteger, printable, withoutDotSegments } from "../rules.js";
import { unixSeconds, validDate } from "../time.js";
import { splitUrl } from "./grammar.js";

const failSign: Fail = /* @__PURE__ */ failure("signUrl");
const failStringToSign: Fail = /* @__PURE__ */ failure("stringToSign");

export interface SignUrlOptions {
  /** The time until the URL expires, in whole seconds from `now`. */
  expirySeconds: number;
  /** The public id of the token: a UUID, or a number in older accounts. */
  accessKey: string | number;
  /** The secret value of the token, as the dashboard shows it. Keep it on the server. */
  token: string;
  /** @defaultValue the current time */
  now?: Date | undefined;
}

const accessKey: Rule = (value) => {
  if (typeof value === "string" && value !== "") return printable(value);
  return typeof value === "number" ? positiveInteger(value) : "must be a non-empty string or a number";
};

const OPTIONS = {
  expirySeconds: positiveInteger,
  accessKey,
  token: nonEmptyString,
  now: validDate,
} satisfies OptionRules<SignUrlOptions>;

/**
 * Signs a PixelBin delivery URL, also that of a custom domain. The same arguments give the same URL.
 *
 * PixelBin's SDKs agree on the signature of a URL that has neither a query nor a `%`. Other URLs are signed as the
 * JavaScript SDK does it.
 *
 * @throws {UrlError} when an option is unknown, missing or out of range, or when the URL is signed already
 */
export function signUrl(url: string, options: Readonly<SignUrlOptions>): string {
  requireOptions(options, OPTIONS, failSign, { required: ["expirySeconds", "accessKey", "token"] });
  const expiresAt = unixSeconds(options.now) + options.expirySeconds;
  const signed = parseUnsigned(url, failSign);
  const signature = hmacSha256Hex(options.token, formatSigned(signed, expiresAt));
  // This also form-encodes the rest of the query (`%20` becomes `+`), as the vendor's SDK does.
  signed.searchParams.append("pbs", signature);
  signed.searchParams.append("pbe", String(expiresAt));
  signed.searchParams.append("pbt", String(options.accessKey));
  return signed.href;
}

/**
 * Returns the text that {@link signUrl} signs: the path and query, percent-encoded once more, followed by the expiry.
 *
 * @param expiresAt - Unix seconds
 * @throws {UrlError} when the URL cannot be signed
 */
export function stringToSign(url: string, expiresAt: number): string {
  requireRule(expiresAt, positiveInteger, "expiresAt", failStringToSign);
  return formatSigned(parseUnsigned(url, failStringToSign), expiresAt);
}

function formatSigned({ pathname, search }: URL, expiresAt: number): string {
  return encodeURI(pathname.slice(1) + search) + expiresAt;
}

function parseUnsigned(url: string, fail: Fail): URL {
  const { path } = splitUrl(url, fail);
  requireRule(url, printable, "url", fail);
  requireRule(path.replace(/%2e/gi, "."), withoutDotSegments, "url", fail);
  if (!URL.canParse(url)) fail("url", "must be a valid URL");
  const parsed = new URL(url);
  if (["pbs", "pbe", "pbt"].some((name) => parsed.searchParams.has(name))) {
    fail("url", "is signed already: remove pbs, pbe and pbt first");
  }
  return parsed;
}
