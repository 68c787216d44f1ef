// The rules of oasdiff whose edits hurt callers of generated TypeScript bindings, each with an edit that it speaks of.
import type { Json, JsonObject } from "../../spec/index.js";

interface SchemaEdit {
  in: string[];
  base: Json;
  head: Json;
}

const BODY = "request-body";
const MEMBER = "request-property";
const PARAMETER = "request-parameter";
const MEMBER_OF_PARAMETER = "request-parameter-property";
const MEMBER_OF_HEADER = "request-header-property";
const SENT = [BODY, MEMBER];
const RECEIVED = ["response-body", "response-property"];
const EVERYWHERE_SENT = [PARAMETER, BODY, MEMBER];

const text = { type: "string" };
const integer = { type: "integer" };
const objectOf = (properties: JsonObject, required: string[] = []): JsonObject => ({
  type: "object",
  properties,
  required,
});
const cat = objectOf({ kind: { type: "string", const: "cat" } }, ["kind"]);
const dog = objectOf({ kind: { type: "string", const: "dog" } }, ["kind"]);
const reference = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const animals = [reference("Cat"), reference("Dog")];
const withMapping = (mapping: JsonObject, propertyName = "kind"): JsonObject => ({
  oneOf: animals,
  discriminator: { propertyName, mapping },
});
const both = { cat: "#/components/schemas/Cat", dog: "#/components/schemas/Dog" };

/** An edit, and its reverse for the other direction. */
function edit(places: string[], base: Json, head: Json): SchemaEdit {
  return { in: places, base, head };
}

const bound = (keyword: string, value: number, type: string): JsonObject => ({ type, [keyword]: value });
const condition = { if: { minProperties: 1 }, then: { maxProperties: 4 }, else: { maxProperties: 3 } };
const { then: _then, ...withoutThen } = condition;
const { else: _else, ...withoutElse } = condition;

