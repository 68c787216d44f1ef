import { isMap, isScalar, LineCounter, parseDocument, visit } from "yaml";
import type { FoundRegex } from "./find.js";

/** Under these keys stands data, in which `pattern` is a member like any other. */
const DATA_KEYS: readonly unknown[] = ["example", "examples", "default", "const", "enum"];

/** Every `pattern` of a schema: the emulator matches what it receives against them, as JSON Schema does, with `u`. */
export function findSpecPatterns(text: string): FoundRegex[] {
  const lines = new LineCounter();
  const found: FoundRegex[] = [];
  visit(parseDocument(text, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      if (!isScalar(key)) return undefined;
      // A property may be called `example`; its schema is a map, as are an operation's examples.
      if (DATA_KEYS.includes(key.value) && !(isMap(value) && value.has("type"))) return visit.SKIP;
      if (key.value === "pattern" && isScalar(value) && typeof value.value === "string") {
        found.push({ line: lines.linePos(key.range?.[0] ?? 0).line, pattern: { source: value.value, flags: "u" } });
      }
      return undefined;
    },
  });
  return found;
}
