import { hmac } from "@noble/hashes/hmac.js";
import { sha1 } from "@noble/hashes/legacy.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

export function hmacSha256Hex(key: string | Uint8Array, message: string | Uint8Array): string {
  return bytesToHex(hmac(sha256, toBytes(key), toBytes(message)));
}

export function hmacSha1Hex(key: string | Uint8Array, message: string | Uint8Array): string {
  return bytesToHex(hmac(sha1, toBytes(key), toBytes(message)));
}

function toBytes(data: string | Uint8Array): Uint8Array {
  return typeof data === "string" ? new TextEncoder().encode(data) : data;
}