const SCHEMAS: Readonly<Record<string, SchemaEdit>> = {
  "all-of-added": edit(SENT, { allOf: [cat] }, { allOf: [cat, objectOf({ name: text }, ["name"])] }),
  "any-of-added": edit(RECEIVED, { anyOf: [text, integer] }, { anyOf: [text, integer, { type: "boolean" }] }),
  "any-of-removed": edit(SENT, { anyOf: [text, integer, { type: "boolean" }] }, { anyOf: [text, integer] }),
  "became-enum": edit([BODY, MEMBER, PARAMETER, MEMBER_OF_HEADER], text, { ...text, enum: ["a"] }),
  "became-not-nullable": edit([BODY, MEMBER, PARAMETER, MEMBER_OF_PARAMETER], { type: ["string", "null"] }, text),
  "became-nullable": edit(RECEIVED, text, { type: ["string", "null"] }),
  "const-added": edit(SENT, text, { ...text, const: "a" }),
  "const-changed": edit([...SENT, ...RECEIVED], { const: "a" }, { const: "b" }),
  "const-removed": edit(RECEIVED, { ...text, const: "a" }, text),
  "contains-added": edit(SENT, { type: "array" }, { type: "array", contains: text }),
  "contains-removed": edit(RECEIVED, { type: "array", contains: text }, { type: "array" }),
  "content-encoding-changed": edit(
    [...SENT, ...RECEIVED],
    { ...text, contentEncoding: "base64" },
    { ...text, contentEncoding: "base32" },
  ),
  "content-media-type-changed": edit(
    [...SENT, ...RECEIVED],
    { ...text, contentMediaType: "application/json" },
    { ...text, contentMediaType: "text/csv" },
  ),
  "content-schema-added": edit(
    SENT,
    { ...text, contentMediaType: "application/json" },
    { ...text, contentMediaType: "application/json", contentSchema: cat },
  ),
  "content-schema-removed": edit(
    RECEIVED,
    { ...text, contentMediaType: "application/json", contentSchema: cat },
    { ...text, contentMediaType: "application/json" },
  ),
  "default-value-added": edit(EVERYWHERE_SENT, text, { ...text, default: "a" }),
  "default-value-changed": edit(EVERYWHERE_SENT, { ...text, default: "a" }, { ...text, default: "b" }),
  "default-value-removed": edit(EVERYWHERE_SENT, { ...text, default: "a" }, text),
  "dependent-required-added": edit(SENT, objectOf({ a: text, b: text }), {
    ...objectOf({ a: text, b: text }),
    dependentRequired: { a: ["b"] },
  }),
  "dependent-required-changed": edit(
    [...SENT, ...RECEIVED],
    { ...objectOf({ a: text, b: text, c: text }), dependentRequired: { a: ["b"] } },
    { ...objectOf({ a: text, b: text, c: text }), dependentRequired: { a: ["c"] } },
  ),
  "dependent-required-removed": edit(
    RECEIVED,
    { ...objectOf({ a: text, b: text }), dependentRequired: { a: ["b"] } },
    objectOf({ a: text, b: text }),
  ),
  "dependent-schema-added": edit(SENT, objectOf({ a: text }), {
    ...objectOf({ a: text }),
    dependentSchemas: { a: { maxProperties: 1 } },
  }),
  "dependent-schema-removed": edit(
    RECEIVED,
    { ...objectOf({ a: text }), dependentSchemas: { a: { maxProperties: 1 } } },
    objectOf({ a: text }),
  ),
  "discriminator-added": edit(SENT, { oneOf: animals }, withMapping(both)),
  "discriminator-removed": edit(RECEIVED, withMapping(both), { oneOf: animals }),
  "discriminator-mapping-added": edit(
    RECEIVED,
    withMapping(both),
    withMapping({ ...both, puppy: "#/components/schemas/Dog" }),
  ),
  "discriminator-mapping-changed": edit(
    [...SENT, ...RECEIVED],
    withMapping({ ...both, pet: "#/components/schemas/Dog" }),
    withMapping({ ...both, pet: "#/components/schemas/Cat" }),
  ),
  "discriminator-mapping-deleted": edit(
    SENT,
    withMapping({ ...both, puppy: "#/components/schemas/Dog" }),
    withMapping(both),
  ),
  "discriminator-property-name-changed": edit([...SENT, ...RECEIVED], withMapping(both), withMapping(both, "sort")),
  "else-added": edit(SENT, { type: "object", ...withoutElse }, { type: "object", ...condition }),
  "else-removed": edit(RECEIVED, { type: "object", ...condition }, { type: "object", ...withoutElse }),
  "enum-value-added": edit(["response-property"], { ...text, enum: ["a"] }, { ...text, enum: ["a", "b"] }),
  "enum-value-removed": edit(
    [PARAMETER, MEMBER_OF_PARAMETER, MEMBER, BODY],
    { ...text, enum: ["a", "b"] },
    { ...text, enum: ["a"] },
  ),
  "exclusive-max-decreased": edit(
    EVERYWHERE_SENT,
    bound("exclusiveMaximum", 9, "number"),
    bound("exclusiveMaximum", 8, "number"),
  ),
  "exclusive-max-increased": edit(
    RECEIVED,
    bound("exclusiveMaximum", 8, "number"),
    bound("exclusiveMaximum", 9, "number"),
  ),
  "exclusive-max-set": edit(EVERYWHERE_SENT, { type: "number" }, bound("exclusiveMaximum", 9, "number")),
  "exclusive-min-decreased": edit(
    RECEIVED,
    bound("exclusiveMinimum", 2, "number"),
    bound("exclusiveMinimum", 1, "number"),
  ),
  "exclusive-min-increased": edit(
    EVERYWHERE_SENT,
    bound("exclusiveMinimum", 1, "number"),
    bound("exclusiveMinimum", 2, "number"),
  ),
  "exclusive-min-set": edit(EVERYWHERE_SENT, { type: "number" }, bound("exclusiveMinimum", 1, "number")),
  "if-added": edit(SENT, { type: "object" }, { type: "object", ...condition }),
  "if-removed": edit(RECEIVED, { type: "object", ...condition }, { type: "object" }),
  "list-of-types-narrowed": edit([BODY, MEMBER, PARAMETER, MEMBER_OF_PARAMETER], { type: ["string", "integer"] }, text),
  "list-of-types-widened": edit(RECEIVED, text, { type: ["string", "integer"] }),
  "max-contains-decreased": edit(
    SENT,
    { type: "array", contains: text, maxContains: 3 },
    { type: "array", contains: text, maxContains: 2 },
  ),
  "max-contains-increased": edit(
    RECEIVED,
    { type: "array", contains: text, maxContains: 2 },
    { type: "array", contains: text, maxContains: 3 },
  ),
  "max-decreased": edit(EVERYWHERE_SENT, bound("maximum", 9, "integer"), bound("maximum", 8, "integer")),
  "max-increased": edit(RECEIVED, bound("maximum", 8, "integer"), bound("maximum", 9, "integer")),
  "max-items-decreased": edit([PARAMETER], bound("maxItems", 9, "array"), bound("maxItems", 8, "array")),
  "max-length-decreased": edit(EVERYWHERE_SENT, bound("maxLength", 9, "string"), bound("maxLength", 8, "string")),
  "max-length-increased": edit(RECEIVED, bound("maxLength", 8, "string"), bound("maxLength", 9, "string")),
  "max-length-set": edit(EVERYWHERE_SENT, text, bound("maxLength", 9, "string")),
  "max-length-unset": edit(RECEIVED, bound("maxLength", 9, "string"), text),
  "max-set": edit(EVERYWHERE_SENT, integer, bound("maximum", 9, "integer")),
  "min-contains-decreased": edit(
    RECEIVED,
    { type: "array", contains: text, minContains: 3 },
    { type: "array", contains: text, minContains: 2 },
  ),
  "min-contains-increased": edit(
    SENT,
    { type: "array", contains: text, minContains: 2 },
    { type: "array", contains: text, minContains: 3 },
  ),
  "min-decreased": edit(RECEIVED, bound("minimum", 2, "integer"), bound("minimum", 1, "integer")),
  "min-increased": edit(EVERYWHERE_SENT, bound("minimum", 1, "integer"), bound("minimum", 2, "integer")),
  "min-items-decreased": edit(RECEIVED, bound("minItems", 2, "array"), bound("minItems", 1, "array")),
  "min-items-increased": edit(EVERYWHERE_SENT, bound("minItems", 1, "array"), bound("minItems", 2, "array")),
  "min-items-set": edit(EVERYWHERE_SENT, { type: "array" }, bound("minItems", 1, "array")),
  "min-items-unset": edit(RECEIVED, bound("minItems", 1, "array"), { type: "array" }),
  "min-length-decreased": edit(RECEIVED, bound("minLength", 2, "string"), bound("minLength", 1, "string")),
  "min-length-increased": edit(EVERYWHERE_SENT, bound("minLength", 1, "string"), bound("minLength", 2, "string")),
  "min-set": edit(EVERYWHERE_SENT, integer, bound("minimum", 1, "integer")),
  "one-of-added": edit(RECEIVED, { oneOf: [cat] }, { oneOf: [cat, dog] }),
  "one-of-removed": edit(SENT, { oneOf: [cat, dog] }, { oneOf: [cat] }),
  "pattern-added": edit([PARAMETER, MEMBER], text, { ...text, pattern: "^a" }),
  "pattern-changed": edit(
    [PARAMETER, MEMBER, "response-property"],
    { ...text, pattern: "^a" },
    { ...text, pattern: "^b" },
  ),
  "pattern-removed": edit(["response-property"], { ...text, pattern: "^a" }, text),
  "pattern-property-added": edit(SENT, { type: "object" }, { type: "object", patternProperties: { "^x": text } }),
  "pattern-property-removed": edit(RECEIVED, { type: "object", patternProperties: { "^x": text } }, { type: "object" }),
  "prefix-items-added": edit(
    RECEIVED,
    { type: "array", items: text },
    { type: "array", items: text, prefixItems: [integer] },
  ),
  "prefix-items-removed": edit(
    SENT,
    { type: "array", items: text, prefixItems: [integer] },
    { type: "array", items: text },
  ),
  "property-names-added": edit(SENT, { type: "object" }, { type: "object", propertyNames: { maxLength: 3 } }),
  "property-names-removed": edit(RECEIVED, { type: "object", propertyNames: { maxLength: 3 } }, { type: "object" }),
  "then-added": edit(SENT, { type: "object", ...withoutThen }, { type: "object", ...condition }),
  "then-removed": edit(RECEIVED, { type: "object", ...condition }, { type: "object", ...withoutThen }),
  "type-changed": edit([PARAMETER, MEMBER_OF_PARAMETER, ...SENT, ...RECEIVED], text, integer),
  "type-generalized": edit(RECEIVED, integer, { type: "number" }),
  "type-specialized": edit([MEMBER_OF_PARAMETER], { type: "number" }, integer),
  "unevaluated-items-added": edit([BODY, MEMBER], { type: "array" }, { type: "array", unevaluatedItems: false }),
  "unevaluated-items-removed": edit(RECEIVED, { type: "array", unevaluatedItems: false }, { type: "array" }),
  "unevaluated-properties-added": edit(SENT, { type: "object" }, { type: "object", unevaluatedProperties: false }),
  "unevaluated-properties-removed": edit(
    RECEIVED,
    { type: "object", unevaluatedProperties: false },
    { type: "object" },
  ),
  "wrapped-in-one-of": edit([BODY, "response-body"], objectOf({ a: text }), {
    oneOf: [objectOf({ a: text }), objectOf({ b: text })],
  }),
};

