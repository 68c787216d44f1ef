import { expect, test } from "vitest";
import { closedValues, documentOf, type JsonObject, numericRange } from "../spec/index.js";

// What is compared with the values of a member before a request. What is refused here must never be valid.

const SCHEMAS = {
  Kind: { type: "string", enum: ["a", "b"] },
  Size: { type: "integer", minimum: 1, maximum: 9 },
} satisfies JsonObject;
const spec = documentOf(structuredClone({ openapi: "3.1.0", components: { schemas: SCHEMAS } }), "spec/notes.yaml");
const kind = { $ref: "#/components/schemas/Kind" };
const size = { $ref: "#/components/schemas/Size" };
const nothing = { type: "null" };

test.each<[what: string, schema: JsonObject, values: unknown]>([
  ["an enumeration", kind, ["a", "b"]],
  ["a constant", { const: 4 }, [4]],
  ["an enumeration in an allOf", { allOf: [kind], description: "One." }, ["a", "b"]],
  ["two that hold together", { allOf: [kind], enum: ["b", "c"] }, ["b"]],
  ["an enumeration or null", { anyOf: [kind, nothing] }, ["a", "b", null]],
  ["constants of their own", { type: "string", oneOf: [{ const: "a" }, { const: "b" }] }, ["a", "b"]],
  ["an enumeration or any text", { anyOf: [kind, { type: "string" }] }, undefined],
  ["a list", { type: "array", items: kind }, ["a", "b"]],
  ["a list or null", { type: ["array", "null"], items: kind }, ["a", "b", null]],
  ["a list or a text", { type: ["array", "string"], items: kind }, undefined],
  ["a list of lists", { type: "array", items: { type: "array", items: kind } }, undefined],
  ["objects", { enum: [{ a: 1 }] }, undefined],
])("the fixed values of %s", (_, value, values) => {
  expect(closedValues(spec, { value, at: [] })).toEqual(values);
});

test.each<[what: string, schema: JsonObject, range: unknown]>([
  ["a number", size, { min: 1, max: 9 }],
  ["a number or null", { type: ["number", "null"], minimum: 0 }, { min: 0 }],
  ["a number or null, as alternatives", { anyOf: [size, nothing] }, { min: 1, max: 9 }],
  ["a number in an allOf", { allOf: [size], maximum: 5 }, { min: 1, max: 5 }],
  ["alternative numbers", { oneOf: [size, { type: "integer", minimum: 0 }] }, { min: 0 }],
  [
    "an integer with exclusive bounds",
    { type: "integer", exclusiveMinimum: 0, exclusiveMaximum: 9 },
    { min: 1, max: 8 },
  ],
  ["a fraction with exclusive bounds", { type: "number", exclusiveMinimum: 0 }, {}],
  ["a list", { type: "array", items: size }, { min: 1, max: 9 }],
  ["a list or null", { type: ["array", "null"], items: size }, { min: 1, max: 9 }],
  ["a list of lists", { type: "array", items: { type: "array", items: size } }, {}],
  ["a text or a number", { type: ["string", "integer"], minimum: 1 }, {}],
  ["a value of any kind", { minimum: 1 }, {}],
])("the bounds of %s", (_, value, range) => {
  expect(numericRange(spec, { value, at: [] })).toEqual(range);
});
