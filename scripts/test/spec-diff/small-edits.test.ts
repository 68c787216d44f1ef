import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import { I, object, received, ref, S, severity } from "./small-documents.js";
import { BREAKING } from "./small-edits/breaking.js";
import { NOTHING } from "./small-edits/nothing.js";
import { SAFE } from "./small-edits/safe.js";
import { WARNINGS } from "./small-edits/warnings.js";

/** An object in an object in an object. */
function nested(levels: number): JsonObject {
  return Array.from({ length: levels }).reduce<JsonObject>((inner) => object({ a: inner }), S);
}

test("refuses what is nested too deeply, or within itself, with a sentence", () => {
  expect(diff(received(nested(200)), received(nested(199)))).not.toEqual([]);
  expect(() => diff(received(nested(3000)), received(nested(2999)))).toThrow("nested more than 500 levels deep");
  const circle = object({ a: S });
  circle.properties = { kid: circle };
  expect(() => diff(received(S), received(circle))).toThrow("refers to a value that contains it");
});

test("compares a recursive union of many alternatives once", () => {
  const tree = (c: Json): JsonObject => ({
    anyOf: Array.from({ length: 20 }, (_, index) =>
      object(
        {
          k: { type: "string", enum: [`v${index}`, `w${index}`] },
          [`p${index}`]: S,
          c,
          kids: { type: "array", items: ref("Tree") },
        },
        ["k"],
      ),
    ),
  });
  const changes = diff(received(ref("Tree"), { Tree: tree(I) }), received(ref("Tree"), { Tree: tree(S) }));
  expect(changes.length).toBe(20);
  expect(new Set(changes.map(({ rule, member }) => `${rule} ${member}`))).toEqual(new Set(["type-changed 200.body.c"]));
});

test("a component that refers to itself alone is refused", () => {
  const self = received(ref("Self"), { Self: ref("Self") });
  expect(() => diff(self, received(S, { Self: S }))).toThrow("refers to itself");
});

describe.each([
  ["breaking", BREAKING],
  ["warning", WARNINGS],
  ["safe", SAFE],
  ["nothing", NOTHING],
] as const)("%s", (expected, edits) => {
  test.each(edits)("%s", (...edit) => expect(severity(edit)).toBe(expected));
});
