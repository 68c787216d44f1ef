import crypto from "node:crypto";
import { type Bytes, type KeyedHmac, rememberLast } from "./keyed.js";

export const hmacSha256Hex: (key: Bytes, message: Bytes) => string = /* @__PURE__ */ rememberLast((key) =>
  prepare("sha256", key),
);
export const hmacSha1Hex: (key: Bytes, message: Bytes) => string = /* @__PURE__ */ rememberLast((key) =>
  prepare("sha1", key),
);

// In bytes.
const BLOCK_LENGTH = 64;
const DIGEST_LENGTHS = { sha1: 20, sha256: 32 };
/** Masked, it is still ASCII, so that a text can hold it. */
const PLAIN_KEY = /^[ -~]{1,64}$/;

/**
 * For plain keys, RFC 2104 by two one-shot hashes: for texts as short as a URL that takes half the time of an `Hmac`
 * object. Some runtimes with Node's condition lack `crypto.hash`.
 */
function prepare(algorithm: "sha1" | "sha256", key: Bytes): KeyedHmac {
  const hmacHex: KeyedHmac = (message) => crypto.createHmac(algorithm, key).update(message).digest("hex");
  if (typeof key !== "string" || !PLAIN_KEY.test(key) || typeof crypto.hash !== "function") return hmacHex;
  const inner = mask(key, 0x36);
  // Ends with room for the inner digest, which each message writes anew.
  const outer = Buffer.from(mask(key, 0x5c).padEnd(BLOCK_LENGTH + DIGEST_LENGTHS[algorithm]));
  return (message) => {
    if (typeof message !== "string") return hmacHex(message);
    outer.write(crypto.hash(algorithm, inner + message, "binary"), BLOCK_LENGTH, "binary");
    return crypto.hash(algorithm, outer, "hex");
  };
}

function mask(key: string, bits: number): string {
  const block = Buffer.alloc(BLOCK_LENGTH);
  block.write(key);
  return String.fromCharCode(...block.map((byte) => byte ^ bits));
}