const jsonBody = (schema: Json, mediaType = "application/json"): JsonObject => ({
  content: { [mediaType]: { schema } },
});
const answer = (more: JsonObject): JsonObject => ({ responses: { 200: { description: "It.", ...more } } });
const call = (more: JsonObject, root: JsonObject = {}, path = "/it"): JsonObject => ({
  openapi: "3.1.0",
  paths: { [path]: { post: { operationId: "doIt", tags: ["It"], ...answer({}), ...more } } },
  ...root,
});
const NOTHING: JsonObject = { openapi: "3.1.0", paths: {} };
const parameter = (more: JsonObject): JsonObject => ({ name: "value", in: "query", schema: text, ...more });
const sent = (schema: Json): JsonObject => call({ requestBody: jsonBody(schema) });
const received = (schema: Json): JsonObject => call(answer(jsonBody(schema)));
const header = (schema: JsonObject, required = false): JsonObject =>
  call(answer({ headers: { "X-It": { schema, required } } }));
const objectHeader = (schema: JsonObject): JsonObject => call({ parameters: [{ name: "X-It", in: "header", schema }] });
const scheme = (more: JsonObject): JsonObject => ({
  components: { securitySchemes: { it: { type: "http", scheme: "bearer", ...more } } },
});
const oauth = (more: JsonObject, scopes: string[]): JsonObject =>
  call(
    { security: [{ it: scopes }] },
    {
      components: {
        securitySchemes: {
          it: {
            type: "oauth2",
            flows: {
              clientCredentials: {
                tokenUrl: "https://a.example",
                authorizationUrl: "https://c.example",
                scopes: { read: "", write: "" },
                ...more,
              },
            },
          },
        },
      },
    },
  );
