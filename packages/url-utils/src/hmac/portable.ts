import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import type { CHash } from "@noble/hashes/utils.js";
import { type Bytes, type KeyedHmac, rememberLast } from "./keyed.js";

export const hmacSha256Hex: (key: Bytes, message: Bytes) => string = /* @__PURE__ */ rememberLast((key) =>
  prepare(sha256, key),
);
export const hmacSha1Hex: (key: Bytes, message: Bytes) => string = /* @__PURE__ */ rememberLast((key) =>
  prepare(sha1, key),
);

/** RFC 2104 over the library's hash: its own HMAC, for keys and hashes of any kind, would take half as much code again. */
function prepare(hash: CHash, key: Bytes): KeyedHmac {
  const keyBytes = toBytes(key);
  const short = keyBytes.length > hash.blockLen ? hash(keyBytes) : keyBytes;
  const block = (bits: number): Uint8Array =>
    Uint8Array.from({ length: hash.blockLen }, (_, index) => (short[index] ?? 0) ^ bits);
  const inner = hash.create().update(block(0x36));
  const outer = hash.create().update(block(0x5c));
  return (message) => {
    const digest = inner.clone().update(toBytes(message)).digest();
    return toHex(outer.clone().update(digest).digest());
  };
}

const DIGITS = "0123456789abcdef";

function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += DIGITS.charAt(byte >> 4) + DIGITS.charAt(byte & 15);
  return hex;
}

const encoder = /* @__PURE__ */ new TextEncoder();

function toBytes(data: Bytes): Uint8Array {
  return typeof data === "string" ? encoder.encode(data) : data;
}
