import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../spec/index.js";
import { diff } from "../../spec-diff/index.js";
import {
  document,
  type Edit,
  form,
  I,
  json,
  type Members,
  object,
  parameters,
  query,
  received,
  ref,
  renamed,
  S,
  SCHEMAS,
  sent,
  severity,
} from "./small-documents.js";

const IF_A: JsonObject = { if: { properties: { a: { const: 1 } } }, then: { required: ["b"] } };
const IF_B: JsonObject = { if: { properties: { a: { const: 2 } } }, then: { required: ["c"] } };
const withAll = (...parts: JsonObject[]): JsonObject => object({ a: I, b: S, c: S, d: S }, [], { allOf: parts });
const not = (...values: string[]): JsonObject => ({ ...S, allOf: values.map((value) => ({ not: { const: value } })) });
const servers = (...all: JsonObject[]): JsonObject => document({}, {}, { servers: all });
const region = (...values: string[]): JsonObject => ({
  url: "https://{region}.b",
  variables: { region: { default: "eu", enum: values } },
});
const key = (where: string, name: string): JsonObject =>
  document(
    {},
    {},
    {
      security: [{ k: [] }],
      components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: where, name } } },
    },
  );
const oauth = (name: string, flow: Members, flowName = "clientCredentials"): JsonObject => {
  const scheme = { type: "oauth2", flows: { [flowName]: { tokenUrl: "https://t", scopes: {}, ...flow } } };
  return document(
    { security: [{ [name]: [] }] },
    {},
    { components: { schemas: SCHEMAS, securitySchemes: { [name]: scheme } } },
  );
};
const callback = (schema: Json, expression = "{$request.body#/url}"): JsonObject => ({
  [expression]: { post: { requestBody: json(schema), responses: { 200: { description: "x" } } } },
});
const callbacks = (all: Members): JsonObject => document({ callbacks: { ...all } });
const answers = (all: Readonly<Record<string, string>>): JsonObject =>
  document({
    responses: {
      200: { description: "x" },
      ...Object.fromEntries(
        Object.entries(all).map(([status, name]) => [status, { description: "x", ...json(ref(name)) }]),
      ),
    },
  });

const union = (name: string): JsonObject => ({
  oneOf: [ref(name), ref("D")],
  discriminator: { propertyName: "t", mapping: { c: name, d: "D" } },
});
/** It refers to itself at some distance. */
const linked = (own: string): JsonObject => object({ t: { const: "c" }, deep: object({ self: ref(own) }) }, ["t"]);

