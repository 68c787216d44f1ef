// What each file of this folder offers. The conditions in package.json decide which of them `#hmac` is, where the package
// is used.

declare module "#hmac" {
  /** HMAC in hexadecimal, lower case. Strings are taken as UTF-8. */
  export function hmacSha256Hex(key: string | Uint8Array, message: string | Uint8Array): string;
  export function hmacSha1Hex(key: string | Uint8Array, message: string | Uint8Array): string;
}
