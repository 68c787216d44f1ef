import { isObject, type Json, type JsonObject, type Pointer, resolve, type SpecDocument } from "./document.js";

export function firstExample(spec: SpecDocument, holder: JsonObject, at: Pointer): Json | undefined {
  if (holder.example !== undefined) return holder.example;
  const [named] = entries(holder.examples);
  return named ? resolve(spec, named[1], [...at, "examples", named[0]]).value.value : undefined;
}

export function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

export function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** Whether a schema is that of an array. */
export function isList({ type }: JsonObject): boolean {
  return type === "array" || (Array.isArray(type) && type.includes("array"));
}

/** An optional member, left out when there is nothing to put in it. */
export function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
