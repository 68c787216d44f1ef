import { isObject, type Json } from "../../spec/index.js";

/** A value as text: equal for equal values, in whatever order the keys of objects stand. */
export function canonical(value: Json | undefined): string {
  return JSON.stringify(ordered(value ?? null));
}

function ordered(value: Json): Json {
  if (Array.isArray(value)) return value.map(ordered);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, ordered(one)]));
}
