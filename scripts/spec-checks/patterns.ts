import { isObject, type Json, type Pointer, type SpecDocument, walk } from "../spec/index.js";
import { type Problem, problemAt } from "./problem.js";

/**
 * Finds the patterns that are not valid regular expressions with the `u` flag. Validators compile patterns with it, and
 * would fail at the first call that uses one.
 */
export function checkPatterns(spec: SpecDocument): Problem[] {
  const check = (at: Pointer, pattern: Json | undefined): Problem[] => {
    if (typeof pattern !== "string") return [];
    try {
      new RegExp(pattern, "u");
      return [];
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return [problemAt(spec, at, `pattern cannot be used with the u flag: ${reason}`)];
    }
  };
  const schemas = [...walk(spec)].filter(({ kind }) => kind === "schema");
  return schemas.flatMap(({ value, at }) => [
    ...check([...at, "pattern"], value.pattern),
    ...Object.keys(isObject(value.patternProperties) ? value.patternProperties : {}).flatMap((pattern) =>
      check([...at, "patternProperties", pattern], pattern),
    ),
  ]);
}
