import { type CheckedDocument, child, entries, type Place, type Problem } from "./document.js";
import { schemas } from "./examples.js";

/**
 * Finds the patterns that are no regular expression under the `u` flag. Validators compile them with it, and would
 * fail at the first call that meets one, or never in a test when no example does.
 */
export function checkPatterns(document: CheckedDocument): Problem[] {
  const problems = new Map<string, Problem>();
  const check = (path: readonly string[], pattern: unknown): void => {
    if (typeof pattern !== "string") return;
    try {
      new RegExp(pattern, "u");
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const problem = document.problem(path, `pattern cannot be used with the u flag: ${reason}`);
      problems.set(problem.pointer, problem);
    }
  };
  const keysOf = (place: Place): Place[] => entries(child(place, "patternProperties"));
  for (const schema of schemas(document.root)) {
    check([...schema.path, "pattern"], child(schema, "pattern").value);
    for (const { path } of keysOf(schema)) check(path, path.at(-1));
  }
  return [...problems.values()];
}
