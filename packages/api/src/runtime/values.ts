import type { Refuse } from "./input.js";

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The items of a list in one text; undefined when there is none. An item with a comma would arrive as two. */
export function joined(value: unknown, refuse: Refuse): string | undefined {
  const items = listOf(value).map((item) => scalar(item, refuse));
  if (items.some((item) => item.includes(",")))
    refuse("must not have a comma in an item: they are sent joined by commas");
  return items.length > 0 ? items.join(",") : undefined;
}

export function scalar(value: unknown, refuse: Refuse): string {
  const text: unknown = value instanceof Date ? value.toJSON() : value;
  if (!/string|boolean|bigint/.test(typeof text) && !Number.isFinite(text)) {
    refuse("must be a text, a number or a boolean");
  }
  return `${text}`;
}
