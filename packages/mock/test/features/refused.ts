import { answer, integer, json, object, type Parts, ref, string } from "./document.js";

/** A construct that is refused: with this sentence, on the line that has this text. */
export type Refused = [construct: string, parts: Parts, sentence: RegExp, line: string];

const query = (name: string, more: object): object => ({ name, in: "query", ...more });

export const REFUSED: readonly Refused[] = [
  [
    "another version of OpenAPI",
    { top: { openapi: "3.0.3" } },
    /"3.0.3" of OpenAPI is not read, only 3.1/,
    '"openapi"',
  ],
  ["Swagger 2", { top: { openapi: undefined, swagger: "2.0" } }, /`pnpm new-provider` upgrades/, '"swagger"'],
  [
    "another dialect of JSON Schema",
    { top: { jsonSchemaDialect: "https://json-schema.org/draft-07/schema" } },
    /in the dialect of OpenAPI 3.1 only/,
    "jsonSchemaDialect",
  ],
  ["a key that OpenAPI does not have", { operation: { sumary: "A" } }, /"sumary" is no key of the operation/, "sumary"],
  [
    "a keyword that JSON Schema does not have",
    { schemas: { A: { minLenght: 1 } } },
    /"minLenght" is no key/,
    "minLenght",
  ],
  ["`nullable`", { schemas: { A: { type: "string", nullable: true } } }, /belongs to OpenAPI 3.0/, "nullable"],
  [
    "`$id`, `$anchor`, `$dynamicRef` and `$dynamicAnchor`",
    { schemas: { A: { $dynamicRef: "#node" } } },
    /cannot become a type/,
    "dynamicRef",
  ],
  ["boolean schemas of members", { schemas: { A: object({ any: true }) } }, /the schema is true: write {}/, '"any"'],
  [
    "references out of the file",
    { schemas: { A: { $ref: "other.yaml#/A" } } },
    /"other.yaml#\/A" leads out of this file/,
    '"A"',
  ],
  ["references that lead nowhere", { schemas: { A: ref("B") } }, /leads nowhere: there is no such component/, '"A"'],
  [
    "references to what is no component",
    {
      requestBody: json(
        object({
          a: string,
          b: { $ref: "#/paths/~1things/post/requestBody/content/application~1json/schema/properties/a" },
        }),
      ),
    },
    /leads to no component/,
    '"b": {',
  ],
  [
    "`externalValue` of an example",
    {
      requestBody: { content: { "application/json": { schema: {}, examples: { a: { externalValue: "https://a" } } } } },
    },
    /would have to be fetched/,
    "externalValue",
  ],
  [
    "`$ref` of a path",
    { top: { paths: { "/a": { $ref: "#/paths/~1b" }, "/b": {} } } },
    /a path that is elsewhere/,
    '"$ref"',
  ],
  ["TRACE", { top: { paths: { "/a": { trace: {} } } } }, /`fetch` sends no TRACE/, "trace"],
  [
    "a foreign extension",
    { operation: { "x-vendor": 1 } },
    /unknown extension x-vendor.*x-pixwire-foreign-extensions: ignore/,
    "x-vendor",
  ],
  [
    "a misspelt extension of ours, always",
    { top: { "x-pixwire-foreign-extensions": "ignore" }, operation: { "x-pixwrie-idempotent": true } },
    /unknown extension x-pixwrie-idempotent/,
    "x-pixwrie",
  ],
  [
    "cookies",
    { parameters: [{ name: "session", in: "cookie", schema: string }] },
    /browsers let no program set one/,
    '"in": "cookie"',
  ],
  [
    "`content` of a parameter",
    { parameters: [query("filter", { content: { "application/json": { schema: {} } } })] },
    /has a media type of its own/,
    '"content"',
  ],
  [
    "`allowReserved` of a parameter",
    { parameters: [query("path", { schema: string, allowReserved: true })] },
    /reserved characters of path are always encoded/,
    "allowReserved",
  ],
  [
    "the styles matrix, label, spaceDelimited and pipeDelimited",
    { parameters: [query("tags", { schema: { type: "array", items: string }, style: "pipeDelimited" })] },
    /the style "pipeDelimited" of tags cannot be written/,
    '"schema"',
  ],
  [
    "an object in the query without `deepObject`",
    { parameters: [query("filter", { schema: object({ a: string }) })] },
    /give it `style: deepObject`/,
    '"schema"',
  ],
  [
    "an object in a path or a header",
    { parameters: [{ name: "x-filter", in: "header", schema: object({ a: string }) }] },
    /an object, which a header cannot carry/,
    '"schema"',
  ],
  [
    "an object or a list inside a `deepObject`",
    {
      parameters: [query("filter", { style: "deepObject", schema: object({ in: { type: "array", items: string } }) })],
    },
    /in of filter is no single value/,
    '"in": {',
  ],
  [
    "a list of objects outside a body",
    { parameters: [query("list", { schema: { type: "array", items: object({ a: string }) } })] },
    /an item of list is no single value/,
    '"items"',
  ],
  [
    "bytes outside a body",
    { parameters: [query("file", { schema: { type: "string", format: "binary" } })] },
    /file is bytes, which only a body can carry/,
    '"schema"',
  ],
  [
    "XML bodies and multipart bodies other than forms",
    { requestBody: json(string, undefined, "application/xml") },
    /a body of application\/xml cannot be written/,
    '"requestBody"',
  ],
  [
    "bytes inside JSON",
    { requestBody: json(object({ file: { type: "string", contentMediaType: "image/png" } })) },
    /bytes cannot stand in JSON/,
    '"file"',
  ],
  [
    "a form that is no object",
    { requestBody: json({ type: "array", items: string }, undefined, "multipart/form-data") },
    /a form is an object/,
    '"schema"',
  ],
  [
    "headers of a part",
    {
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: object({ a: string }),
            encoding: { a: { headers: { "x-a": { schema: string } } } },
          },
        },
      },
    },
    /a has headers of its own/,
    '"a": {',
  ],
  [
    "a media type of a part that is no file",
    {
      requestBody: {
        content: {
          "multipart/form-data": { schema: object({ a: string }), encoding: { a: { contentType: "text/csv" } } },
        },
      },
    },
    /gives a media type to files only/,
    '"a": {',
  ],
  [
    "`deepObject` in a form",
    {
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: object({ a: object({ b: string }) }),
            encoding: { a: { style: "deepObject" } },
          },
        },
      },
    },
    /the style "deepObject" of the field a cannot be written/,
    '"a": {',
  ],
  [
    "bytes or an object in a urlencoded form",
    { requestBody: json(object({ a: object({ b: string }) }), undefined, "application/x-www-form-urlencoded") },
    /a is an object, which a urlencoded form/,
    '"a": {',
  ],
  [
    "`encoding` of a field that is none",
    { requestBody: { content: { "multipart/form-data": { schema: object({ a: string }), encoding: { b: {} } } } } },
    /`encoding` names "b", which is no field/,
    '"schema"',
  ],
  [
    "more than 64 combinations of alternatives",
    {
      requestBody: json({
        allOf: Array.from({ length: 7 }, (_, i) => ({
          oneOf: [object({ [`a${i}`]: string }), object({ [`b${i}`]: string })],
        })),
      }),
    },
    /more than 64 combinations/,
    '"schema"',
  ],
  [
    "a schema that is part of itself",
    { requestBody: json(ref("A")), schemas: { A: { type: "object", allOf: [ref("A")] } } },
    /part of itself/,
    '"A"',
  ],
  ["no success", { responses: { "404": { description: "None." } } }, /act has no success/, '"post"'],
  ["a range of successes", { responses: { "2XX": { description: "Some." } } }, /name each status of 2XX/, "2XX"],
  [
    "successes that are read in different ways",
    {
      responses: {
        "200": { description: "A.", content: { "application/json": { schema: {} } } },
        "201": { description: "B.", content: { "text/plain": { schema: string } } },
      },
    },
    /act answers json or text/,
    '"responses"',
  ],
  [
    "cookies, certificates and other schemes of HTTP as credentials",
    { securitySchemes: { bearer: { type: "http", scheme: "digest" } } },
    /the scheme "digest" of bearer cannot be sent/,
    '"bearer": {',
  ],
  ["credentials that are not declared", { security: [{ other: [] }] }, /security names "other"/, '"security"'],
  ["relative servers", { servers: [{ url: "/v2" }] }, /is relative to where the document was found/, '"url": "/v2"'],
  [
    "server variables without a default",
    { servers: [{ url: "https://{region}.example.com" }] },
    /\{region\} of the server has no default/,
    '"url"',
  ],
  [
    "two members of one name",
    { parameters: [query("a", { schema: string })], requestBody: json(object({ a: integer })) },
    /collides with the query member/,
    '"a": {',
  ],
  [
    "two schemas of one name in TypeScript",
    { schemas: { "A-B": {}, AB: {} } },
    /"AB" cannot name a type, because A-B has the same/,
    '"AB"',
  ],
  [
    "a schema with the name of another type",
    { schemas: { Record: {} } },
    /give it another with x-pixwire-name/,
    '"Record"',
  ],
  [
    "a discriminator that leads nowhere",
    {
      responses: answer(
        { oneOf: [ref("A")], discriminator: { propertyName: "a", mapping: { x: "#/components/schemas/X" } } },
        {},
      ),
      schemas: { A: object({ a: string }) },
    },
    /the mapping of "x" leads nowhere/,
    '"x":',
  ],
];
