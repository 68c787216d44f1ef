import { answer, integer, json, object, type Parts, ref, string } from "./document.js";

/** A construct that is refused: with this sentence, on the line that has this text. */
export type Refused = [construct: string, parts: Parts, sentence: RegExp, line: string];

const query = (name: string, more: object): object => ({ name, in: "query", ...more });

export const REFUSED: readonly Refused[] = [
  [
    "another version of OpenAPI",
    { top: { openapi: "3.0.3" } },
    /"3.0.3" of OpenAPI is not supported, only 3.1/,
    '"openapi"',
  ],
  ["Swagger 2", { top: { openapi: undefined, swagger: "2.0" } }, /`pnpm new-provider` upgrades/, '"swagger"'],
  [
    "another dialect of JSON Schema",
    { top: { jsonSchemaDialect: "https://json-schema.org/draft-07/schema" } },
    /only the schema dialect of OpenAPI 3.1 is supported/,
    "jsonSchemaDialect",
  ],
  ["an unknown key of OpenAPI", { operation: { sumary: "A" } }, /"sumary" is not a key of the operation/, "sumary"],
  ["an unknown keyword of JSON Schema", { schemas: { A: { minLenght: 1 } } }, /"minLenght" is not a key/, "minLenght"],
  [
    "`nullable`",
    { schemas: { A: { type: "string", nullable: true } } },
    /`nullable` is not part of OpenAPI 3.1/,
    "nullable",
  ],
  [
    "`$id`, `$anchor`, `$dynamicRef` and `$dynamicAnchor`",
    { schemas: { A: { $dynamicRef: "#node" } } },
    /cannot become a type/,
    "dynamicRef",
  ],
  [
    "boolean schemas of members",
    { schemas: { A: object({ any: true }) } },
    /the schema is true, which is not supported: use {}/,
    '"any"',
  ],
  [
    "a query in a path",
    { path: "/things?beta=true" },
    /the path \/things\?beta=true has a query, .*: declare query parameters/,
    "/things",
  ],
  [
    "a value that a keyword of a schema cannot have",
    { schemas: { A: { type: "number", exclusiveMinimum: true } } },
    /`exclusiveMinimum` of a schema must be a number, and is true/,
    '"exclusiveMinimum"',
  ],
  [
    "an enumeration without values",
    { schemas: { A: { type: "string", enum: [] } } },
    /`enum` has no value, so that nothing could be sent: remove it/,
    '"enum"',
  ],
  [
    "references to other files",
    { schemas: { A: { $ref: "other.yaml#/A" } } },
    /"other.yaml#\/A" refers to another file/,
    '"A"',
  ],
  [
    "references to missing components",
    { schemas: { A: ref("B") } },
    /refers to a component that does not exist/,
    '"A"',
  ],
  [
    "references to what is not a component",
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
    /`externalValue` is not supported/,
    "externalValue",
  ],
  [
    "`$ref` of a path",
    { top: { paths: { "/a": { $ref: "#/paths/~1b" }, "/b": {} } } },
    /`\$ref` on a path is not supported/,
    '"$ref"',
  ],
  ["TRACE", { top: { paths: { "/a": { trace: {} } } } }, /`fetch` cannot send TRACE/, "trace"],
  [
    "a foreign extension",
    { operation: { "x-vendor": 1 } },
    /unknown extension x-vendor.*x-pixwire-foreign-extensions: ignore/,
    "x-vendor",
  ],
  [
    "a misspelt `x-pixwire-` extension",
    { top: { "x-pixwire-foreign-extensions": "ignore" }, operation: { "x-pixwrie-idempotent": true } },
    /unknown extension x-pixwrie-idempotent/,
    "x-pixwrie",
  ],
  [
    "cookies",
    { parameters: [{ name: "session", in: "cookie", schema: string }] },
    /browsers do not let programs set them: remove session/,
    '"in": "cookie"',
  ],
  [
    "`content` of a parameter",
    { parameters: [query("filter", { content: { "application/json": { schema: {} } } })] },
    /`content` of the parameter filter is not supported/,
    '"content"',
  ],
  [
    "`allowReserved` of a parameter",
    { parameters: [query("path", { schema: string, allowReserved: true })] },
    /`allowReserved` of path is not supported/,
    "allowReserved",
  ],
  [
    "the styles matrix, label, spaceDelimited and pipeDelimited",
    { parameters: [query("tags", { schema: { type: "array", items: string }, style: "pipeDelimited" })] },
    /the style "pipeDelimited" of tags is not supported/,
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
    /an object, which a header cannot contain/,
    '"schema"',
  ],
  [
    "an object or a list inside a `deepObject`",
    {
      parameters: [query("filter", { style: "deepObject", schema: object({ in: { type: "array", items: string } }) })],
    },
    /in of filter is not a single value/,
    '"in": {',
  ],
  [
    "a list of objects outside a body",
    { parameters: [query("list", { schema: { type: "array", items: object({ a: string }) } })] },
    /an item of list is not a single value/,
    '"items"',
  ],
  [
    "bytes outside a body",
    { parameters: [query("file", { schema: { type: "string", format: "binary" } })] },
    /file has binary data, which only a body can contain/,
    '"schema"',
  ],
  [
    "XML bodies and multipart bodies other than forms",
    { requestBody: json(string, undefined, "application/xml") },
    /request bodies of application\/xml are not supported/,
    '"requestBody"',
  ],
  [
    "bytes inside JSON",
    { requestBody: json(object({ file: { type: "string", contentMediaType: "image/png" } })) },
    /JSON cannot contain binary data/,
    '"file"',
  ],
  [
    "a form whose schema is not an object",
    { requestBody: json({ type: "array", items: string }, undefined, "multipart/form-data") },
    /a form must be an object/,
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
    /headers of the field a are not supported/,
    '"a": {',
  ],
  [
    "a media type of a part that is not a file",
    {
      requestBody: {
        content: {
          "multipart/form-data": { schema: object({ a: string }), encoding: { a: { contentType: "text/csv" } } },
        },
      },
    },
    /which forms support for files only/,
    '"a": {',
  ],
  [
    "a list of JSON in a multipart form",
    {
      requestBody: {
        content: {
          "multipart/form-data": {
            schema: object({ a: { type: "array", items: object({ b: string }) } }),
            encoding: { a: { contentType: "application/json" } },
          },
        },
      },
    },
    /the field a is a list of JSON, which some services read as one part/,
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
    /the style "deepObject" of the field a is not supported/,
    '"a": {',
  ],
  [
    "bytes or an object in a urlencoded form",
    { requestBody: json(object({ a: object({ b: string }) }), undefined, "application/x-www-form-urlencoded") },
    /a is an object, which has no standard form in a urlencoded body/,
    '"a": {',
  ],
  [
    "`encoding` of an unknown field",
    { requestBody: { content: { "multipart/form-data": { schema: object({ a: string }), encoding: { b: {} } } } } },
    /`encoding` names "b", which is not a field/,
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
    "a schema that contains itself",
    { requestBody: json(ref("A")), schemas: { A: { type: "object", allOf: [ref("A")] } } },
    /the schema contains itself/,
    '"A"',
  ],
  ["no success", { responses: { "404": { description: "None." } } }, /act has no success/, '"post"'],
  [
    "a range of success statuses",
    { responses: { "2XX": { description: "Some." } } },
    /declare each status of 2XX/,
    "2XX",
  ],
  [
    "success responses of different kinds",
    {
      responses: {
        "200": { description: "A.", content: { "application/json": { schema: {} } } },
        "201": { description: "B.", content: { "text/plain": { schema: string } } },
      },
    },
    /success responses of act have different kinds, json and text/,
    '"responses"',
  ],
  [
    "cookies, certificates and other schemes of HTTP as credentials",
    { securitySchemes: { bearer: { type: "http", scheme: "digest" } } },
    /the scheme "digest" of bearer is not supported/,
    '"bearer": {',
  ],
  ["credentials that are not declared", { security: [{ other: [] }] }, /security names "other"/, '"security"'],
  ["relative servers", { servers: [{ url: "/v2" }] }, /is relative: write the whole URL/, '"url": "/v2"'],
  [
    "server variables without a default",
    { servers: [{ url: "https://{region}.example.com" }] },
    /\{region\} of the server has no default/,
    '"url"',
  ],
  [
    "two members of one name",
    { parameters: [query("a", { schema: string })], requestBody: json(object({ a: integer })) },
    /has the same name as a query member/,
    '"a": {',
  ],
  [
    "two schemas of one name in TypeScript",
    { schemas: { "A-B": {}, AB: {} } },
    /"AB" cannot be the name of a type, because A-B has the same/,
    '"AB"',
  ],
  [
    "a schema with the name of another type",
    { schemas: { Record: {} } },
    /give it another name with x-pixwire-name/,
    '"Record"',
  ],
  [
    "a discriminator that refers to a missing component",
    {
      responses: answer(
        { oneOf: [ref("A")], discriminator: { propertyName: "a", mapping: { x: "#/components/schemas/X" } } },
        {},
      ),
      schemas: { A: object({ a: string }) },
    },
    /the mapping of "x" refers to a component that does not exist/,
    '"x":',
  ],
];
