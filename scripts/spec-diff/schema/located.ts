import type { Json } from "../../spec/index.js";
import type { Located } from "./alternative.js";
import { canonical } from "./canonical.js";

/** Those of the ones whose values are not among the others. */
export function onlyIn<Value extends Json>(
  ones: readonly Located<Value>[],
  others: readonly Located<Value>[],
): Located<Value>[] {
  const known = new Set(others.map(({ value }) => canonical(value)));
  return ones.filter(({ value }) => !known.has(canonical(value)));
}
