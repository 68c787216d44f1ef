import type { Refuse } from "./input.js";

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The items of a list in one text; undefined when there is none. */
export function joined(value: unknown, refuse: Refuse): string | undefined {
  const items = listOf(value);
  return items.length > 0 ? items.map((item) => scalar(item, refuse)).join(",") : undefined;
}

export function scalar(value: unknown, refuse: Refuse): string {
  const text: unknown = value instanceof Date ? value.toJSON() : value;
  if (!/string|boolean|bigint/.test(typeof text) && !Number.isFinite(text)) {
    refuse("must be a text, a number or a boolean");
  }
  return `${text}`;
}
