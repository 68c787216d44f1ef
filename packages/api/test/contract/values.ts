import { type DeclaredMember, hasType, isBytes } from "./declared.js";
import type { OpenApi, Schema } from "./openapi.js";

/** Whatever a URL, a form or a header could take for its own. No comma: lists are joined by it. */
const RESERVED = "a b/c?d=e&f#g+h%2Fi;j:k@l$m!n'o(p)*[q]\"r~é";

/** The bytes of a file, which are a text here. */
function fileOf(text: string): Blob {
  return new Blob([text], { type: "image/png" });
}

/** A value of a member: its example, or one made from its schema. */
export function exampleOf(document: OpenApi, member: DeclaredMember): unknown {
  const closed = closedValues(document, member.schema);
  const fitting = member.examples.find((one) => [one].flat().every((item) => !closed || closed.includes(item)));
  const written = fitting ?? sampleOf(document, member.schema, member.name);
  return isBytes(itemOf(document, member.schema)) || takesBytes(document, member.schema) ? toFiles(written) : written;
}

/** A value with reserved characters in its texts; otherwise the example, of a list with two items at least. */
export function reservedOf(document: OpenApi, member: DeclaredMember): unknown {
  const { schema } = member;
  const isText = (one: Schema): boolean => hasType(one, "string") && !isBytes(one) && !closedValues(document, one);
  if (isText(schema)) return `${member.name} ${RESERVED}`;
  const item = itemOf(document, schema);
  if (hasType(schema, "array") && isText(item)) return [`${member.name} ${RESERVED}`, `2 ${RESERVED}`];
  if (member.style === "deepObject") return { ...Object(exampleOf(document, member)), key: RESERVED };
  const anyText = [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((one) => isText(document.flat(one)));
  if (anyText) return `${member.name} ${RESERVED}`;
  const example = exampleOf(document, member);
  // Of a single item, nobody sees how lists are written.
  return Array.isArray(example) && example.length === 1 ? [...example, ...example] : example;
}

/** The fixed values that a member, or each item of it, can have; `undefined` for an open set. */
export function closedValues(document: OpenApi, schema: Schema): unknown[] | undefined {
  const flat = document.flat(schema);
  const types = [flat.type ?? []].flat();
  if (hasType(flat, "array") && flat.items) {
    // Of lists inside lists, and of what is a list or a text, no single values are compared.
    if (types.some((type) => type !== "array" && type !== "null") || hasType(document.flat(flat.items), "array"))
      return undefined;
    const values = closedValues(document, flat.items);
    return values && hasType(flat, "null") ? [...values, null] : values;
  }
  if (flat.enum) return [...flat.enum];
  if (flat.type === "null") return [null];
  if (flat.const !== undefined) return [flat.const];
  const alternatives = [...(flat.oneOf ?? []), ...(flat.anyOf ?? [])].map((one) => closedValues(document, one));
  if (alternatives.length === 0 || alternatives.some((one) => one === undefined)) return undefined;
  return [...new Set(alternatives.flatMap((one) => one ?? []))];
}

/** The inclusive bounds of a number. What may be something else as well has none. */
export function boundsOf(document: OpenApi, schema: Schema): { least?: number; greatest?: number } {
  const flat = document.flat(schema);
  const types = [flat.type ?? []].flat();
  const isNumber = types.length > 0 && types.every((type) => ["integer", "number", "null"].includes(type));
  if (!isNumber) return {};
  const least = flat.minimum ?? (hasType(flat, "integer") ? plus(flat.exclusiveMinimum, 1) : undefined);
  const greatest = flat.maximum ?? (hasType(flat, "integer") ? plus(flat.exclusiveMaximum, -1) : undefined);
  return { ...(least !== undefined && { least }), ...(greatest !== undefined && { greatest }) };
}

/** Every text and number in a value that is long enough to be a secret. */
export function leavesOf(value: unknown): string[] {
  if (value instanceof Blob || value === null) return [];
  if (typeof value === "object") return Object.values(value).flatMap(leavesOf);
  return [String(value)].filter((text) => text.length >= 4);
}

/** Makes a value from a schema. */
export function sampleOf(document: OpenApi, written: Schema, name: string, depth = 0): unknown {
  const schema = document.flat(written);
  const alternatives = [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])];
  const alternative = alternatives.find((one) => document.flat(one).type !== "null") ?? alternatives[0];
  const known = [schema.const, schema.example, ...(schema.examples ?? []), ...(schema.enum ?? []), schema.default];
  const given = known.find((one) => one !== undefined);
  if (given !== undefined) return given;
  if (schema.type === "null") return null;
  if (alternative) return sampleOf(document, alternative, name, depth);
  if (hasType(schema, "array")) {
    const items = schema.items ?? {};
    const values = closedValues(document, items);
    return values?.slice(0, 2) ?? ["1", "2"].map((number) => sampleOf(document, items, `${name} ${number}`, depth + 1));
  }
  if (hasType(schema, "object") || schema.properties) {
    const properties = Object.entries(schema.properties ?? {}).filter(() => depth < 3);
    return Object.fromEntries(properties.map(([key, one]) => [key, sampleOf(document, one, key, depth + 1)]));
  }
  if (hasType(schema, "integer") || hasType(schema, "number")) {
    const { least, greatest } = boundsOf(document, schema);
    return least ?? greatest ?? 7;
  }
  return hasType(schema, "boolean") ? true : `${name} text`;
}

/** Whether one of the alternatives of a member is bytes. */
function takesBytes(document: OpenApi, schema: Schema): boolean {
  return [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].some((one) => isBytes(document.flat(one)));
}

function itemOf(document: OpenApi, schema: Schema): Schema {
  return hasType(schema, "array") && schema.items ? document.flat(schema.items) : schema;
}

function toFiles(value: unknown): unknown {
  return Array.isArray(value) ? value.map((one) => fileOf(String(one))) : fileOf(String(value));
}

function plus(bound: number | undefined, step: number): number | undefined {
  return bound === undefined ? undefined : bound + step;
}
