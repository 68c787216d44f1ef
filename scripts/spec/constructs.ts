import type { Refusals, SpecDocument } from "./document.js";
import { resolve } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list } from "./json.js";
import { checkKeywordValues } from "./keyword-values.js";
import type { Cause } from "./refusal-causes.js";
import { type Kind, type Visited, walk } from "./walk.js";
import type { Pointer } from "./yaml.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Every key that OpenAPI 3.1 gives an object of a kind. What is no schema has few, and a misspelt one is found here. */
const KEYS: Readonly<Partial<Record<Kind, ReadonlySet<string>>>> = {
  document: words("openapi info jsonSchemaDialect servers paths webhooks components security tags externalDocs"),
  components: words(
    "schemas responses parameters examples requestBodies headers securitySchemes links callbacks pathItems",
  ),
  "path item": words("$ref summary description get put post delete options head patch trace servers parameters"),
  operation: words(
    "tags summary description externalDocs operationId parameters requestBody responses callbacks deprecated security servers",
  ),
  parameter: words(
    "$ref name in description required deprecated allowEmptyValue style explode allowReserved schema example examples content summary",
  ),
  header: words("$ref description required deprecated style explode schema example examples content summary"),
  "request body": words("$ref description content required summary"),
  response: words("$ref description headers content links summary"),
  "media type": words("schema example examples encoding"),
  encoding: words("contentType headers style explode allowReserved"),
  example: words("$ref summary description value externalValue"),
  schema: words(
    // What the types show.
    "$ref type properties required items prefixItems additionalProperties enum const oneOf anyOf allOf discriminator " +
      "format contentMediaType contentEncoding contentSchema readOnly writeOnly " +
      // What comments and reference pages show, or nobody.
      "title description default deprecated example examples externalDocs xml $comment $defs " +
      // What validators check, and types cannot say.
      "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf minLength maxLength pattern minItems maxItems " +
      "uniqueItems minProperties maxProperties not if then else dependentRequired dependentSchemas patternProperties " +
      "propertyNames contains minContains maxContains unevaluatedItems unevaluatedProperties",
  ),
};

/** Keywords of schemas that are refused, and what to write instead. */
const REFUSED_KEYWORDS: Readonly<Record<string, string>> = {
  nullable: '`nullable` is not part of OpenAPI 3.1: use `type: [string, "null"]`',
  definitions: "`definitions` belongs to older drafts of JSON Schema: move the schemas to components/schemas",
  $id: "`$id` is not supported: refer to components by `#/components/schemas/...`",
  $anchor: "`$anchor` is not supported: refer to components by `#/components/schemas/...`",
  $dynamicRef: "`$dynamicRef` is not supported, because it cannot become a type: refer to one component with `$ref`",
  $dynamicAnchor:
    "`$dynamicAnchor` is not supported, because it cannot become a type: refer to one component with `$ref`",
  $schema: "`$schema` is not supported, because only the dialect of OpenAPI 3.1 is: remove it",
  $vocabulary: "`$vocabulary` is not supported, because only the dialect of OpenAPI 3.1 is: remove it",
};

/** Under these stands what validators check, and what never becomes a type: there a schema may be true or false. */
const VALIDATED = words("contains dependentSchemas else if not patternProperties propertyNames then");

const SCHEMA_MAP_KEYS = ["properties", "$defs"];
const SCHEMA_LIST_KEYS = ["allOf", "anyOf", "oneOf", "prefixItems"];

const DIALECTS = new Set([
  "https://spec.openapis.org/oas/3.1/dialect/base",
  "https://json-schema.org/draft/2020-12/schema",
]);

/** @returns whether the document is of the one version that can be read. */
export function checkVersion({ root }: SpecDocument, refusals: Refusals): boolean {
  const { openapi, swagger } = root;
  if (typeof openapi === "string" && /^3\.1\.\d+$/.test(openapi)) return true;
  const [key, given] = openapi === undefined ? ["swagger", swagger] : ["openapi", openapi];
  const upgrade = /^(2|3\.0)\b/.test(String(given))
    ? " `pnpm new-provider` upgrades a document of an older version."
    : "";
  refusals.add(
    given === undefined ? [] : [key],
    given === undefined
      ? "the document does not say which version of OpenAPI it is: write `openapi: 3.1.0`"
      : `the version ${JSON.stringify(given)} of OpenAPI is not supported, only 3.1.${upgrade}`,
  );
  return false;
}

