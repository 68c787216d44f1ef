// What is said in several places of a schema is compared as a whole.
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import { type Edit, I, object, received, ref, S, sent, severity } from "./small-documents.js";

const both = (...allOf: Json[]): JsonObject => ({ allOf });
const list = (items: Json): JsonObject => ({ type: "array", items });
const tuple = (...prefixItems: Json[]): JsonObject => ({ type: "array", prefixItems });
const format = (name: string): JsonObject => ({ type: "string", format: name });
const number = (multipleOf: number): JsonObject => ({ type: "number", multipleOf });
const not = (schema: Json): JsonObject => ({ not: schema });
const values = (...all: string[]): JsonObject => ({ enum: all });
const A = ref("A");
const Pair = (index: number, more: JsonObject = {}): JsonObject => ({
  oneOf: [object({ [`a${index}`]: S }, [`a${index}`]), object({ [`b${index}`]: S, ...more }, [`b${index}`])],
});
/** It combines 512 alternatives. */
const pairs = (last: JsonObject): JsonObject => both(...Array.from({ length: 8 }, (_, index) => Pair(index)), last);
const hundreds = (more: JsonObject): JsonObject => ({
  oneOf: Array.from({ length: 450 }, (_, index) => object({ kind: { const: `k${index}` }, ...more }, ["kind"])),
});

const BREAKING: readonly Edit[] = [
  [
    "sent: a bound that excludes a listed value",
    sent({ ...I, enum: [1, 2, 3] }),
    sent({ ...I, enum: [1, 2, 3], maximum: 2 }),
  ],
  [
    "received: a bound that excluded a listed value is gone",
    received({ ...values("a", "bc"), maxLength: 1 }),
    received(values("a", "bc")),
  ],
  ["sent: no string is left", sent({}), sent(not(S))],
  ["sent: a second format", sent(both(format("uri"), S)), sent(both(format("uri"), format("email")))],
  [
    "sent: the second of two formats differs",
    sent(both(format("uri"), format("a"))),
    sent(both(format("uri"), format("b"))),
  ],
  ["received: the second of two formats is gone", received(both(format("uri"), format("a"))), received(format("uri"))],
  ["sent: a second multiple with a fraction", sent(number(0.2)), sent(both(number(0.2), number(0.3)))],
  [
    "received: one of two multiples with a fraction is gone",
    received(both(number(0.2), number(0.3))),
    received(number(0.2)),
  ],
  ["sent: positions in a second part", sent(both(list(S), {})), sent(both(list(S), tuple(S, S)))],
  [
    "sent: a position in a second part demands more",
    sent(both(tuple(S), tuple({}))),
    sent(both(tuple(S), tuple({ minLength: 1 }))),
  ],
  [
    "received: a position in a second part is gone",
    received(both(tuple(S), tuple({}, I))),
    received(both(tuple(S), tuple({}))),
  ],
  [
    "received: nullable beside an allOf, as in OpenAPI 3.0",
    received(both(A)),
    received({ ...both(A), nullable: true }),
  ],
  [
    "received: nullable beside a oneOf",
    received({ oneOf: [A, ref("B")] }),
    received({ oneOf: [A, ref("B")], nullable: true }),
  ],
  ["received: nullable beside a reference", received(A), received({ ...A, nullable: true })],
  ["sent: nullable beside an allOf is gone", sent({ ...both(A), nullable: true }), sent(both(A))],
  [
    "sent: nullable beside a type and an allOf is gone",
    sent({ type: "object", ...both(A), nullable: true }),
    sent(both(A)),
  ],
  [
    "sent: an exclusion more, in one union",
    sent({ ...S, ...not(values("a")) }),
    sent({ ...S, ...not({ anyOf: [values("a"), values("b")] }) }),
  ],
  [
    "received: a union of exclusions loses one",
    received({ ...S, ...not({ anyOf: [values("a"), values("b")] }) }),
    received({ ...S, ...not(values("b")) }),
  ],
  ["sent: one of very many combinations demands more", sent(pairs(Pair(8))), sent(pairs(object({ a: S }, ["a"])))],
  [
    "sent: a member of one of very many combinations differs",
    sent(pairs(Pair(8, { c: S }))),
    sent(pairs(Pair(8, { c: I }))),
  ],
  ["received: a member of one of hundreds of alternatives", received(hundreds({ a: S })), received(hundreds({ a: I }))],
];

