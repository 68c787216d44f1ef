import {
  document,
  type Edit,
  I,
  json,
  object,
  parameters,
  query,
  received,
  ref,
  S,
  SCHEMAS,
  sent,
} from "../small-documents.js";
import { answers, callback, callbacks, not, oauth, union } from "./parts.js";

export const SAFE: readonly Edit[] = [
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
