import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashTexts, itemId, keyOfId, versionOf } from "../src/identity.js";

test("an id is the start of a SHA-256, in base64url behind an i", () => {
  const hash = createHash("sha256").update("15:pixelbin:summer11:a/beach.jpg2:v1").digest().subarray(0, 16);
  expect(itemId("pixelbin:summer", "a/beach.jpg", "v1")).toBe(`i${hash.toString("base64url")}`);
});

test("the key of an id is the hash that it was made from", () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (target, destination, version) => {
      expect(keyOfId(itemId(target, destination, version))).toEqual(hashTexts(target, destination, version));
    }),
  );
});

test.each([
  ["", "short"],
  ["i", "empty"],
  [`j${"A".repeat(22)}`, "another letter"],
  [`i${"%".repeat(22)}`, "no digits"],
])("%j is no id: %s", (text) => {
  expect(keyOfId(text)).toBeUndefined();
});

test("texts do not run into each other", () => {
  expect(hashTexts("ab", "c")).not.toEqual(hashTexts("a", "bc"));
});

test("the version changes with everything that is known of the bytes, unless the source gives one", () => {
  const base = { path: "a", size: 1, modifiedAtMs: 2 };
  expect(versionOf({ ...base, modifiedAtMs: 3 })).not.toBe(versionOf(base));
  expect(versionOf({ ...base, size: 3 })).not.toBe(versionOf(base));
  expect(versionOf({ ...base, version: "e" })).toBe("e");
});
