// A schema is a set of values. A validator says which values an edit takes out, or lets in: none of that may be called safe.
import Ajv from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isObject, type Json, type JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import { received, sent } from "./small-documents.js";

/** Values of every kind, small enough that each rule below takes some and refuses others. */
const SCALARS: readonly Json[] = [null, true, false, -1, 0, 1, 2, 3, 6, 0.5, "", "a", "b", "ab", "abc"];
const VALUES: readonly Json[] = [
  ...SCALARS,
  ...[[], ["a"], ["a", "a"], ["a", 1], [1], [1, "a"], [1, 2, 3], [null], [{}], ["abc", true]],
  ...SCALARS.flatMap((a): Json[] => [{ a }, { b: a }, { a, b: 1 }, { a: "a", b: a }, { c: a }, { a: { a } }]),
  {},
];

const bound = fc.constantFrom(0, 1, 2);
const scalar = fc.constantFrom<Json>("a", "b", "ab", 1, 2, null, true);

const LEAVES: fc.Arbitrary<JsonObject>[] = [
  fc.constantFrom<JsonObject>({}, { type: "string" }, { type: "integer" }, { type: "number" }, { type: "boolean" }),
  fc.constantFrom<JsonObject>({ type: "null" }, { type: ["string", "null"] }, { type: ["integer", "string"] }),
  fc.uniqueArray(scalar, { minLength: 1, maxLength: 3 }).map((values) => ({ enum: values })),
  scalar.map((value) => ({ const: value })),
  fc.record({ type: fc.constant("string"), minLength: bound, maxLength: bound }, { requiredKeys: ["type"] }),
  fc.record({ type: fc.constant("string"), pattern: fc.constantFrom("^a", "b$", "^a*$", "^[ab]+$", "a") }),
  fc.record({ type: fc.constant("integer"), minimum: bound, exclusiveMaximum: fc.constantFrom(2, 3, 7) }),
  fc.record({ type: fc.constant("number"), exclusiveMinimum: bound, maximum: fc.constantFrom(1, 2, 6) }),
  fc.record({ type: fc.constant("number"), multipleOf: fc.constantFrom(0.5, 1, 2, 3) }),
];

const { schema } = fc.letrec<{ schema: JsonObject }>((tie) => {
  const object = fc.record(
    {
      type: fc.constant("object"),
      properties: fc.dictionary(fc.constantFrom("a", "b"), tie("schema"), { maxKeys: 2 }),
      required: fc.uniqueArray(fc.constantFrom("a", "b", "c"), { maxLength: 2 }),
      additionalProperties: fc.oneof(fc.boolean(), tie("schema")),
      minProperties: bound,
    },
    // Without a word about undeclared members, callers are not taken to send any.
    { requiredKeys: ["type", "additionalProperties"] },
  );
  const array = fc.record(
    {
      type: fc.constant("array"),
      items: tie("schema"),
      prefixItems: fc.array(tie("schema"), { minLength: 1, maxLength: 2 }),
      minItems: bound,
      maxItems: bound,
      uniqueItems: fc.boolean(),
    },
    { requiredKeys: ["type"] },
  );
  const parts = fc.array(tie("schema"), { minLength: 1, maxLength: 3 });
  return {
    schema: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      ...LEAVES,
      object,
      array,
      parts.map((allOf) => ({ allOf })),
      parts.map((anyOf) => ({ anyOf })),
      parts.map((oneOf) => ({ oneOf })),
      tie("schema").map((not) => ({ not })),
      fc.tuple(tie("schema"), tie("schema")).map(([not, beside]) => ({ ...beside, not })),
    ),
  };
});

const ajv = new Ajv({ strict: false, logger: false, validateSchema: false });

function validValues(one: JsonObject): boolean[] {
  const validate = ajv.compile(one);
  return VALUES.map((value) => validate(value));
}

/** In an answer, `oneOf` is compared as `anyOf`: its types are the same. */
function withoutOneOf(schema: JsonObject): JsonObject {
  const edited: JsonObject = JSON.parse(JSON.stringify(schema).replaceAll('"oneOf":', '"anyOf":'));
  return edited;
}

