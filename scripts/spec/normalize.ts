import { entries, isObject, type Json, type JsonObject, list } from "./json.js";
import { joinNullOfForm, removeNullOfParameter } from "./nulls.js";
import { dereference } from "./references.js";
import { walk } from "./walk.js";

/**
 * Writes four constructs in the form that everything else understands. The meaning stays:
 *
 * - A `$ref` beside other keywords becomes a part of an `allOf`, with those keywords as another part.
 * - A property that is `required` where it is not declared is declared there too, as it is in the neighbouring parts, or
 *   as one of any kind.
 * - A parameter that may be `null` loses that type, with its items and members: leaving it out is what `null` means.
 * - A field of a form that is something or `null` is of two types, and no longer one of two alternatives.
 *
 * What is added has no place in the YAML, and is located where its schema is.
 */
export function normalize(root: JsonObject): JsonObject {
  const visited = [...walk({ root })];
  const schemas = visited.filter(({ kind }) => kind === "schema").map(({ value }) => value);
  for (const schema of schemas) separateReference(schema);
  for (const one of visited) {
    if (one.kind === "parameter") removeNullOfParameter(root, one.value);
    joinNullOfForm(root, one);
  }
  const declared = new Map(schemas.map((schema) => [schema, declaredProperties(root, schema)]));
  const required = schemas.map((schema) => completeRequired(root, schema, declared));
  for (const complete of required) complete();
  return root;
}

/** What may stand beside a `$ref` without changing what it takes. */
const ANNOTATIONS = new Set(
  "$comment $ref default deprecated description example examples externalDocs readOnly summary title writeOnly xml".split(
    " ",
  ),
);

function separateReference(schema: JsonObject): void {
  if (typeof schema.$ref !== "string") return;
  const keywords = Object.keys(schema).filter((key) => !ANNOTATIONS.has(key) && !key.startsWith("x-"));
  if (keywords.length === 0) return;
  const beside: JsonObject = {};
  for (const key of keywords) {
    const { [key]: value = null } = schema;
    beside[key] = value;
    delete schema[key];
  }
  const reference = schema.$ref;
  delete schema.$ref;
  const { allOf, ...rest } = beside;
  schema.allOf = [{ $ref: reference }, ...list(allOf), ...(Object.keys(rest).length > 0 ? [rest] : [])];
}

/** The properties of a schema and of all parts of its `allOf`, by name. */
function declaredProperties(
  root: JsonObject,
  schema: JsonObject,
  within: readonly JsonObject[] = [],
): Map<string, Json> {
  if (within.includes(schema)) return new Map();
  const properties = new Map<string, Json>();
  for (const part of list(schema.allOf)) {
    const followed = dereference(root, part);
    if (!followed) continue;
    for (const [name, value] of declaredProperties(root, followed, [...within, schema])) properties.set(name, value);
  }
  for (const [name, value] of entries(schema.properties)) properties.set(name, value);
  return properties;
}

/** Returns what declares the properties, so that all are found before any is added. */
function completeRequired(
  root: JsonObject,
  schema: JsonObject,
  declared: ReadonlyMap<JsonObject, ReadonlyMap<string, Json>>,
): () => void {
  const beside = declared.get(schema) ?? new Map<string, Json>();
  const parts = [schema, ...["allOf", "anyOf", "oneOf"].flatMap((key) => list(schema[key]).filter(isObject))];
  const added = parts.map((part) => {
    const names = list(part.required).filter((name): name is string => typeof name === "string");
    const own = isObject(part.properties) ? part.properties : {};
    const inside = part === schema ? new Map<string, Json>() : declaredProperties(root, part);
    return names.flatMap((name): [string, Json][] => {
      if (Object.hasOwn(own, name) || inside.has(name)) return [];
      const found = beside.get(name);
      if (found !== undefined) return [[name, found]];
      // What is required of an object and declared nowhere is a member of any kind. A part is completed by its whole first.
      return part === schema && isObjectLike(schema) ? [[name, {}]] : [];
    });
  });
  return () => {
    for (const [index, part] of parts.entries()) {
      const properties = added[index] ?? [];
      if (properties.length === 0) continue;
      const own = isObject(part.properties) ? part.properties : {};
      part.properties = { ...own, ...Object.fromEntries(properties.filter(([name]) => !Object.hasOwn(own, name))) };
    }
  };
}

/** Whether a schema says of itself that it is one of objects, and not only what other parts of it have to have. */
function isObjectLike({ type, properties, additionalProperties }: JsonObject): boolean {
  return (type === "object" || properties !== undefined) && !isObject(additionalProperties);
}
