import type { Json, JsonObject } from "../../../spec/index.js";
import { document, I, json, type Members, object, ref, S, SCHEMAS } from "../small-documents.js";

export const IF_A: JsonObject = { if: { properties: { a: { const: 1 } } }, then: { required: ["b"] } };
export const IF_B: JsonObject = { if: { properties: { a: { const: 2 } } }, then: { required: ["c"] } };
export const withAll = (...parts: JsonObject[]): JsonObject => object({ a: I, b: S, c: S, d: S }, [], { allOf: parts });
export const not = (...values: string[]): JsonObject => ({
  ...S,
  allOf: values.map((value) => ({ not: { const: value } })),
});
export const servers = (...all: JsonObject[]): JsonObject => document({}, {}, { servers: all });
export const region = (...values: string[]): JsonObject => ({
  url: "https://{region}.b",
  variables: { region: { default: "eu", enum: values } },
});
export const key = (where: string, name: string): JsonObject =>
  document(
    {},
    {},
    {
      security: [{ k: [] }],
      components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: where, name } } },
    },
  );
export const oauth = (name: string, flow: Members, flowName = "clientCredentials"): JsonObject => {
  const scheme = { type: "oauth2", flows: { [flowName]: { tokenUrl: "https://t", scopes: {}, ...flow } } };
  return document(
    { security: [{ [name]: [] }] },
    {},
    { components: { schemas: SCHEMAS, securitySchemes: { [name]: scheme } } },
  );
};
export const callback = (schema: Json, expression = "{$request.body#/url}"): JsonObject => ({
  [expression]: { post: { requestBody: json(schema), responses: { 200: { description: "x" } } } },
});
export const callbacks = (all: Members): JsonObject => document({ callbacks: { ...all } });
export const answers = (all: Readonly<Record<string, string>>): JsonObject =>
  document({
    responses: {
      200: { description: "x" },
      ...Object.fromEntries(
        Object.entries(all).map(([status, name]) => [status, { description: "x", ...json(ref(name)) }]),
      ),
    },
  });

export const union = (name: string): JsonObject => ({
  oneOf: [ref(name), ref("D")],
  discriminator: { propertyName: "t", mapping: { c: name, d: "D" } },
});
/** It refers to itself at some distance. */
export const linked = (own: string): JsonObject =>
  object({ t: { const: "c" }, deep: object({ self: ref(own) }) }, ["t"]);
