import { fromPointer, isObject, type Json, type JsonObject, type Pointer } from "../spec/index.js";
import { type Note, valueAt } from "./tree.js";

/**
 * Writes `anyOf` for every `oneOf` that schemas lead to. The types are the same, but a value may match several
 * alternatives, as it does where alternatives have no member that tells them apart.
 *
 * @param holders - the places of what has the schemas.
 */
export function takeOneOfAsAnyOf(root: JsonObject, holders: readonly Pointer[]): Note[] {
  const notes: Note[] = [];
  const seen = new Set<Json>();
  const visit = (value: Json | undefined, at: Pointer): void => {
    if (typeof value !== "object" || value === null || seen.has(value)) return;
    seen.add(value);
    for (const [key, inner] of Object.entries(value)) visit(inner, [...at, Array.isArray(value) ? Number(key) : key]);
    if (!isObject(value)) return;
    if (typeof value.$ref === "string") {
      const target = fromPointer(value.$ref);
      visit(valueAt(root, target), target);
    }
    const { oneOf } = value;
    if (!Array.isArray(oneOf) || value.anyOf !== undefined) return;
    delete value.oneOf;
    value.anyOf = oneOf;
    notes.push({ at, text: "took `oneOf` as `anyOf`, because the alternatives overlap" });
  };
  for (const at of holders) visit(valueAt(root, [...at, "schema"]), [...at, "schema"]);
  return notes;
}
