import type { Refuse } from "./operation-descriptor.js";

/** Returns a list as it is, and any other value as a list of one. */
export function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Returns a single value as text. */
export function toText(value: unknown, refuse: Refuse): string {
  const single: unknown = value instanceof Date ? value.toJSON() : value;
  switch (typeof single) {
    case "string":
    case "boolean":
    case "bigint":
      return String(single);
    case "number":
      if (Number.isFinite(single)) return String(single);
  }
  return refuse("must be a string, a number or a boolean");
}

export const COMMA_IN_ITEM =
  "must not have an item that contains a comma, because the items are sent as one comma-separated text";

/** Returns the items of a list as one text; `undefined` when there are none. */
export function joinItems(value: unknown, refuse: Refuse): string | undefined {
  const items = toList(value).map((item) => toText(item, refuse));
  if (items.some((item) => item.includes(","))) {
    refuse(COMMA_IN_ITEM);
  }
  return items.length > 0 ? items.join(",") : undefined;
}
