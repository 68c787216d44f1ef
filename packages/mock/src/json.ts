export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The APIs use fewer than 20 levels. Deeply nested data overflows the stack of functions that walk through it. */
const MAX_DEPTH = 500;

/**
 * Parses JSON from a request.
 *
 * @param refuse - throws the error for a text that is not JSON, or is nested too deeply. It receives what follows the
 * name of the text in a message.
 */
export function parseJson(text: string, refuse: (problem: string) => never): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse("is not valid JSON");
  }
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return refuse(`is nested more than ${MAX_DEPTH} levels deep`);
    level = level.flatMap((one) => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return value;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}