const SAFE: readonly Edit[] = [
  ["received: a second format", received(format("uri")), received(both(format("uri"), format("email")))],
  ["sent: nullable beside an allOf", sent(both(A)), sent({ ...both(A), nullable: true })],
  [
    "sent: a union of exclusions loses one",
    sent({ ...S, ...not({ anyOf: [values("a"), values("b")] }) }),
    sent({ ...S, ...not(values("b")) }),
  ],
  ["sent: one of very many combinations takes more", sent(pairs(Pair(8))), sent(pairs(Pair(8, { c: S })))],
  [
    "sent: an alternative demands more, and another one takes what it took",
    sent({ anyOf: [object({ a: S, k: { const: 1 } }, ["k"]), object({ b: S, k: { const: 2 } }, ["k"])] }),
    sent({ anyOf: [object({ a: I, k: { const: 1 } }, ["k"]), object({ a: S, b: S, k: { enum: [1, 2] } }, ["k"])] }),
  ],
];

const NOTHING: readonly Edit[] = [
  ["a list without a value that its pattern refused", sent({ ...values("a", "b"), pattern: "a" }), sent(values("a"))],
  ["formats in another order", sent(both(format("a"), format("b"))), sent(both(format("b"), format("a")))],
  ["one format twice", sent(format("uri")), sent(both(format("uri"), format("uri")))],
  ["a multiple of both", sent(number(0.6)), sent(both(number(0.2), number(0.3)))],
  [
    "positions in several parts",
    sent(tuple(both(S, { minLength: 1 }), I)),
    sent(both(tuple(S), tuple({ minLength: 1 }, I))),
  ],
  [
    "positions beside items",
    sent({ ...tuple(both(S, { minLength: 1 })), items: S }),
    sent(both(list(S), tuple({ minLength: 1 }))),
  ],
  [
    "nullable beside an allOf, or a union with null",
    received({ ...both(A), nullable: true }),
    received({ anyOf: [A, { type: "null" }] }),
  ],
  [
    "exclusions as one list",
    sent({ ...S, allOf: [not(values("a")), not(values("b"))] }),
    sent({ ...S, ...not(values("b", "a")) }),
  ],
  [
    "exclusions as a union",
    sent({ ...S, allOf: [not(values("a")), not(values("b"))] }),
    sent({ ...S, ...not({ anyOf: [values("a"), values("b")] }) }),
  ],
  [
    "exclusions of one type as a union",
    sent({ ...S, ...not({ ...S, ...values("a", "b") }) }),
    sent({ ...S, ...not({ oneOf: [{ const: "a" }, { const: "b" }] }) }),
  ],
  [
    "bytes as OpenAPI 3.0 and 3.1 write them",
    sent(format("binary")),
    sent({ ...S, contentMediaType: "application/octet-stream" }),
  ],
  [
    "bytes, and their media type",
    sent(format("binary")),
    sent({ ...format("binary"), contentMediaType: "application/octet-stream" }),
  ],
  [
    "very many combinations in another order of members",
    sent(pairs(Pair(8, { c: S, d: I }))),
    sent(pairs(Pair(8, { d: I, c: S }))),
  ],
];

describe.each([
  ["breaking", BREAKING],
  ["safe", SAFE],
  ["nothing", NOTHING],
] as const)("%s", (expected, edits) => {
  test.each(edits)("%s", (...edit) => expect(severity(edit)).toBe(expected));
});

test("what combines very many alternatives otherwise is for a person to judge", () => {
  const changes = diff(sent(pairs(Pair(8))), sent(both(...[0, 1, 2, 3, 4, 5, 6, 7, 9].map((index) => Pair(index)), A)));
  expect(changes.map(({ rule, severity: worst }) => `${worst} ${rule}`)).toEqual(["warning too-many-alternatives"]);
});

test("positions of a list are counted by the types, so that a further one breaks even where it says what items say", () => {
  const changes = diff(received({ ...tuple(S), items: S }), received({ ...tuple(S, S), items: S }));
  expect(changes.map(({ rule, severity: worst }) => `${worst} ${rule}`)).toEqual(["breaking tuple-changed"]);
});

test("a schema that excludes itself inside is compared once", () => {
  const self = (more: JsonObject): JsonObject => object({ x: not(ref("Self")), ...more });
  const [before, after] = [self({ y: S }), self({ y: I })].map((Self) => received(ref("Self"), { Self }));
  expect(before && after && diff(before, after).map(({ rule }) => rule)).toContain("type-changed");
});
