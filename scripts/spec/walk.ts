import { isObject, type Json, type JsonObject } from "./json.js";
import type { Pointer } from "./yaml.js";

/** What an object of a document is, by the grammar of OpenAPI. */
export type Kind =
  | "callback"
  | "components"
  | "document"
  | "encoding"
  | "example"
  | "header"
  | "link"
  | "media type"
  | "operation"
  | "parameter"
  | "path item"
  | "request body"
  | "response"
  | "schema"
  | "other";

/** An object of a document. It may be a reference to one. */
export interface Visited {
  kind: Kind;
  value: JsonObject;
  at: Pointer;
}

/** What stands under a key: an object, a list of objects, or objects by names that the API chose. */
type Child = { is: Kind } | { listOf: Kind } | { mapOf: Kind };

const OPERATION: Child = { is: "operation" };
const SCHEMA: Child = { is: "schema" };
const SCHEMAS: Child = { listOf: "schema" };
const SCHEMA_MAP: Child = { mapOf: "schema" };
const EXAMPLES: Child = { mapOf: "example" };
const CONTENT: Child = { mapOf: "media type" };
const HEADERS: Child = { mapOf: "header" };
const PARAMETERS: Child = { listOf: "parameter" };
const PATH_ITEMS: Child = { mapOf: "path item" };

const GRAMMAR: Readonly<Record<Kind, Readonly<Record<string, Child>>>> = {
  document: { paths: PATH_ITEMS, webhooks: PATH_ITEMS, components: { is: "components" } },
  components: {
    schemas: SCHEMA_MAP,
    responses: { mapOf: "response" },
    parameters: { mapOf: "parameter" },
    examples: EXAMPLES,
    requestBodies: { mapOf: "request body" },
    headers: HEADERS,
    securitySchemes: { mapOf: "other" },
    links: { mapOf: "link" },
    callbacks: { mapOf: "callback" },
    pathItems: PATH_ITEMS,
  },
  "path item": {
    parameters: PARAMETERS,
    get: OPERATION,
    put: OPERATION,
    post: OPERATION,
    delete: OPERATION,
    options: OPERATION,
    head: OPERATION,
    patch: OPERATION,
    trace: OPERATION,
  },
  operation: {
    parameters: PARAMETERS,
    requestBody: { is: "request body" },
    responses: { mapOf: "response" },
    callbacks: { mapOf: "callback" },
  },
  parameter: { schema: SCHEMA, content: CONTENT, examples: EXAMPLES },
  header: { schema: SCHEMA, content: CONTENT, examples: EXAMPLES },
  "request body": { content: CONTENT },
  response: { headers: HEADERS, content: CONTENT, links: { mapOf: "link" } },
  "media type": { schema: SCHEMA, examples: EXAMPLES, encoding: { mapOf: "encoding" } },
  encoding: { headers: HEADERS },
  link: { parameters: { mapOf: "example" } },
  callback: {},
  example: {},
  schema: {
    $defs: SCHEMA_MAP,
    additionalProperties: SCHEMA,
    allOf: SCHEMAS,
    anyOf: SCHEMAS,
    contains: SCHEMA,
    contentSchema: SCHEMA,
    dependentSchemas: SCHEMA_MAP,
    else: SCHEMA,
    if: SCHEMA,
    items: SCHEMA,
    not: SCHEMA,
    oneOf: SCHEMAS,
    patternProperties: SCHEMA_MAP,
    prefixItems: SCHEMAS,
    properties: SCHEMA_MAP,
    propertyNames: SCHEMA,
    then: SCHEMA,
    unevaluatedItems: SCHEMA,
    unevaluatedProperties: SCHEMA,
  },
  other: {},
};

/** Keys under which an API's data stand, where any key is possible, or names that are no objects of OpenAPI. */
const DATA = new Set([
  "const",
  "default",
  "dependentRequired",
  "enum",
  "example",
  "examples",
  "mapping",
  "scopes",
  "variables",
]);

/** Every object of a document, also where no operation leads, each before those inside it. */
export function* walk({ root }: { root: JsonObject }): Generator<Visited> {
  yield* visit("document", root, []);
}

function* visit(kind: Kind, value: Json | undefined, at: Pointer): Generator<Visited> {
  if (!isObject(value)) return;
  yield { kind, value, at };
  if (kind === "example") return;
  for (const [key, below] of Object.entries(value)) {
    const place = [...at, key];
    const child = kind === "callback" ? PATH_ITEMS_OF_CALLBACK : GRAMMAR[kind][key];
    if (child) yield* visitChild(child, below, place);
    else if (!DATA.has(key) && !key.startsWith("x-")) yield* visitOther(below, place);
  }
}

/** A callback's keys are expressions, each with a path item. */
const PATH_ITEMS_OF_CALLBACK: Child = { is: "path item" };

function* visitChild(child: Child, value: Json, at: Pointer): Generator<Visited> {
  if ("is" in child) yield* visit(child.is, value, at);
  else if ("listOf" in child && Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* visit(child.listOf, item, [...at, index]);
  } else if ("mapOf" in child && isObject(value)) {
    for (const [name, item] of Object.entries(value)) yield* visit(child.mapOf, item, [...at, name]);
  }
}

/** What the grammar above has no word for, such as `info` and `servers`. */
function* visitOther(value: Json, at: Pointer): Generator<Visited> {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) yield* visitOther(item, [...at, index]);
  } else yield* visit("other", value, at);
}
