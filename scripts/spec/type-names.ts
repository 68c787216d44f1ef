import type { Refusals, SpecDocument } from "./document.js";
import { entries, isObject, type JsonObject, text } from "./json.js";
import { isTypeName, toTypeName } from "./names.js";

/** The names of each document, which does not change once it is read; every reference asks for them. */
const known = new WeakMap<JsonObject, ReadonlyMap<string, string>>();

/** The name of the type of each component schema: its own, as TypeScript needs it, or that of `x-pixwire-name`. */
export function readTypeNames({ root }: SpecDocument): ReadonlyMap<string, string> {
  const found = known.get(root);
  if (found) return found;
  const { components } = root;
  const names = new Map(
    entries(isObject(components) ? components.schemas : undefined).map(([name, schema]) => [
      name,
      (isObject(schema) ? text(schema["x-pixwire-name"]) : undefined) ?? toTypeName(name),
    ]),
  );
  known.set(root, names);
  return names;
}

/**
 * Refuses schemas whose types would have the name of something else.
 *
 * @param ids - the operations, whose inputs and answers are types too.
 */
export function checkTypeNames(spec: SpecDocument, ids: readonly string[], refusals: Refusals): void {
  const taken = new Map(
    ids.flatMap((id) =>
      generatedNames(id).map((name): [string, string] => [name, `that is the name of a type of ${id}`]),
    ),
  );
  for (const [name, type] of readTypeNames(spec)) {
    const other = taken.get(type);
    const reason = !isTypeName(type)
      ? "TypeScript or generated code has a type of that name"
      : other !== undefined
        ? other
        : undefined;
    if (reason !== undefined)
      refusals.add(
        ["components", "schemas", name],
        `schema ${JSON.stringify(name)} cannot be the name of a type, because ${reason}: give it another name with x-pixwire-name`,
        { code: "type-name", subject: name },
      );
    taken.set(type, `${name} has the same`);
  }
}

/** What the generated files of the bindings and of an emulator declare for an operation. */
function generatedNames(id: string): string[] {
  const base = id.charAt(0).toUpperCase() + id.slice(1);
  return ["Input", "Output", "Call", "Answer"].map((suffix) => base + suffix);
}