const BREAKING: readonly Edit[] = [
  [
    "explode of an object in a header",
    parameters({ name: "X-A", in: "header", schema: object({ a: S }) }),
    parameters({ name: "X-A", in: "header", schema: object({ a: S }), explode: true }),
  ],
  [
    "encoding: the content type of a list",
    form({}, { m: { type: "array", items: S } }),
    form({ m: { contentType: "application/json" } }, { m: { type: "array", items: S } }),
  ],
  [
    "a mapped value that stands for another component",
    received(union("A"), { D: object({ t: S }, ["t"]) }),
    received(union("B"), { D: object({ t: S }, ["t"]) }),
  ],
  [
    "sent: a second multiple",
    sent({ ...I, multipleOf: 2 }),
    sent({ allOf: [{ ...I, multipleOf: 2 }, { multipleOf: 3 }] }),
  ],
  ["sent: a number has to be a multiple of 1", sent({ type: "number" }), sent({ type: "number", multipleOf: 1 })],
  ["sent: allOf adds constraint part", sent({ allOf: [ref("A")] }), sent({ allOf: [ref("A"), { required: ["z"] }] })],
  [
    "sent: allOf required of existing optional",
    sent({ allOf: [object({ x: S })] }),
    sent({ allOf: [object({ x: S }), { required: ["x"] }] }),
  ],
  [
    "sent: ref sibling maxProperties",
    sent(object({ a: ref("A") })),
    sent(object({ a: { ...ref("A"), maxProperties: 1 } })),
  ],
  ["received: single becomes oneOf", received(ref("Cat")), received({ oneOf: [ref("Cat"), ref("Dog")] })],
  ["received: oneOf becomes single", received({ oneOf: [ref("Cat"), ref("Dog")] }), received(ref("Cat"))],
  ["sent: oneOf becomes single", sent({ oneOf: [ref("Cat"), ref("Dog")] }), sent(ref("Cat"))],
  [
    "received: member of one alternative removed",
    received({ oneOf: [ref("Cat"), ref("Dog")] }),
    received({ oneOf: [ref("Cat"), ref("Dog")] }, { Cat: object({ kind: { const: "cat" } }, ["kind"]) }),
  ],
  [
    "received: member of one alternative optional",
    received({ oneOf: [object({ kind: { const: "cat" }, n: I }, ["kind", "n"]), ref("Dog")] }),
    received({ oneOf: [object({ kind: { const: "cat" }, n: I }, ["kind"]), ref("Dog")] }),
  ],
  [
    "received: const value differs in alternative",
    received({ oneOf: [ref("Cat"), ref("Dog")] }),
    received({ oneOf: [ref("Cat"), ref("Dog")] }, { Cat: object({ kind: { const: "kitty" }, n: I }, ["kind"]) }),
  ],
  [
    "sent: enum including null dropped from enum only",
    sent(object({ a: { type: ["string", "null"], enum: ["x", null] } })),
    sent(object({ a: { type: ["string", "null"], enum: ["x"] } })),
  ],
  [
    "received: enum null added to enum",
    received(object({ a: { type: ["string", "null"], enum: ["x"] } })),
    received(object({ a: { type: ["string", "null"], enum: ["x", null] } })),
  ],
  ["received: const number changed", received(object({ a: { const: 1 } })), received(object({ a: { const: 2 } }))],
  [
    "received: const object changed",
    received(object({ a: { const: { x: 1 } } })),
    received(object({ a: { const: { x: 2 } } })),
  ],
  ["sent: enum numbers removed", sent(object({ a: { enum: [1, 2] } })), sent(object({ a: { enum: [1] } }))],
  [
    "received: boolean enum true becomes boolean",
    received(object({ a: { type: "boolean", enum: [true] } })),
    received(object({ a: { type: "boolean" } })),
  ],
  [
    "sent: additionalProperties schema narrowed",
    sent({ type: "object", additionalProperties: { type: ["string", "integer"] } }),
    sent({ type: "object", additionalProperties: S }),
  ],
  [
    "received: additionalProperties schema widened",
    received({ type: "object", additionalProperties: S }),
    received({ type: "object", additionalProperties: { type: ["string", "null"] } }),
  ],
  [
    "received: format int32 becomes int64",
    received(object({ a: { type: "integer", format: "int32" } })),
    received(object({ a: { type: "integer", format: "int64" } })),
  ],
  [
    "sent: format date becomes date-time",
    sent(object({ a: { ...S, format: "date" } })),
    sent(object({ a: { ...S, format: "date-time" } })),
  ],
  [
    "exclusive minimum of a number tightened",
    sent(object({ a: { type: "number", minimum: 1 } })),
    sent(object({ a: { type: "number", exclusiveMinimum: 1 } })),
  ],
  [
    "received: exclusive maximum of a number widened",
    received(object({ a: { type: "number", exclusiveMaximum: 1 } })),
    received(object({ a: { type: "number", maximum: 1 } })),
  ],
  ["sent: multipleOf", sent(object({ a: { ...I, multipleOf: 2 } })), sent(object({ a: { ...I, multipleOf: 4 } }))],
  [
    "sent: uniqueItems",
    sent(object({ a: { type: "array", items: S } })),
    sent(object({ a: { type: "array", items: S, uniqueItems: true } })),
  ],
  [
    "recursive member type",
    received(ref("Node")),
    received(ref("Node"), { Node: object({ v: I, next: ref("Node") }) }),
  ],
  [
    "path-level parameter required",
    document({}),
    document({}, {}, {}, "/it/{id}", { parameters: [query(S, { required: true })] }),
  ],
  ["path-level parameter removed", document({}, {}, {}, "/it/{id}", { parameters: [query(S)] }), document({})],
  [
    "path-level header removed",
    document({}, {}, {}, "/it/{id}", { parameters: [{ name: "X-A", in: "header", schema: S }] }),
    document({}),
  ],
  [
    "header case",
    parameters({ name: "X-A", in: "header", schema: S }),
    parameters({ name: "x-a", in: "header", schema: S }),
  ],
  [
    "query style form becomes pipe",
    parameters(query({ type: "array", items: S }, { explode: false })),
    parameters(query({ type: "array", items: S }, { style: "pipeDelimited", explode: false })),
  ],
  [
    "query explode array",
    parameters(query({ type: "array", items: S })),
    parameters(query({ type: "array", items: S }, { explode: false })),
  ],
  [
    "query explode object",
    parameters(query(object({ a: S }))),
    parameters(query(object({ a: S }), { explode: false })),
  ],
  [
    "header explode object",
    parameters({ name: "X", in: "header", schema: object({ a: S }) }),
    parameters({ name: "X", in: "header", schema: object({ a: S }), explode: true }),
  ],
  [
    "path style label",
    parameters({ name: "id", in: "path", required: true, schema: S }),
    parameters({ name: "id", in: "path", required: true, schema: S, style: "label" }),
  ],
  ["allowReserved", parameters(query(S)), parameters(query(S, { allowReserved: true }))],
  ["allowEmptyValue removed", parameters(query(S, { allowEmptyValue: true })), parameters(query(S))],
  [
    "parameter content vs schema",
    parameters(query(object({ a: S }))),
    parameters({ name: "q", in: "query", content: { "application/json": { schema: object({ a: S }) } } }),
  ],
  [
    "parameter content media type",
    parameters({ name: "q", in: "query", content: { "application/json": { schema: S } } }),
    parameters({ name: "q", in: "query", content: { "text/plain": { schema: S } } }),
  ],
  ["cookie parameter removed", parameters({ name: "c", in: "cookie", schema: S }), parameters()],
  [
    "the body: required false becomes true",
    sent(ref("A")),
    document({ requestBody: { required: true, ...json(ref("A")) } }),
  ],
  ["the body: optional becomes absent", sent(ref("A")), document({})],
  [
    "received: media json becomes problem+json error",
    document({ responses: { 200: { description: "x" }, 400: { description: "x", ...json(ref("A")) } } }),
    document({
      responses: {
        200: { description: "x" },
        400: { description: "x", ...json(ref("A"), "application/problem+json") },
      },
    }),
  ],
  ["status 204 becomes 200 body", document({ responses: { 204: { description: "x" } } }), received(ref("A"))],
  [
    "default response removed",
    document({ responses: { 200: { description: "x" }, default: { description: "x", ...json(ref("A")) } } }),
    document({ responses: { 200: { description: "x" } } }),
  ],
  [
    "error body schema widened",
    document({ responses: { 200: { description: "x" }, 400: { description: "x", ...json(ref("A")) } } }),
    document({ responses: { 200: { description: "x" }, 400: { description: "x", ...json(object({ a: S })) } } }),
  ],
  [
    "error body removed",
    document({ responses: { 200: { description: "x" }, 400: { description: "x", ...json(ref("A")) } } }),
    document({ responses: { 200: { description: "x" }, 400: { description: "x" } } }),
  ],
  [
    "security: global added",
    document({}, {}),
    document(
      {},
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
  ],
  [
    "security: optional dropped",
    document(
      {},
      {},
      {
        security: [{ k: [] }, {}],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
  ],
  [
    "security: OR becomes AND",
    document(
      {},
      {},
      {
        security: [{ k: [] }, { j: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ k: [], j: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
  ],
  [
    "security: apiKey name",
    document(
      {},
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K2" } } },
      },
    ),
  ],
  [
    "security: operation [] removed becomes inherits global",
    document(
      { security: [] },
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ k: [] }],
        components: { schemas: SCHEMAS, securitySchemes: { k: { type: "apiKey", in: "header", name: "K" } } },
      },
    ),
  ],
  ["server prefix path", document({}), document({}, {}, { servers: [{ url: "https://a/v2" }] })],
  [
    "server reorder",
    document({}, {}, { servers: [{ url: "https://a" }, { url: "https://b" }] }),
    document({}, {}, { servers: [{ url: "https://b" }, { url: "https://a" }] }),
  ],
  ["tag order", document({ tags: ["T", "U"] }), document({ tags: ["U", "T"] })],
  ["operationId case", document({}), document({ operationId: "Op" })],
  ["x-pixwire-name added", parameters(query(S)), parameters(query(S, { "x-pixwire-name": "z" }))],
  [
    "x-pixwire-name with wire rename",
    parameters(query(S)),
    parameters({ name: "qq", in: "query", schema: S, "x-pixwire-name": "q" }),
  ],
  ["x-pixwire-name on body property", sent(object({ a: S })), sent(object({ a: { ...S, "x-pixwire-name": "z" } }))],
  ["secret dropped body", sent(object({ a: { ...S, "x-pixwire-secret": true } })), sent(object({ a: S }))],
  ["idempotent: true on a POST", document({}), document({ "x-pixwire-idempotent": true })],
  ["readOnly dropped & required", sent(object({ r: { ...S, readOnly: true } }, ["r"])), sent(object({ r: S }, ["r"]))],
  [
    "readOnly via ref",
    sent(object({ a: ref("R") }), { R: S }),
    sent(object({ a: ref("R") }), { R: { ...S, readOnly: true } }),
  ],
  ["encoding: contentType", form({ f: { contentType: "image/png" } }), form({ f: { contentType: "image/jpeg" } })],
  ["encoding: explode", form({ t: { explode: true } }), form({ t: { explode: false } })],
  ["encoding: contentType added", form({}), form({ f: { contentType: "image/png" } })],
  ["multipart array becomes string", form({}), form({}, { f: { type: "string", format: "binary" }, t: S })],
  ["component renamed", received(ref("A")), renamed(received(ref("A")), "A", "A2")],
  ["component moved from inline", received(object({ a: S }, ["a"])), received(ref("A"))],
  [
    "dependentRequired",
    sent(object({ a: S, b: S })),
    sent(object({ a: S, b: S }, [], { dependentRequired: { a: ["b"] } })),
  ],
  ["minProperties", sent(object({ a: S })), sent(object({ a: S }, [], { minProperties: 1 }))],
  ["items $ref change", received({ type: "array", items: ref("A") }), received({ type: "array", items: ref("B") })],
  [
    "array of A becomes array of A|B",
    received({ type: "array", items: ref("A") }),
    received({ type: "array", items: { oneOf: [ref("A"), ref("B")] } }),
  ],
  ["received: object becomes array", received(ref("A")), received({ type: "array", items: ref("A") })],
  ["received: typed becomes any", received(object({ a: S })), received(object({ a: {} }))],
  ["sent: any becomes typed", sent(object({ a: {} })), sent(object({ a: S }))],
  ["sent: not added", sent(object({ a: S })), sent(object({ a: { ...S, not: { enum: ["x"] } } }))],
  [
    "sent: not widened",
    sent(object({ a: { ...S, not: { enum: ["x"] } } })),
    sent(object({ a: { ...S, not: { enum: ["x", "y"] } } })),
  ],
  [
    "path parameter renamed",
    document({ parameters: [{ name: "id", in: "path", required: true, schema: S }] }),
    document({ parameters: [{ name: "key", in: "path", required: true, schema: S }] }, {}, {}, "/it/{key}"),
  ],
  [
    "sent: path parameter type int becomes string",
    document({ parameters: [{ name: "id", in: "path", required: true, schema: I }] }),
    document({ parameters: [{ name: "id", in: "path", required: true, schema: S }] }),
  ],
  [
    "response header required",
    document({ responses: { 200: { description: "x", headers: { X: { schema: S, required: true } } } } }),
    document({ responses: { 200: { description: "x", headers: { X: { schema: S } } } } }),
  ],
  [
    "callback body loses member",
    document({
      callbacks: {
        c: { x: { post: { requestBody: json(object({ a: S, b: S })), responses: { 200: { description: "x" } } } } },
      },
    }),
    document({
      callbacks: {
        c: { x: { post: { requestBody: json(object({ a: S })), responses: { 200: { description: "x" } } } } },
      },
    }),
  ],
  [
    "webhook body optional",
    {
      ...document({}),
      webhooks: {
        w: { post: { requestBody: json(object({ a: S }, ["a"])), responses: { 200: { description: "x" } } } },
      },
    },
    {
      ...document({}),
      webhooks: { w: { post: { requestBody: json(object({ a: S })), responses: { 200: { description: "x" } } } } },
    },
  ],
  [
    "received: alternatives merged to wider",
    received({ oneOf: [ref("Cat"), ref("Dog")] }),
    received(object({ kind: { enum: ["cat", "dog"] }, n: I, m: I }, ["kind"])),
  ],
  [
    "contentSchema narrowed",
    sent(object({ a: { ...S, contentMediaType: "application/json", contentSchema: object({ x: S }) } })),
    sent(object({ a: { ...S, contentMediaType: "application/json", contentSchema: object({ x: S }, ["x"]) } })),
  ],
  [
    "maxItems on query array lowered",
    parameters(query({ type: "array", items: S, maxItems: 5 })),
    parameters(query({ type: "array", items: S, maxItems: 3 })),
  ],
  ["sent: openapi 3.0 nullable removed", sent(object({ a: { ...S, nullable: true } })), sent(object({ a: S }))],
  [
    "additionalProperties in allOf false",
    sent({ allOf: [object({ a: S })] }),
    sent({ allOf: [object({ a: S })], unevaluatedProperties: false }),
  ],
  ["the only operation removed", document({}, {}, {}, "/x"), { ...document({}, {}, {}, "/x"), paths: {} }],
  [
    "received: contentEncoding",
    received(object({ a: S })),
    received(object({ a: { ...S, contentEncoding: "base64" } })),
  ],
  ["sent: required of undeclared", sent(object({ a: S })), sent(object({ a: S }, ["zz"]))],
  ["received: required removed undeclared", received(object({ a: S }, ["zz"])), received(object({ a: S }))],
  [
    "sent: prefixItems element narrowed",
    sent({ type: "array", prefixItems: [{ type: ["string", "null"] }] }),
    sent({ type: "array", prefixItems: [S] }),
  ],
  ["sent: a condition before another one", sent(withAll(IF_B)), sent(withAll(IF_A, IF_B))],
  [
    "sent: an unknown keyword in a second part",
    sent(withAll({ dependentSchemas: { a: { required: ["b"] } } })),
    sent(withAll({ dependentSchemas: { a: { required: ["b"] } } }, { dependentSchemas: { b: { required: ["c"] } } })),
  ],
  ["sent: a second exclusion", sent(not("a")), sent(not("a", "b"))],
  ["received: the second of two exclusions gone", received(not("a", "b")), received(not("a"))],
  ["servers where there were none", servers(), servers({ url: "https://new.host" })],
  ["servers gone", servers({ url: "https://a" }), servers()],
  [
    "a variable of the second server takes fewer values",
    servers({ url: "https://a" }, region("eu", "us")),
    servers({ url: "https://a" }, region("eu")),
  ],
  ["the name of a key in the query in capitals", key("query", "api_key"), key("query", "API_KEY")],
  ["the name of a key in a cookie in capitals", key("cookie", "api_key"), key("cookie", "API_KEY")],
  [
    "the expression of a callback",
    callbacks({ c: callback(S) }),
    callbacks({ c: callback(S, "{$request.body#/callbackUrl}") }),
  ],
  [
    "the first of two callbacks with one expression gone",
    callbacks({ a: callback(ref("A")), b: callback(ref("B")) }),
    callbacks({ b: callback(ref("B")) }),
  ],
  ["an error with another body within default", answers({ default: "A" }), answers({ default: "A", 404: "B" })],
  ["an error with another body within 4XX", answers({ "4XX": "A" }), answers({ "4XX": "A", 404: "B" })],
  ["an error that default describes now otherwise", answers({ default: "B", 404: "A" }), answers({ default: "B" })],
  [
    "received: a format with the name of an inherited member",
    received({ ...S, format: "constructor" }),
    received({ ...S, format: "toString" }),
  ],
  [
    "a component with the name of an inherited member is gone",
    document({}, { constructor: object({ a: S }) }),
    document({}),
  ],
];

const WARNINGS: readonly Edit[] = [
  ["the URL of tokens", oauth("o", {}), oauth("o", { tokenUrl: "https://other" })],
  ["a scope that is no longer offered", oauth("o", { scopes: { a: "", b: "" } }), oauth("o", { scopes: { a: "" } })],
  [
    "sent: the first of two conditions demands more",
    sent(withAll(IF_A, IF_B)),
    sent(withAll({ ...IF_A, then: { required: ["b", "d"] } }, IF_B)),
  ],
  [
    "sent: oneOf gets an alternative that overlaps another one",
    sent({ oneOf: [{ ...S, format: "uri" }, object({ a: S })] }),
    sent({ oneOf: [{ ...S, format: "uri" }, object({ a: S }), S] }),
  ],
  [
    "sent: an alternative of oneOf comes to overlap another one",
    sent({
      oneOf: [
        { ...S, maxLength: 5 },
        { ...S, minLength: 6 },
      ],
    }),
    sent({
      oneOf: [
        { ...S, maxLength: 10 },
        { ...S, minLength: 6 },
      ],
    }),
  ],
  [
    "sent: anyOf becomes oneOf in an allOf",
    sent({ allOf: [{ anyOf: [S, { ...S, minLength: 6 }] }] }),
    sent({ allOf: [{ oneOf: [S, { ...S, minLength: 6 }] }] }),
  ],
  [
    "sent: anyOf becomes oneOf overlapping",
    sent({ anyOf: [object({ a: S }), object({ b: S })] }),
    sent({ oneOf: [object({ a: S }), object({ b: S })] }),
  ],
  [
    "received: additionalProperties false becomes absent",
    received(object({ a: S }, [], { additionalProperties: false })),
    received(object({ a: S })),
  ],
  ["sent: default added", sent(object({ a: S })), sent(object({ a: { ...S, default: "x" } }))],
  [
    "status 400 becomes 4XX",
    document({ responses: { 200: { description: "x" }, 400: { description: "x" } } }),
    document({ responses: { 200: { description: "x" }, "4XX": { description: "x" } } }),
  ],
  ["unknown extension", document({}), document({ "x-pixwire-new": 1 })],
  ["unused component changed", document({}), document({}, { A: object({ a: I }, ["a"]) })],
  ["type object dropped", received(object({ a: S })), received({ properties: { a: S } })],
];

const SAFE: readonly Edit[] = [
  ["a parameter can be anything, also what would be exploded", parameters(query(S)), parameters(query({}))],
  [
    "a parameter can be a list too",
    parameters(query(S)),
    parameters(query({ anyOf: [S, { type: "array", items: S }] }, { explode: false })),
  ],
  ["a scope that is newly offered", oauth("o", { scopes: { a: "" } }), oauth("o", { scopes: { a: "", b: "" } })],
  [
    "a mapping that leads to another file",
    received({ ...union("A"), discriminator: { propertyName: "t", mapping: { c: "./c.yaml" } } }, { D: S }),
    received({ ...union("A"), discriminator: { propertyName: "t", mapping: { c: "./c.yaml" } }, title: "t" }, { D: S }),
  ],
  ["a callback renamed", callbacks({ a: callback(ref("A")) }), callbacks({ b: callback(ref("A")) })],
  [
    "sent: oneOf gets an alternative of another kind",
    sent({ oneOf: [ref("Cat"), ref("Dog")] }),
    sent({ oneOf: [ref("Cat"), ref("Dog"), S, ref("A")] }),
  ],
  [
    "sent: oneOf gets another format",
    sent({ oneOf: [{ ...S, format: "uuid" }, I] }),
    sent({ oneOf: [{ ...S, format: "uuid" }, I, { ...S, format: "date" }] }),
  ],
  ["an error with the body of its range", answers({ default: "A" }), answers({ default: "A", 404: "A" })],
  ["sent: an exclusion in several parts loses one", sent(not("a", "b")), sent(not("a"))],
  [
    "received: allOf annotation part added",
    received({ allOf: [ref("A")] }),
    received({ allOf: [ref("A"), { description: "d" }] }),
  ],
  ["received: allOf [ref] = ref", received(ref("A")), received({ allOf: [ref("A")] })],
  [
    "received: ref sibling description",
    received(object({ a: ref("A") })),
    received(object({ a: { ...ref("A"), description: "x" } })),
  ],
  [
    "sent: ref sibling nullable",
    sent(object({ a: { ...ref("A") } })),
    sent(object({ a: { anyOf: [ref("A"), { type: "null" }] } })),
  ],
  ["sent: single becomes oneOf more", sent(ref("Cat")), sent({ oneOf: [ref("Cat"), ref("Dog")] })],
  [
    "sent: add member alternative optional",
    sent({ oneOf: [ref("Cat"), ref("Dog")] }),
    sent({ oneOf: [ref("Cat"), ref("Dog")] }, { Cat: object({ kind: { const: "cat" }, n: I, z: S }, ["kind"]) }),
  ],
  [
    "received: additionalProperties absent becomes false",
    received(object({ a: S })),
    received(object({ a: S }, [], { additionalProperties: false })),
  ],
  [
    "sent: format int32 becomes int64",
    sent(object({ a: { type: "integer", format: "int32" } })),
    sent(object({ a: { type: "integer", format: "int64" } })),
  ],
  [
    "sent: exclusive maximum of a number widened",
    sent(object({ a: { type: "number", exclusiveMaximum: 1 } })),
    sent(object({ a: { type: "number", maximum: 1 } })),
  ],
  [
    "sent: multipleOf widen",
    sent(object({ a: { ...I, multipleOf: 4 } })),
    sent(object({ a: { ...I, multipleOf: 2 } })),
  ],
  [
    "sent: pattern anchors dropped",
    sent(object({ a: { ...S, pattern: "^ab$" } })),
    sent(object({ a: { ...S, pattern: "ab" } })),
  ],
  ["recursive unroll", received(ref("Node")), received(object({ v: S, next: ref("Node") }))],
  [
    "sent: media type add",
    sent(ref("A")),
    document({
      requestBody: { content: { "application/json": { schema: ref("A") }, "application/xml": { schema: ref("A") } } },
    }),
  ],
  [
    "received: media type add",
    received(ref("A")),
    document({
      responses: {
        200: {
          description: "x",
          content: { "application/json": { schema: ref("A") }, "application/xml": { schema: ref("A") } },
        },
      },
    }),
  ],
  [
    "response ref removed component",
    document(
      { responses: { 200: { description: "x" }, 400: { $ref: "#/components/responses/E" } } },
      {},
      { components: { schemas: SCHEMAS, responses: { E: { description: "x" } } } },
    ),
    document({ responses: { 200: { description: "x" }, 400: { description: "x" } } }),
  ],
  [
    "security: AND becomes OR (weaker)",
    document(
      {},
      {},
      {
        security: [{ k: [], j: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ k: [] }, { j: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
  ],
  ["server second added", document({}), document({}, {}, { servers: [{ url: "https://a" }, { url: "https://b" }] })],
  ["deprecated property", sent(object({ a: S })), sent(object({ a: { ...S, deprecated: true } }))],
  ["received: any becomes typed", received(object({ a: {} })), received(object({ a: S }))],
  ["sent: typed becomes any", sent(object({ a: S })), sent(object({ a: {} }))],
  [
    "sent: not narrowed",
    sent(object({ a: { ...S, not: { enum: ["x", "y"] } } })),
    sent(object({ a: { ...S, not: { enum: ["x"] } } })),
  ],
  [
    "content-type of parameter schema int becomes number q",
    parameters(query(I)),
    parameters(query({ type: "number" })),
  ],
  [
    "callback added",
    document({}),
    document({
      callbacks: {
        c: {
          "{$request.body#/u}": { post: { requestBody: json(ref("A")), responses: { 200: { description: "x" } } } },
        },
      },
    }),
  ],
  [
    "webhook body gains member",
    {
      ...document({}),
      webhooks: { w: { post: { requestBody: json(object({ a: S })), responses: { 200: { description: "x" } } } } },
    },
    {
      ...document({}),
      webhooks: {
        w: { post: { requestBody: json(object({ a: S, b: S }, ["b"])), responses: { 200: { description: "x" } } } },
      },
    },
  ],
  ["description on everything", document({ summary: "a" }), document({ summary: "b", description: "c" })],
  ["examples", received({ ...S, examples: ["a"] }), received({ ...S, examples: ["b"] })],
  [
    "sent: exclusiveMinimum boolean 3.0 dropped",
    sent(object({ a: { ...I, minimum: 0, exclusiveMinimum: true } })),
    sent(object({ a: { ...I, minimum: 0 } })),
  ],
];

const NOTHING: readonly Edit[] = [
  ["a security scheme with another name", key("header", "X-Key"), renamed(key("header", "X-Key"), "k", "apiKey")],
  ["an OAuth scheme with another name", oauth("o", {}), oauth("login", {})],
  [
    "sent: the constants that tell alternatives apart in parts of their own",
    sent({ oneOf: [object({ k: { enum: ["a"] }, x: S }, ["k"]), object({ k: { enum: ["b"] }, x: S }, ["k"])] }),
    sent({
      oneOf: [
        object({ k: { allOf: [{ enum: ["a"] }] }, x: S }, ["k"]),
        object({ k: { anyOf: [{ enum: ["b"] }] }, x: S }, ["k"]),
      ],
    }),
  ],
  ["received: type object as a list", received({ type: "object" }), received({ type: ["object"] })],
  [
    "a component of a discriminated union renamed with its type's name kept",
    received(union("C"), { C: linked("C"), D: object({ t: { const: "d" } }, ["t"]) }),
    received(union("C2"), {
      C2: { ...linked("C2"), "x-pixwire-name": "C" },
      D: object({ t: { const: "d" } }, ["t"]),
    }),
  ],
  [
    "explode of deepObject",
    parameters(query(object({ a: S }), { style: "deepObject" })),
    parameters(query(object({ a: S }), { style: "deepObject", explode: true })),
  ],
  [
    "explode of a list in a header",
    parameters({ name: "X-A", in: "header", schema: { type: "array", items: S } }),
    parameters({ name: "X-A", in: "header", schema: { type: "array", items: S }, explode: true }),
  ],
  [
    "header parameters that OpenAPI ignores",
    document({}),
    parameters(
      ...["Authorization", "accept", "Content-Type"].map((name) => ({ name, in: "header", required: true, schema: S })),
    ),
  ],
  [
    "encoding: the content type of an object spelt",
    form({}, { m: object({ a: S }) }),
    form({ m: { contentType: "application/json" } }, { m: object({ a: S }) }),
  ],
  ["sent: an integer that is a multiple of 1", sent(I), sent({ ...I, multipleOf: 1 })],
  ["sent: an integer as a number that is a multiple of 1", sent(I), sent({ type: "number", multipleOf: 1 })],
  ["received: a bound between integers", received({ ...I, minimum: 1 }), received({ ...I, minimum: 0.5 })],
  ["received: an upper bound between integers", received({ ...I, maximum: 1 }), received({ ...I, maximum: 1.5 })],
  [
    "received: an exclusive bound between integers, in a part",
    received({ ...I, maximum: 1 }),
    received({ allOf: [I, { exclusiveMaximum: 1.5 }] }),
  ],
  ["conditions swapped", sent(withAll(IF_A, IF_B)), sent(withAll(IF_B, IF_A))],
  ["the default server spelt", servers({ url: "/" }), servers()],
  ["the name of a header in capitals", key("header", "x-key"), key("header", "X-Key")],
  [
    "callbacks in another order",
    callbacks({ a: callback(ref("A")), b: callback(ref("B")) }),
    callbacks({ b: callback(ref("B")), a: callback(ref("A")) }),
  ],
  [
    "received: listed objects with other keys first",
    received({ enum: [{ a: 1, b: 2 }] }),
    received({ enum: [{ b: 2, a: 1 }] }),
  ],
  [
    "sent: a default object with other keys first",
    sent(object({ m: { type: "object", default: { a: 1, b: 2 } } })),
    sent(object({ m: { type: "object", default: { b: 2, a: 1 } } })),
  ],
  [
    "a bound that all listed values keep",
    sent(object({ a: { ...S, enum: ["a"] } })),
    sent(object({ a: { ...S, enum: ["a"], maxLength: 5 } })),
  ],
  [
    "received: anyOf null reorder",
    received(object({ a: { anyOf: [ref("A"), { type: "null" }] } })),
    received(object({ a: { anyOf: [{ type: "null" }, ref("A")] } })),
  ],
  [
    "received: oneOf becomes anyOf",
    received({ oneOf: [ref("Cat"), ref("Dog")] }),
    received({ anyOf: [ref("Cat"), ref("Dog")] }),
  ],
  [
    "sent: anyOf becomes oneOf disjoint",
    sent({ anyOf: [ref("Cat"), ref("Dog")] }),
    sent({ oneOf: [ref("Cat"), ref("Dog")] }),
  ],
  [
    "received: type array reorder",
    received(object({ a: { type: ["string", "null"] } })),
    received(object({ a: { type: ["null", "string"] } })),
  ],
  [
    "const becomes enum of one",
    sent(object({ a: { const: "x" } })),
    sent(object({ a: { type: "string", enum: ["x"] } })),
  ],
  ["required order", sent(object({ a: S, b: S }, ["a", "b"])), sent(object({ a: S, b: S }, ["b", "a"]))],
  [
    "additionalProperties {} vs true",
    sent({ type: "object", additionalProperties: {} }),
    sent({ type: "object", additionalProperties: true }),
  ],
  [
    "min exclusive equal",
    sent(object({ a: { type: "integer", minimum: 1 } })),
    sent(object({ a: { type: "integer", exclusiveMinimum: 0 } })),
  ],
  ["minLength 0 added", sent(object({ a: S })), sent(object({ a: { ...S, minLength: 0 } }))],
  [
    "pattern lookahead changed",
    sent(object({ a: { ...S, pattern: "^(?!a)b" } })),
    sent(object({ a: { ...S, pattern: "^(?!c)b" } })),
  ],
  [
    "parameter ref inlined",
    document(
      { parameters: [{ $ref: "#/components/parameters/Q" }] },
      {},
      { components: { schemas: SCHEMAS, parameters: { Q: query(S) } } },
    ),
    document({ parameters: [query(S)] }, {}, { components: { schemas: SCHEMAS, parameters: {} } }),
  ],
  [
    "the body: ref to component",
    document(
      { requestBody: { $ref: "#/components/requestBodies/X" } },
      {},
      { components: { schemas: SCHEMAS, requestBodies: { X: json(ref("A")) } } },
    ),
    sent(ref("A")),
  ],
  [
    "received: charset",
    received(S),
    document({ responses: { 200: { description: "x", ...json(S, "application/json; charset=utf-8") } } }),
  ],
  [
    "security: order of alternatives",
    document(
      {},
      {},
      {
        security: [{ k: [] }, { j: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
    document(
      {},
      {},
      {
        security: [{ j: [] }, { k: [] }],
        components: {
          schemas: SCHEMAS,
          securitySchemes: {
            k: { type: "apiKey", in: "header", name: "K" },
            j: { type: "apiKey", in: "header", name: "J" },
          },
        },
      },
    ),
  ],
  ["servers described", document({}), document({}, {}, { servers: [{ url: "https://a", description: "x" }] })],
  ["second tag added", document({}), document({ tags: ["T", "U"] })],
  ["tag case", document({}), document({ tags: ["t"] })],
  ["secret false = absent", sent(object({ a: { ...S, "x-pixwire-secret": false } })), sent(object({ a: S }))],
  ["idempotent explicit default", document({ "x-pixwire-idempotent": false }), document({})],
  ["foreign extension", document({}), document({ "x-foo": 1 })],
  ["undeprecated", document({ deprecated: true }), document({})],
  ["sent: readOnly property removed", sent(object({ a: S, r: { ...S, readOnly: true } })), sent(object({ a: S }))],
  ["sent: readOnly required added", sent(object({ a: S })), sent(object({ a: S, r: { ...S, readOnly: true } }, ["r"]))],
  [
    "received: writeOnly property removed",
    received(object({ a: S, w: { ...S, writeOnly: true } })),
    received(object({ a: S })),
  ],
  ["encoding: default spelt", form({}), form({ t: { style: "form", explode: true } })],
  ["request inline becomes ref", sent(object({ a: S }, ["a"])), sent(ref("A"))],
  ["items absent becomes any", received({ type: "array" }), received({ type: "array", items: {} })],
  [
    "link removed",
    document({ responses: { 200: { description: "x", links: { l: { operationId: "op" } } } } }),
    document({}),
  ],
  [
    "allOf refs swapped property type",
    received({ allOf: [object({ a: S }), object({ b: S })] }),
    received({ allOf: [object({ b: S }), object({ a: S })] }),
  ],
  [
    "allOf flattened",
    received({ allOf: [object({ a: S }, ["a"]), object({ b: S })] }),
    received(object({ a: S, b: S }, ["a"])),
  ],
  [
    "discriminator mapping explicit = implicit",
    received({ oneOf: [ref("A"), ref("B")], discriminator: { propertyName: "t" } }),
    received({
      oneOf: [ref("A"), ref("B")],
      discriminator: { propertyName: "t", mapping: { A: "#/components/schemas/A", B: "B" } },
    }),
  ],
  ["info version", document({}), document({}, {}, { info: { title: "z", version: "9" } })],
  ["parameter schema via allOf", parameters(query({ allOf: [S] })), parameters(query(S))],
  [
    "pagination size",
    document({ "x-pixwire-pagination": { style: "page", page: "p", size: "s" } }),
    document({ "x-pixwire-pagination": { size: "s", page: "p", style: "page" } }),
  ],
  [
    "duplicate enum",
    sent(object({ a: { ...S, enum: ["a", "b"] } })),
    sent(object({ a: { ...S, enum: ["b", "a", "a"] } })),
  ],
  ["integer 1.0 const", sent(object({ a: { const: 1 } })), sent(object({ a: { type: "integer", const: 1 } }))],
];

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
