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
import { callback, callbacks, IF_A, IF_B, key, linked, oauth, servers, union, withAll } from "./parts.js";

export const NOTHING: readonly Edit[] = [
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
