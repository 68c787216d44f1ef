import { fromPointer, isObject, list, toPointer, toTypeName } from "../../spec/index.js";
import { deleteAt, objectAt, objects, setAt, valueAt } from "../tree.js";
import { writeNullAsType } from "../upgrade/schemas.js";
import type { Place, Result } from "./place.js";

export function replaceNullable({ root, at }: Place): Result {
  const schema = objectAt(root, at.slice(0, -1));
  if (schema) writeNullAsType(schema);
  return undefined;
}

export function replaceBoolean({ root, at }: Place): Result {
  if (valueAt(root, at) === true) setAt(root, at, {});
  else deleteAt(root, at);
  return undefined;
}

/** A list of schemas under `items` is that of a tuple, if its schema is one of lists. */
export function takeAsTuple({ root, at }: Place): Result {
  const value = valueAt(root, at);
  const schema = objectAt(root, at.slice(0, -1));
  if (value === undefined || !schema) return undefined;
  delete schema.items;
  if ([schema.type].flat().includes("array")) {
    schema.prefixItems = value;
    return undefined;
  }
  const others = schema.anyOf === undefined ? undefined : { anyOf: schema.anyOf };
  schema.anyOf = value;
  if (others) schema.allOf = [...list(schema.allOf), others];
  return {
    text: "took a list of schemas under `items` as alternatives, because no type says that there is a list: check it",
    isDecision: true,
  };
}

/** A schema that is missing takes any value, once for all references to it. */
export function replaceMissing({ root, at, subject }: Place): Result {
  if (objectAt(root, at)?.$ref !== subject) return undefined;
  const name = /^#\/components\/schemas\/([^/]+)$/.exec(subject)?.[1];
  if (name !== undefined) {
    const components = isObject(root.components) ? root.components : {};
    const schemas = isObject(components.schemas) ? components.schemas : {};
    const key = fromPointer(`/${name}`)[0] ?? name;
    // It may have been added for another reference.
    if (Object.hasOwn(schemas, key)) return undefined;
    root.components = { ...components, schemas: { ...schemas, [key]: {} } };
    return { text: `added the schema ${name}, which is missing and takes any value now: declare it`, isDecision: true };
  }
  if (at.at(-2) === "parameters") deleteAt(root, at);
  else setAt(root, at, at.includes("responses") && !at.includes("schema") ? { description: "Unknown." } : {});
  return {
    text: `anything is accepted in the place of ${subject}, which does not exist: declare it`,
    isDecision: true,
  };
}

export function asBase64({ root, at }: Place): Result {
  const schema = objectAt(root, at);
  if (!schema) return undefined;
  delete schema.format;
  schema.contentEncoding = "base64";
  return {
    text: `${at.at(-1)} is bytes inside JSON, taken as text in base64: check what the service sends`,
    isDecision: true,
  };
}

export function completeMapping({ root, at }: Place): Result {
  const name = String(valueAt(root, at));
  if (objectAt(root, ["components", "schemas", name])) setAt(root, at, `#/components/schemas/${name}`);
  else deleteAt(root, at);
  return undefined;
}

/** What a reference leads to in the middle of an operation becomes a component. */
export function makeComponent(place: Place): Result {
  const { root, at, subject: reference } = place;
  const keys = fromPointer(reference);
  const target = valueAt(root, keys);
  // An earlier fix of the same round may have moved it: then it is found again where it is now.
  if (objectAt(root, at)?.$ref !== reference) return undefined;
  if (!isObject(target)) return replaceMissing(place);
  const components = isObject(root.components) ? root.components : {};
  const schemas = isObject(components.schemas) ? components.schemas : {};
  const last = keys
    .filter((key) => /^[A-Za-z]\w*$/.test(key))
    .slice(-2)
    .join("-");
  let name = toTypeName(`shared-${last}`);
  for (let count = 2; Object.hasOwn(schemas, name); count++) name = toTypeName(`shared-${last}-${count}`);
  root.components = { ...components, schemas: { ...schemas, [name]: target } };
  // Also what refers to a part of it, however the place is encoded.
  for (const one of objects(root)) {
    const other = typeof one.$ref === "string" ? fromPointer(one.$ref) : [];
    if (other.length < keys.length || !keys.every((key, index) => key === other[index])) continue;
    one.$ref = toPointer(["components", "schemas", name, ...other.slice(keys.length)]);
  }
  setAt(root, keys, { $ref: `#/components/schemas/${name}` });
  return { text: `${reference} is the component ${name} now` };
}

export function nameType({ root, at, subject: name }: Place): Result {
  const schema = objectAt(root, at);
  if (!schema) return undefined;
  const words = name.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const earlier = typeof schema["x-pixwire-name"] === "string" ? schema["x-pixwire-name"] : `${words.join("")}`;
  schema["x-pixwire-name"] = `${earlier}Model`;
  return { text: `the type of the schema ${name} is called ${earlier}Model` };
}
