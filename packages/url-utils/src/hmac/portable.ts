import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { CHash } from "@noble/hashes/utils.js";

type Bytes = string | Uint8Array;

/** HMAC-SHA256 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha256Hex(key: Bytes, message: Bytes): string {
  return hmacHex(sha256, toBytes(key), toBytes(message));
}

/** HMAC-SHA1 as lower-case hex; strings are taken as UTF-8. */
export function hmacSha1Hex(key: Bytes, message: Bytes): string {
  return hmacHex(sha1, toBytes(key), toBytes(message));
}

/** RFC 2104 over the library's hash; its own HMAC, for keys and hashes of any kind, would take half as much again. */
function hmacHex(hash: CHash, key: Uint8Array, message: Uint8Array): string {
  const block = new Uint8Array(hash.blockLen);
  block.set(key.length > hash.blockLen ? hash(key) : key);
  const digest = (mask: number, data: Uint8Array): Uint8Array =>
    hash
      .create()
      .update(block.map((byte) => byte ^ mask))
      .update(data)
      .digest();
  let hex = "";
  for (const byte of digest(0x5c, digest(0x36, message))) hex += DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15);
  return hex;
}

const DIGITS = "0123456789abcdef";

function toBytes(data: Bytes): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}
