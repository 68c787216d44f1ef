// What each file of this folder exports. `#hmac` is one of them: the conditions in package.json decide which.

declare module "#hmac" {
  /** Returns the HMAC in lower-case hexadecimal. Strings are encoded as UTF-8. */
  export function hmacSha256Hex(key: string | Uint8Array, message: string | Uint8Array): string;
  export function hmacSha1Hex(key: string | Uint8Array, message: string | Uint8Array): string;
}
