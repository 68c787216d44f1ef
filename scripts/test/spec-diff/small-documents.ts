// Documents with a single operation, for edits of one thing.
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";

export type Members = Readonly<Record<string, Json>>;

export const json = (schema: Json, mediaType = "application/json"): JsonObject => ({
  content: { [mediaType]: { schema } },
});
export const object = (properties: Members, required: string[] = [], more: Members = {}): JsonObject => ({
  type: "object",
  properties: { ...properties },
  ...(required.length > 0 && { required }),
  ...more,
});
export const S: JsonObject = { type: "string" };
export const I: JsonObject = { type: "integer" };
export const SCHEMAS: JsonObject = {
  A: object({ a: S }, ["a"]),
  B: object({ b: S }, ["b"]),
  Cat: object({ kind: { const: "cat" }, n: I }, ["kind"]),
  Dog: object({ kind: { const: "dog" }, m: I }, ["kind"]),
  Node: object({ v: S, next: { $ref: "#/components/schemas/Node" } }),
};
export const document = (
  operation: Members,
  schemas: Members = {},
  root: Members = {},
  path = "/it/{id}",
  item: Members = {},
): JsonObject => ({
  openapi: "3.1.0",
  info: { title: "t", version: "1" },
  servers: [{ url: "https://a" }],
  paths: {
    [path]: {
      ...item,
      post: { operationId: "op", tags: ["T"], responses: { 200: { description: "x" } }, ...operation },
    },
  },
  components: { schemas: { ...SCHEMAS, ...schemas } },
  ...root,
});
export const sent = (schema: Json, schemas: Members = {}): JsonObject =>
  document({ requestBody: json(schema) }, schemas);
export const received = (schema: Json, schemas: Members = {}): JsonObject =>
  document({ responses: { 200: { description: "x", ...json(schema) } } }, schemas);
export const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
export const parameters = (...all: JsonObject[]): JsonObject => document({ parameters: all });
export const query = (schema: Json, more: Members = {}): JsonObject => ({ name: "q", in: "query", schema, ...more });
const FORM: Members = { f: { type: "string", format: "binary" }, t: { type: "array", items: S } };
export const form = (encoding: JsonObject, members: Members = FORM): JsonObject =>
  document({ requestBody: { content: { "multipart/form-data": { schema: object(members), encoding } } } });
export const renamed = (whole: JsonObject, name: string, to: string): JsonObject =>
  JSON.parse(JSON.stringify(whole).replaceAll(`"${name}":`, `"${to}":`).replaceAll(`/${name}"`, `/${to}"`));

export type Edit = [what: string, base: JsonObject, head: JsonObject];

/** The worst that an edit does to callers. */
export function severity([, base, head]: Edit): string {
  const severities = diff(base, head).map((change) => change.severity);
  return ["breaking", "warning", "safe"].find((one) => severities.some((each) => each === one)) ?? "nothing";
}