const keys = {
  components: {
    securitySchemes: { it: { type: "http", scheme: "bearer" }, key: { type: "apiKey", in: "header", name: "X-Key" } },
  },
};
const webhook: JsonObject = { openapi: "3.1.0", webhooks: { done: { post: { operationId: "done", ...answer({}) } } } };
const component = { components: { schemas: { It: text } } };

const DOCUMENTS: Readonly<Record<string, [base: JsonObject, head: JsonObject]>> = {
  "request-body-added-required": [call({}), call({ requestBody: { required: true, ...jsonBody(text) } })],
  "request-body-became-required": [sent(text), call({ requestBody: { required: true, ...jsonBody(text) } })],
  "request-body-removed": [sent(text), call({})],
  "request-body-media-type-removed": [
    call({ requestBody: { content: { "application/json": { schema: text }, "text/plain": { schema: text } } } }),
    sent(text),
  ],
  "request-body-media-type-schema-added": [call({ requestBody: { content: { "application/json": {} } } }), sent(text)],
  "response-body-media-type-schema-removed": [received(text), call(answer({ content: { "application/json": {} } }))],
  "request-property-became-required": [sent(objectOf({ a: text })), sent(objectOf({ a: text }, ["a"]))],
  "request-property-became-required-with-default": [
    sent(objectOf({ a: { ...text, default: "a" } })),
    sent(objectOf({ a: { ...text, default: "a" } }, ["a"])),
  ],
  "request-header-property-became-required": [
    objectHeader(objectOf({ a: text })),
    objectHeader(objectOf({ a: text }, ["a"])),
  ],
  "new-required-request-header-property": [objectHeader(objectOf({})), objectHeader(objectOf({ a: text }, ["a"]))],
  "request-parameter-became-required": [
    call({ parameters: [parameter({})] }),
    call({ parameters: [parameter({ required: true })] }),
  ],
  "request-parameter-removed": [call({ parameters: [parameter({})] }), call({})],
  "request-parameter-removed-with-deprecation": [call({ parameters: [parameter({ deprecated: true })] }), call({})],
  "request-property-removed": [sent(objectOf({ a: text, b: text })), sent(objectOf({ a: text }))],
  "request-property-all-of-removed": [
    sent(objectOf({ it: { allOf: [cat, objectOf({ b: text })] } })),
    sent(objectOf({ it: { allOf: [cat] } })),
  ],
  "request-body-all-of-removed": [sent({ allOf: [cat, objectOf({ b: text })] }), sent({ allOf: [cat] })],
  "response-body-all-of-removed": [received({ allOf: [cat, objectOf({ b: text })] }), received({ allOf: [cat] })],
  "response-property-all-of-removed": [
    received(objectOf({ it: { allOf: [cat, objectOf({ b: text })] } })),
    received(objectOf({ it: { allOf: [cat] } })),
  ],
  "new-required-request-property": [sent(objectOf({})), sent(objectOf({ a: text }, ["a"]))],
  "new-required-request-property-with-default": [
    sent(objectOf({})),
    sent(objectOf({ a: { ...text, default: "a" } }, ["a"])),
  ],
  "request-optional-property-became-read-only": [
    sent(objectOf({ a: text })),
    sent(objectOf({ a: { ...text, readOnly: true } })),
  ],
  "request-required-property-became-read-only": [
    sent(objectOf({ a: text }, ["a"])),
    sent(objectOf({ a: { ...text, readOnly: true } }, ["a"])),
  ],
  "response-optional-property-became-write-only": [
    received(objectOf({ a: text })),
    received(objectOf({ a: { ...text, writeOnly: true } })),
  ],
  "response-required-property-became-write-only": [
    received(objectOf({ a: text }, ["a"])),
    received(objectOf({ a: { ...text, writeOnly: true } }, ["a"])),
  ],
  "response-optional-property-removed": [received(objectOf({ a: text, b: text })), received(objectOf({ a: text }))],
  "response-required-property-removed": [
    received(objectOf({ a: text, b: text }, ["b"])),
    received(objectOf({ a: text })),
  ],
  "response-property-became-optional": [received(objectOf({ a: text }, ["a"])), received(objectOf({ a: text }))],
  "response-header-became-optional": [header(text, true), header(text)],
  "required-response-header-removed": [header(text, true), call({})],
  "optional-response-header-removed": [header(text), call({})],
  "response-header-type-changed": [header(text), header(integer)],
  "response-header-type-generalized": [header(integer), header({ type: "number" })],
  "response-header-became-nullable": [header(text), header({ type: ["string", "null"] })],
  "response-media-type-removed": [received(text), call(answer({ content: {} }))],
  "response-media-type-name-changed": [
    call(answer(jsonBody(text, "application/json; version=1"))),
    call(answer(jsonBody(text, "application/json; version=2"))),
  ],
  "response-media-type-name-generalized": [received(text), call(answer(jsonBody(text, "application/*")))],
  "response-success-status-removed": [
    call({ responses: { 200: { description: "It." }, 201: { description: "It." } } }),
    call({}),
  ],
  "response-success-status-added": [
    received(text),
    call({
      responses: {
        200: { description: "It.", ...jsonBody(text) },
        202: { description: "Later.", ...jsonBody(integer) },
      },
    }),
  ],
  "api-path-removed-without-deprecation": [call({}), NOTHING],
  "api-path-removed-with-deprecation": [call({ deprecated: true }), NOTHING],
  "api-removed-without-deprecation": [call({}), { openapi: "3.1.0", paths: { "/it": {} } }],
  "api-removed-with-deprecation": [call({ deprecated: true }), { openapi: "3.1.0", paths: { "/it": {} } }],
  "new-required-request-parameter": [call({}), call({ parameters: [parameter({ required: true })] })],
  "new-required-request-default-parameter-to-existing-path": [
    call({}),
    {
      openapi: "3.1.0",
      paths: {
        "/it": {
          parameters: [parameter({ required: true })],
          post: { operationId: "doIt", tags: ["It"], ...answer({}) },
        },
      },
    },
  ],
  "new-request-path-parameter": [
    call({}),
    call({ parameters: [{ name: "id", in: "path", required: true, schema: text }] }, {}, "/it/{id}"),
  ],
  "api-security-component-removed": [call({}, scheme({})), call({})],
  "api-security-component-type-changed": [
    call({ security: [{ it: [] }] }, scheme({})),
    call({ security: [{ it: [] }] }, scheme({ type: "openIdConnect", openIdConnectUrl: "https://a.example" })),
  ],
  "api-security-component-oauth-url-changed": [oauth({}, []), oauth({ authorizationUrl: "https://b.example" }, [])],
  "api-security-component-oauth-token-url-changed": [oauth({}, []), oauth({ tokenUrl: "https://b.example" }, [])],
  "api-security-component-oauth-scope-removed": [oauth({}, []), oauth({ scopes: { read: "" } }, [])],
  "api-security-removed": [call({ security: [{ it: [] }, { key: [] }] }, keys), call({ security: [{ it: [] }] }, keys)],
  "api-security-added": [call({}, keys), call({ security: [{ it: [] }] }, keys)],
  "api-security-scope-added": [oauth({}, ["read"]), oauth({}, ["read", "write"])],
  "api-global-security-removed": [
    call({}, { ...keys, security: [{ it: [] }, { key: [] }] }),
    call({}, { ...keys, security: [{ it: [] }] }),
  ],
  "api-global-security-added": [call({}, keys), call({}, { ...keys, security: [{ it: [] }] })],
  "api-global-security-scope-added": [
    call({}, { ...keys, security: [{ it: ["read"] }] }),
    call({}, { ...keys, security: [{ it: ["read", "write"] }] }),
  ],
  "api-operation-id-removed": [call({}), call({ operationId: "doThat" })],
  "api-tag-removed": [call({}), call({ tags: [] })],
  "api-tag-added": [call({ tags: ["It"] }), call({ tags: ["That", "It"] })],
  "webhook-removed": [webhook, NOTHING],
  "api-schema-removed": [call({}, component), call({})],
};

export const FOUND = { schemas: SCHEMAS, documents: DOCUMENTS };

const SUNSET = "it is about `x-sunset`, which no spec may hold; that the thing is gone is found without it";
const EXTENSIBLE =
  "`x-extensible-enum` is an extension that no spec may hold; `anyOf` of an enum and any string is an open enum here";
const DEFAULT = "the types do not make a member with a default required, so that its default is a note for readers";

/** What is not found, with the reason. */
export const NOT_FOUND: Readonly<Record<string, string>> = {
  "api-path-removed-before-sunset": SUNSET,
  "api-removed-before-sunset": SUNSET,
  "request-parameter-removed-before-sunset": SUNSET,
  "request-parameter-x-extensible-enum-value-removed": EXTENSIBLE,
  "request-property-x-extensible-enum-value-removed": EXTENSIBLE,
  "response-body-default-value-removed": DEFAULT,
  "response-property-default-value-removed": DEFAULT,
  "api-operation-id-added": "without an operationId there is no function that could have had another name",
};
