import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import { FOUND, NOT_FOUND } from "./oasdiff-rules.js";

/** One operation with the schema in a place that oasdiff has rules for. */
const PLACES: Readonly<Record<string, (schema: Json) => JsonObject>> = {
  "request-body": (schema) => operation({ requestBody: body(schema) }),
  "request-property": (schema) => operation({ requestBody: body(objectOf({ value: schema })) }),
  "request-parameter": (schema) => operation({ parameters: [{ name: "value", in: "query", schema }] }),
  "request-parameter-property": (schema) =>
    operation({ parameters: [{ name: "filter", in: "query", schema: objectOf({ value: schema }) }] }),
  "request-header-property": (schema) =>
    operation({ parameters: [{ name: "X-Filter", in: "header", schema: objectOf({ value: schema }) }] }),
  "response-body": (schema) => operation({ responses: { 200: { description: "It.", ...body(schema) } } }),
  "response-property": (schema) =>
    operation({ responses: { 200: { description: "It.", ...body(objectOf({ value: schema })) } } }),
};

function objectOf(properties: JsonObject): JsonObject {
  return { type: "object", properties };
}

function body(schema: Json): JsonObject {
  return { content: { "application/json": { schema } } };
}

function operation(more: JsonObject): JsonObject {
  const own = { operationId: "doIt", tags: ["It"], responses: { 200: { description: "It." } }, ...more };
  const animal = (kind: string): JsonObject => ({ ...objectOf({ kind: { type: "string" } }), title: kind });
  return {
    openapi: "3.1.0",
    paths: { "/it": { post: own } },
    components: { schemas: { Cat: animal("cat"), Dog: { ...animal("dog"), required: ["kind"] } } },
  };
}

function severities(base: JsonObject, head: JsonObject): string[] {
  return diff(base, head).map(({ severity }) => severity);
}

describe("what oasdiff finds in a schema and hurts callers is found", () => {
  const cases = Object.entries(FOUND.schemas).flatMap(([edit, { in: places, base, head }]) =>
    places.map((place) => [`${place}-${edit}`, place, base, head] as const),
  );
  test.each(cases)("%s", (_, place, base, head) => {
    const documentOf = PLACES[place];
    if (!documentOf) throw new Error(`There is no place called ${place}.`);
    expect(severities(documentOf(base), documentOf(head))).toEqual(
      expect.arrayContaining([expect.stringMatching(/breaking|warning/)]),
    );
  });
});

describe("what oasdiff finds elsewhere and hurts callers is found", () => {
  test.each(Object.entries(FOUND.documents))("%s", (_, [base, head]) => {
    expect(severities(base, head)).toEqual(expect.arrayContaining([expect.stringMatching(/breaking|warning/)]));
  });
});

test("all rules that hurt callers are here: found, or with the reason why not", () => {
  const inSchemas = Object.entries(FOUND.schemas).flatMap(([edit, { in: places }]) =>
    places.map((place) => `${place}-${edit}`),
  );
  const all = [...inSchemas, ...Object.keys(FOUND.documents), ...Object.keys(NOT_FOUND)];
  expect(new Set(all).size).toBe(all.length);
  // As of oasdiff 1.26.0, by our own judgement of whom each of its 509 rules hurts.
  expect(all.length).toBe(276);
  expect(Object.values(NOT_FOUND).every((reason) => reason.length > 20)).toBe(true);
});
