import {
  document,
  type Edit,
  form,
  I,
  json,
  object,
  parameters,
  query,
  received,
  ref,
  renamed,
  S,
  SCHEMAS,
  sent,
} from "../small-documents.js";
import { answers, callback, callbacks, IF_A, IF_B, key, not, region, servers, union, withAll } from "./parts.js";

export const BREAKING: readonly Edit[] = [
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
