import { isObject, type Json, type JsonObject } from "./json.js";
import { fromPointer } from "./yaml.js";

/** What the keys lead to; undefined when there is nothing. */
export function followPointer(root: JsonObject, keys: readonly string[]): Json | undefined {
  return keys.reduce<Json | undefined>((node, key) => {
    if (Array.isArray(node)) return /^\d+$/.test(key) ? node[Number(key)] : undefined;
    return isObject(node) && Object.hasOwn(node, key) ? node[key] : undefined;
  }, root);
}

/** A schema with its references followed, as far as they lead; for what refuses nothing. */
export function dereference(root: JsonObject, value: Json | undefined): JsonObject | undefined {
  let current = value;
  for (let steps = 0; isObject(current) && typeof current.$ref === "string"; steps++) {
    if (steps > LONGEST_CHAIN) return undefined;
    current = followPointer(root, fromPointer(current.$ref));
  }
  return isObject(current) ? current : undefined;
}

/** References to references; a longer chain is a circle. */
const LONGEST_CHAIN = 50;
