import { createHmac } from "node:crypto";

export function hmacSha256Hex(key: string | Uint8Array, message: string | Uint8Array): string {
  return createHmac("sha256", key).update(message).digest("hex");
}

export function hmacSha1Hex(key: string | Uint8Array, message: string | Uint8Array): string {
  return createHmac("sha1", key).update(message).digest("hex");
}
