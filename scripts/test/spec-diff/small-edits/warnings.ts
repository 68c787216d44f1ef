import { document, type Edit, I, object, received, S, sent } from "../small-documents.js";
import { IF_A, IF_B, oauth, withAll } from "./parts.js";

export const WARNINGS: readonly Edit[] = [
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
