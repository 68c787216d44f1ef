import { toHex } from "../encoding.js";
import type { Sha256 } from "../sha256.js";

/** Web Crypto has no incremental hash, so the bytes are collected first. */
export function createSha256(): Sha256 {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    update: (bytes) => void chunks.push(bytes),
    digest: async () => {
      const bytes = await new Blob(chunks).arrayBuffer();
      return toHex(new Uint8Array(await globalThis.crypto.subtle.digest("SHA-256", bytes)));
    },
  };
}
