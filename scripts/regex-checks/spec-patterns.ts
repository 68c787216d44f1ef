import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FoundRegex } from "./find.js";

/** The values of these keys are data, in which `pattern` is a member like any other. */
const DATA_KEYS: readonly unknown[] = ["example", "examples", "default", "const", "enum"];

/**
 * Finds every `pattern` of a schema. The emulator matches requests against them, with the flag `u` as in JSON Schema.
 */
export function findSpecPatterns(text: string): FoundRegex[] {
  const lines = new LineCounter();
  const found: FoundRegex[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return undefined;
      // A property may be called `example`. Its value is then a schema, which has a `type`.
      if (DATA_KEYS.includes(key.value) && !(isMap(value) && value.has("type"))) return visit.SKIP;
      if (key.value === "pattern" && isScalar(value) && typeof value.value === "string") {
        found.push({ line: lines.linePos(key.range?.[0] ?? 0).line, pattern: { source: value.value, flags: "u" } });
      }
      return undefined;
    },
  });
  return found;
}
