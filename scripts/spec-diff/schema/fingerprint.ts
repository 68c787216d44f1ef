import { isObject, type Json, type JsonObject, type SpecDocument } from "../../spec/index.js";
import { chain, keyOf, partAt, type Schema, type SchemaPart } from "./schema.js";

/** How many references are followed before a name stands for what it leads to. */
const DEPTH = 2;

const IGNORED = new Set([
  "title",
  "description",
  "summary",
  "example",
  "examples",
  "deprecated",
  "$comment",
  "externalDocs",
]);
/** Lists whose order means nothing. */
const UNORDERED = new Set(["required", "enum", "type", "anyOf", "oneOf", "allOf"]);

const known = new WeakMap<SpecDocument, Map<string, string>>();

/** Equal for schemas that say the same in the same words, whether in place or by reference, and in whatever order. */
export function fingerprint(schema: Schema): string {
  const prints = known.get(schema.spec) ?? new Map<string, string>();
  known.set(schema.spec, prints);
  const key = keyOf(schema);
  const print = prints.get(key) ?? printOf(schema);
  prints.set(key, print);
  return print;
}

function printOf({ spec, parts }: Schema): string {
  const ofPart = (part: SchemaPart, depth: number): string => {
    const { value, at } = part;
    if (typeof value === "boolean") return String(value);
    const siblings = Object.entries(value).filter(([key]) => key !== "$ref");
    const own = ofObject(Object.fromEntries(siblings), depth);
    if (typeof value.$ref !== "string") return own;
    if (depth === 0) return `${value.$ref}${own}`;
    const [, target] = chain(spec, { value, at });
    const referred = target ? ofPart(target, depth - 1) : "";
    return own === "{}" ? referred : `${referred}&${own}`;
  };
  const ofObject = (value: JsonObject, depth: number): string => {
    const members = Object.keys(value)
      .filter((key) => !IGNORED.has(key))
      .sort()
      .map((key) => `${JSON.stringify(key)}:${ofJson(value[key] ?? null, depth, UNORDERED.has(key))}`);
    return `{${members.join()}}`;
  };
  const ofJson = (value: Json, depth: number, unordered: boolean): string => {
    if (Array.isArray(value)) {
      const items = value.map((item) => ofJson(item, depth, false));
      return `[${(unordered ? items.sort() : items).join()}]`;
    }
    return isObject(value) ? ofPart(partAt(spec, value, []), depth) : JSON.stringify(value);
  };
  return parts.map((part) => ofPart(part, DEPTH)).join("&");
}
