// What is said of values beside their type, wherever it stands.
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import {
  document,
  type Edit,
  I,
  type Members,
  object,
  parameters,
  query,
  received,
  ref,
  S,
  sent,
  severity,
} from "./small-documents.js";

const integer = (value: Json): JsonObject => ({ type: "integer", default: value });
const secret: JsonObject = { ...S, "x-pixwire-secret": true };
const list = (items: Json): JsonObject => ({ type: "array", items });
const map = (additionalProperties: Json): JsonObject => ({ type: "object", additionalProperties });
const orNull = (schema: Json): JsonObject => ({ anyOf: [schema, { type: "null" }] });

const PET: JsonObject = {
  ...object({ kind: S }, ["kind"]),
  discriminator: { propertyName: "kind", mapping: { cat: "#/components/schemas/Cat2", dog: "Dog2" } },
};
/** A base whose discriminator leads to those that extend it. */
const pets = (cat: Members, dog: Members = {}): Members => ({
  Pet: PET,
  Cat2: { allOf: [ref("Pet"), object(cat)] },
  Dog2: { allOf: [ref("Pet"), object(dog)] },
});
const animals = (mapping: JsonObject): JsonObject => ({
  oneOf: [ref("A"), ref("B")],
  discriminator: { propertyName: "kind", mapping },
});
const PLAIN = { a: "#/components/schemas/A", b: "#/components/schemas/B" };
const SWAPPED = { a: "#/components/schemas/B", b: "#/components/schemas/A" };

const BREAKING: readonly Edit[] = [
  ["the default of items", sent(object({ m: list(integer(1)) })), sent(object({ m: list(integer(2)) }))],
  ["the default of items of a parameter", parameters(query(list(integer(1)))), parameters(query(list(integer(2))))],
  ["the default of an alternative", sent(object({ m: orNull(integer(1)) })), sent(object({ m: orNull(integer(2)) }))],
  ["the default of an alternative is gone", sent(object({ m: orNull(integer(1)) })), sent(object({ m: orNull(I) }))],
  ["the default of undeclared members", sent(map(integer(1))), sent(map(integer(2)))],
  [
    "the default of members with such names",
    sent({ type: "object", patternProperties: { "^x": integer(1) } }),
    sent({ type: "object", patternProperties: { "^x": integer(2) } }),
  ],
  [
    "the default of a position",
    sent({ type: "array", prefixItems: [integer(1)] }),
    sent({ type: "array", prefixItems: [integer(2)] }),
  ],
  ["the mark of a secret in items", sent(object({ m: list(secret) })), sent(object({ m: list(S) }))],
  ["the mark of a secret in an alternative", sent(object({ m: orNull(secret) })), sent(object({ m: orNull(S) }))],
  ["the mark of a secret in undeclared members", sent(object({ m: map(secret) })), sent(object({ m: map(S) }))],
  ["a first tag", document({ tags: [] }), document({ tags: ["T"] })],
  [
    "received: a member of a mapped child is gone",
    received(ref("Pet"), pets({ purr: S })),
    received(ref("Pet"), pets({})),
  ],
  [
    "received: a member of a mapped child has another type",
    received(list(ref("Pet")), pets({ purr: S })),
    received(list(ref("Pet")), pets({ purr: I })),
  ],
  [
    "sent: a member of the second mapped child is required",
    sent(ref("Pet"), pets({}, { bark: S })),
    sent(ref("Pet"), { ...pets({}), Dog2: { allOf: [ref("Pet"), object({ bark: S }, ["bark"])] } }),
  ],
  [
    "a discriminator in one of the alternatives maps otherwise",
    received(orNull(animals(PLAIN))),
    received(orNull(animals(SWAPPED))),
  ],
];

const SAFE: readonly Edit[] = [
  [
    "received: the default of items",
    received(object({ m: list(integer(1)) })),
    received(object({ m: list(integer(2)) })),
  ],
  [
    "received: a mapped child has one more member",
    received(ref("Pet"), pets({ claws: I })),
    received(ref("Pet"), pets({ claws: I, purr: S })),
  ],
  ["sent: an alternative with a discriminator of its own", sent({ anyOf: [S] }), sent({ anyOf: [S, animals(PLAIN)] })],
];

const NOTHING: readonly Edit[] = [
  [
    "the default of an alternative at the whole",
    sent(object({ m: orNull(integer(1)) })),
    sent(object({ m: { ...orNull(I), default: 1 } })),
  ],
  ["a discriminated union in an anyOf of one", received(animals(PLAIN)), received({ anyOf: [animals(PLAIN)] })],
  [
    "a mapped child written in the other order",
    received(ref("Pet"), pets({ a: S, b: I })),
    received(ref("Pet"), pets({ b: I, a: S })),
  ],
];

describe.each([
  ["breaking", BREAKING],
  ["safe", SAFE],
  ["nothing", NOTHING],
] as const)("%s", (expected, edits) => {
  test.each(edits)("%s", (...edit) => expect(severity(edit)).toBe(expected));
});

test("says which defaults the alternatives had", () => {
  const [change] = diff(sent(object({ m: orNull(integer(1)) })), sent(object({ m: orNull(integer(2)) })));
  expect(change).toMatchObject({
    rule: "default-changed",
    member: "body.m",
    sentence: "The default was `1` and is `2` now.",
  });
});
