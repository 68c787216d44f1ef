import { toHex } from "./encoding.js";

/** An incremental SHA-256 hash. */
export interface Sha256 {
  update(bytes: Uint8Array<ArrayBuffer>): void;
  /** Lowercase hexadecimal. */
  digest(): Promise<string>;
}

/** HMAC-SHA256 in lowercase hexadecimal. */
export function hmacSha256(secret: string, text: string): Promise<string> {
  return hmac("SHA-256", secret, text);
}

/** HMAC in lowercase hexadecimal. */
export async function hmac(hash: "SHA-1" | "SHA-256", secret: string, text: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash };
  const key = await globalThis.crypto.subtle.importKey("raw", encoder.encode(secret), algorithm, false, ["sign"]);
  return toHex(new Uint8Array(await globalThis.crypto.subtle.sign("HMAC", key, encoder.encode(text))));
}
