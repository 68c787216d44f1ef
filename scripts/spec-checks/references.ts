import { type SpecDocument, walk } from "../spec/index.js";
import { type Problem, problemAt } from "./problem.js";

/** Finds references to other files or URLs. They are refused, so that no check fetches anything. */
export function checkReferences(spec: SpecDocument): Problem[] {
  return [...walk(spec)].flatMap(({ value, at }) =>
    typeof value.$ref === "string" && !value.$ref.startsWith("#/")
      ? [problemAt(spec, [...at, "$ref"], `${JSON.stringify(value.$ref)} refers outside this file`)]
      : [],
  );
}
