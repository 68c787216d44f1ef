import { sha256 } from "@noble/hashes/sha2.js";
import type { Item } from "./item.js";
import { publicUrl } from "./public-url.js";

/** A hash as keys of an index have it: 16 bytes, of which a million has no two alike. */
export const KEY_BYTES = 16;

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/**
 * Returns the id of an item: `i` and 22 letters of base64url. The letter keeps it from being digits alone, which queues
 * refuse as the id of a job.
 */
export function itemId(targetId: string, destination: string, version: string): string {
  return `i${toBase64Url(hashTexts(targetId, destination, version))}`;
}

/** Returns the text that changes when the bytes of an item may have changed. */
export function versionOf({ version, size, sha256, modifiedAtMs, url }: Item): string {
  return (
    version ??
    JSON.stringify([size ?? null, sha256 ?? null, modifiedAtMs ?? null, url === undefined ? null : publicUrl(url)])
  );
}

/** Hashes texts to a key. Each text is preceded by its length, so that no two lists of texts run into each other. */
export function hashTexts(...texts: readonly string[]): Uint8Array {
  const text = texts.map((one) => `${one.length}:${one}`).join("");
  return sha256(new TextEncoder().encode(text)).subarray(0, KEY_BYTES);
}

/** Returns a name such as `file-06ce86d23aa6`, for a name of which a provider would keep nothing. */
export function hashedName(kind: string, name: string): string {
  const digits = Array.from(hashTexts(name), (byte) => byte.toString(16).padStart(2, "0"));
  return `${kind}-${digits.join("").slice(0, 12)}`;
}

/** Returns the key in an id; `undefined` for a text that is not an id. */
export function keyOfId(id: string): Uint8Array | undefined {
  if (id.length !== 23 || id[0] !== "i") return undefined;
  const bytes = new Uint8Array(KEY_BYTES);
  let bits = 0;
  let value = 0;
  let filled = 0;
  for (let index = 1; index < id.length; index++) {
    const digit = LETTERS.indexOf(id.charAt(index));
    if (digit < 0) return undefined;
    value = ((value << 6) | digit) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[filled++] = value >> bits;
  }
  return bytes;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = ((value << 8) | byte) & 0xffff;
    bits += 8;
    while (bits >= 6) {
      bits -= 6;
      text += LETTERS.charAt((value >> bits) & 63);
    }
  }
  return bits === 0 ? text : text + LETTERS.charAt((value << (6 - bits)) & 63);
}
