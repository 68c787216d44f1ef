import { createHmac } from "node:crypto";

type Bytes = string | Uint8Array;

/** HMAC-SHA256 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha256Hex(key: Bytes, message: Bytes): string {
  return createHmac("sha256", key).update(message).digest("hex");
}

/** HMAC-SHA1 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha1Hex(key: Bytes, message: Bytes): string {
  return createHmac("sha1", key).update(message).digest("hex");
}