/** Refuses every key that has no meaning in OpenAPI 3.1, or one that nothing here expresses. */
export function checkConstructs(spec: SpecDocument, refusals: Refusals): void {
  const { jsonSchemaDialect } = spec.root;
  if (jsonSchemaDialect !== undefined && !DIALECTS.has(String(jsonSchemaDialect)))
    refusals.add(
      ["jsonSchemaDialect"],
      "only the schema dialect of OpenAPI 3.1 is supported: remove `jsonSchemaDialect`",
      { code: "dialect" },
    );
  for (const visited of walk(spec)) {
    const { kind, value, at } = visited;
    checkKeys(visited, refusals);
    if (typeof value.$ref === "string") {
      refusals.attempt(() => resolve(spec, value, at));
      if (kind === "schema" && /^#\/(?!components\/)/.test(value.$ref))
        refusals.add(
          at,
          `the reference ${value.$ref} leads to no component: move what it names to components/schemas`,
          {
            code: "target-outside-components",
            subject: value.$ref,
          },
        );
    }
    if (kind === "schema" && value.$ref === undefined) checkSchema(spec, value, at, refusals);
    else if (kind === "example" && value.externalValue !== undefined)
      refusals.add(
        [...at, "externalValue"],
        "`externalValue` is not supported, because nothing is fetched: use `value`",
        { code: "external-value" },
      );
  }
}

function checkKeys({ kind, value, at }: Visited, refusals: Refusals): void {
  const known = KEYS[kind];
  if (!known || at.at(-2) === "callbacks") return;
  for (const key of Object.keys(value)) {
    if (known.has(key) || /^x-/i.test(key)) continue;
    const instead = kind === "schema" ? REFUSED_KEYWORDS[key] : undefined;
    refusals.add(
      [...at, key],
      instead ?? `${JSON.stringify(key)} is not a key of the ${kind} in OpenAPI 3.1: correct or remove it`,
      causeOf(key, instead),
    );
  }
}

function causeOf(key: string, instead: string | undefined): Cause | undefined {
  if (instead === undefined) return { code: "unknown-key" };
  if (key === "nullable") return { code: "nullable" };
  return /^\$(?:id|anchor|schema|vocabulary|dynamicAnchor)$/.test(key) ? { code: "schema-address" } : undefined;
}

function checkSchema({ root }: SpecDocument, schema: JsonObject, at: Pointer, refusals: Refusals): void {
  const isValidated = at.some((key) => VALIDATED.has(String(key)));
  const check = (value: Json | undefined, place: Pointer): void => {
    if (value === undefined || isObject(value) || (isValidated && typeof value === "boolean")) return;
    refusals.add(
      place,
      typeof value === "boolean"
        ? `the schema is ${value}, which is not supported: use {} for any value, or remove the member`
        : "a schema must be an object",
      typeof value === "boolean" ? { code: "boolean-schema" } : undefined,
    );
  };
  checkKeywordValues(schema, at, refusals);
  check(schema.contentSchema, [...at, "contentSchema"]);
  for (const key of SCHEMA_MAP_KEYS) {
    for (const [name, value] of entries(schema[key])) check(value, [...at, key, name]);
  }
  for (const key of SCHEMA_LIST_KEYS) {
    for (const [index, value] of list(schema[key]).entries()) check(value, [...at, key, index]);
    if (Array.isArray(schema[key]) && schema[key].length === 0)
      refusals.add([...at, key], `${key} must have at least one schema`, { code: "empty-list" });
  }
  if (Array.isArray(schema.enum) && schema.enum.length === 0)
    refusals.add([...at, "enum"], "`enum` has no value, so that nothing could be sent: remove it, or list the values", {
      code: "empty-list",
    });
  if (typeof schema.items === "boolean" && schema.prefixItems === undefined) check(schema.items, [...at, "items"]);
  if (Array.isArray(schema.items))
    refusals.add([...at, "items"], "`items` must be one schema: use `prefixItems` for a list of schemas", {
      code: "list-of-schemas-for-items",
    });
  checkDiscriminator(root, schema, at, refusals);
}

/** The values that tell alternatives apart come from `mapping`, or from the names of the components. */
function checkDiscriminator(root: JsonObject, schema: JsonObject, at: Pointer, refusals: Refusals): void {
  const { discriminator } = schema;
  if (discriminator === undefined) return;
  if (!isObject(discriminator) || typeof discriminator.propertyName !== "string") {
    refusals.add([...at, "discriminator"], "a discriminator must be an object with a `propertyName`", {
      code: "discriminator",
    });
    return;
  }
  const { components } = root;
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  for (const [value, target] of entries(discriminator.mapping)) {
    const name = typeof target === "string" ? /^#\/components\/schemas\/([^/]+)$/.exec(target)?.[1] : undefined;
    if (name === undefined || !Object.hasOwn(schemas, name))
      refusals.add(
        [...at, "discriminator", "mapping", value],
        `the mapping of ${JSON.stringify(value)} refers to a component that does not exist: write it as #/components/schemas/NAME`,
        { code: "discriminator-mapping" },
      );
  }
}
