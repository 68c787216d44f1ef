import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import * as node from "../../src/hmac/node.js";
import * as portable from "../../src/hmac/portable.js";
import { anyText, CASES } from "./arbitraries.js";

const bytes = fc.oneof(anyText, fc.string({ maxLength: 80 }), fc.uint8Array({ maxLength: 200 }));

test("both implementations agree, for texts and bytes of any length", () => {
  fc.assert(
    fc.property(bytes, bytes, (key, message) => {
      assert.equal(portable.hmacSha256Hex(key, message), node.hmacSha256Hex(key, message));
      assert.equal(portable.hmacSha1Hex(key, message), node.hmacSha1Hex(key, message));
    }),
    CASES,
  );
});

test.each([1, 63, 64, 65, 128])("keys around the length of a block: %i bytes", (length) => {
  for (const key of ["k".repeat(length), new Uint8Array(length).fill(0xa5)]) {
    for (const { hmacSha1Hex, hmacSha256Hex } of [node, portable]) {
      expect(hmacSha1Hex(key, "message")).toBe(createHmac("sha1", key).update("message").digest("hex"));
      expect(hmacSha256Hex(key, "message")).toBe(createHmac("sha256", key).update("message").digest("hex"));
    }
  }
});

/** The platform's own implementation is a third opinion; it is asynchronous, so not used in the package. */
async function webCrypto(hash: "SHA-1" | "SHA-256", key: string, message: string): Promise<string> {
  const encoder = new TextEncoder();
  const algorithm = { name: "HMAC", hash };
  const imported = await crypto.subtle.importKey("raw", encoder.encode(key), algorithm, false, ["sign"]);
  return Buffer.from(await crypto.subtle.sign("HMAC", imported, encoder.encode(message))).toString("hex");
}

test("Web Crypto agrees", async () => {
  const keys = fc.sample(
    anyText.filter((text) => text !== ""),
    { ...CASES, numRuns: 200 },
  );
  for (const key of keys) {
    const message = `${key}/original/a.jpg1767225620`;
    expect(portable.hmacSha256Hex(key, message)).toBe(await webCrypto("SHA-256", key, message));
    expect(portable.hmacSha1Hex(key, message)).toBe(await webCrypto("SHA-1", key, message));
  }
});

test.each([
  ["tr:w-100/test-signed-url.png100", "5e5037a31a7121cbe2964e220b4338cc6e1ba66d"],
  ["tr:w-100/test-signed-url.png9999999999", "41b3075c40bc84147eb71b8b49ae7fbf349d0f00"],
])("HMAC-SHA1 of %s", (message, expected) => {
  for (const { hmacSha1Hex } of [node, portable]) expect(hmacSha1Hex("private_key_test", message)).toBe(expected);
});

test("HMAC-SHA256 of a JSON web token", () => {
  const token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCIsImtpZCI6InB1YmxpY19rZXlfdGVzdCJ9.eyJmaWxlTmFtZSI6ImRyZXNzLmpwZyIsInVzZVVuaXF1ZUZpbGVOYW1lIjoiZmFsc2UiLCJ0YWdzIjoic3VtbWVyLGRyZXNzIiwiaWF0IjoxNzAwMDAwMDAwLCJleHAiOjE3MDAwMDE4MDB9";
  for (const { hmacSha256Hex } of [node, portable]) {
    const signature = Buffer.from(hmacSha256Hex("private_key_test", token), "hex").toString("base64url");
    expect(signature).toBe("S48oVa33qbuHEVSaYKOGBRfAAOWTl0mFzsfvsOwJnCE");
  }
});