const show = (index: number): string => (index === -1 ? "none" : JSON.stringify(VALUES[index]));
const isSafe = (base: JsonObject, head: JsonObject): boolean =>
  diff(base, head).every(({ severity }) => severity === "safe");

const pairs = { numRuns: process.env.CI ? 1000 : 100, seed: 16 };

describe("no edit is called safe that", () => {
  test("refuses what callers could send", () => {
    fc.assert(
      fc.property(schema, schema, (base, head) => {
        const [before, after] = [validValues(base), validValues(head)];
        const refused = before.findIndex((valid, index) => valid && !after[index]);
        if (refused !== -1) expect(isSafe(sent(base), sent(head)), show(refused)).toBe(false);
      }),
      pairs,
    );
  });

  test("answers what callers do not know", () => {
    fc.assert(
      fc.property(schema.map(withoutOneOf), schema.map(withoutOneOf), (base, head) => {
        const [before, after] = [validValues(base), validValues(head)];
        const unknown = after.findIndex((valid, index) => valid && !before[index]);
        if (unknown !== -1) expect(isSafe(received(base), received(head)), show(unknown)).toBe(false);
      }),
      pairs,
    );
  });
});

/** Other ways to write the same schema. */
const SPELLINGS: readonly ((schema: JsonObject) => JsonObject)[] = [
  (schema) => ({ allOf: [schema] }),
  (schema) => ({ anyOf: [schema] }),
  (schema) => ({ oneOf: [schema] }),
  (schema) => ({ allOf: [schema, {}] }),
  (schema) => ({ allOf: [{}, schema, schema] }),
  (schema) => ({ anyOf: [schema, schema] }),
  (schema) => Object.fromEntries(Object.entries(schema).reverse()),
  (schema) => ({ ...schema, description: "Other words." }),
  ({ const: value, ...schema }) => (value === undefined ? schema : { ...schema, enum: [value] }),
  ({ enum: values, ...schema }) => (Array.isArray(values) ? { ...schema, enum: [...values].reverse() } : schema),
  ({ enum: values, ...schema }) =>
    Array.isArray(values) ? { allOf: [schema, { anyOf: values.map((value) => ({ const: value })) }] } : schema,
  ({ type, ...schema }) =>
    Array.isArray(type)
      ? { allOf: [schema, { anyOf: type.map((one) => ({ type: one })) }] }
      : { ...schema, ...(type && { type: [type] }) },
  ({ anyOf, ...schema }) => (Array.isArray(anyOf) ? { ...schema, anyOf: [...anyOf].reverse() } : schema),
  ({ allOf, ...schema }) => (Array.isArray(allOf) ? { ...schema, allOf: [...allOf].reverse() } : schema),
  ({ required, ...schema }) => (required ? { allOf: [schema, { required }] } : schema),
];

test("nothing is called a change that is only written otherwise", () => {
  fc.assert(
    fc.property(schema.map(withoutOneOf), fc.infiniteStream(fc.nat(SPELLINGS.length * 2)), (base, choices) => {
      const respelt = (value: Json, isSchema: boolean): Json => {
        if (Array.isArray(value)) return value.map((one) => respelt(one, isSchema));
        if (!isObject(value)) return value;
        const inner = Object.entries(value).map(([key, one]) => [
          key,
          respelt(one, SCHEMAS_BELOW.has(key) && isSchema),
        ]);
        const copy: JsonObject = Object.fromEntries(inner);
        const spelling = SPELLINGS[Number(choices.next().value)];
        return isSchema && spelling ? spelling(copy) : copy;
      };
      const head = respelt(base, true);
      const hurting = [...diff(sent(base), sent(head)), ...diff(received(base), received(head))];
      expect(
        hurting.filter(({ severity }) => severity !== "safe"),
        JSON.stringify(head),
      ).toEqual([]);
    }),
    pairs,
  );
});

const SCHEMAS_BELOW: ReadonlySet<string> = new Set(["items", "prefixItems", "allOf", "anyOf", "oneOf", "not"]);
