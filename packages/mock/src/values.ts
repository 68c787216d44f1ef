import { isObject, type JsonObject } from "./json.js";

// Members of a request that was checked against the spec, as types. What was not given is undefined.

export function text(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

export function flag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function integer(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

export function texts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === "string") : undefined;
}

export function object(value: unknown): JsonObject | undefined {
  return isObject(value) && !(value instanceof Blob) ? value : undefined;
}

export function file(value: unknown): File | undefined {
  return value instanceof File ? value : undefined;
}

/** The members of those names that were given. Bodies are open, and what is not declared must not reach what is stored. */
export function only(body: unknown, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object(body) ?? {}).filter(([name]) => names.includes(name)));
}
