import { hmacSha256Hex } from "#hmac";
import { type Fail, failure } from "../errors.js";
import { isWord, refuseUnprintable, requireHttpUrl, requireObject, requireText } from "../require.js";
import { unixSeconds } from "../time.js";

const fail: Fail = /* @__PURE__ */ failure("signUrl");

export interface SignUrlOptions {
  /** How long the URL shall work, in whole seconds from `now`. */
  expirySeconds: number;
  /** Public id of the token: a UUID, or a number in older accounts. */
  accessKey: string | number;
  /** Secret value of the token, as the dashboard shows it. Keep it on the server. */
  token: string;
  /** @defaultValue the clock */
  now?: Date | undefined;
}

/** A URL that URL parsers and form encoding both leave as it is. Most are; taking them apart would cost more than the HMAC. */
const PLAIN_URL =
  /^https?:\/\/(?:[a-z0-9-]+\.)+[a-z]+\/([\w\-.~!$&'()*+,;=:@/]+(?:\?[\w.*-]+=[\w.*-]*(?:&[\w.*-]+=[\w.*-]*)*)?)$/;
const SIGNED_MEMBER = /[?&]pb[set]=/;
const DOT_SEGMENT = /(?:^|\/)(?:\.|%2e){1,2}(?:\/|$)/i;

/**
 * Signs a PixelBin delivery URL, of a custom domain too. Same arguments, same URL.
 *
 * PixelBin's SDKs agree on the signature of a URL that holds neither a query nor `%`; for others this is what the
 * JavaScript one signs.
 *
 * @throws {UrlError} when an argument is missing or out of range, or when the URL is already signed
 */
export function signUrl(url: string, options: Readonly<SignUrlOptions>): string {
  requireObject(options, "options", fail);
  const { expirySeconds, accessKey, token, now } = options;
  if (!isCount(expirySeconds)) {
    fail("expirySeconds", "must be a positive whole number of seconds");
  }
  if (typeof accessKey === "number" ? !isCount(accessKey) : typeof accessKey !== "string" || accessKey === "") {
    fail("accessKey", "must be a non-empty string, or the number of an older token");
  }
  refuseUnprintable(String(accessKey), "accessKey", fail);
  requireText(token, "token", fail);
  const expiresAt = unixSeconds(now, fail) + expirySeconds;
  const signature = hmacSha256Hex(token, stringToSign(url, expiresAt));
  return addSignature(url, signature, expiresAt, String(accessKey));
}

/**
 * What the signature of `signUrl` is computed over: path and query, percent-encoded once more, then the expiry.
 *
 * @param expiresAt - Unix seconds
 * @throws {UrlError} when the URL cannot be signed
 */
export function stringToSign(url: string, expiresAt: number): string {
  requireText(url, "url", fail);
  if (!isCount(expiresAt)) fail("expiresAt", "must be Unix seconds");
  const plain = PLAIN_URL.exec(url)?.[1];
  if (plain !== undefined && !plain.startsWith(".") && !plain.includes("/.")) {
    if (SIGNED_MEMBER.test(plain)) refuseSigned();
    return plain + expiresAt;
  }
  const shape = /^(https?:\/\/[\w.-]+(?::\d+)?)\/([^?#\\]+)(?:[?#]|$)/i;
  const [, origin = "", path = ""] = shape.exec(url) ?? fail("url", "must be http(s)://host/path, the host in ASCII");
  requireHttpUrl(origin, "url", fail);
  refuseUnprintable(url, "url", fail);
  if (DOT_SEGMENT.test(path)) fail("url", 'must not hold the segments "." or ".."');
  const { pathname, search, searchParams } = new URL(url);
  if (["pbs", "pbe", "pbt"].some((name) => searchParams.has(name))) refuseSigned();
  return encodeURI(pathname.slice(1) + search) + expiresAt;
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

function refuseSigned(): never {
  return fail("url", "is already signed: remove pbs, pbe and pbt first");
}

/** Through form encoding, which rewrites the rest of the query too, as `%20` to `+`. */
function addSignature(url: string, pbs: string, pbe: number, pbt: string): string {
  if (isWord(pbt) && PLAIN_URL.test(url)) {
    return `${url}${url.includes("?") ? "&" : "?"}pbs=${pbs}&pbe=${pbe}&pbt=${pbt}`;
  }
  const signed = new URL(url);
  const query = new URLSearchParams(signed.search);
  query.append("pbs", pbs);
  query.append("pbe", String(pbe));
  query.append("pbt", pbt);
  signed.search = query.toString();
  return signed.href;
}
