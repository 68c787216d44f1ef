import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

type Bytes = string | Uint8Array;

/** HMAC-SHA256 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha256Hex(key: Bytes, message: Bytes): string {
  return bytesToHex(hmac(sha256, toBytes(key), toBytes(message)));
}

/** HMAC-SHA1 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha1Hex(key: Bytes, message: Bytes): string {
  return bytesToHex(hmac(sha1, toBytes(key), toBytes(message)));
}

function toBytes(data: Bytes): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}
