import { isObject, type JsonObject, type Pointer, readTypeNames, type SpecDocument } from "../spec/index.js";
import type { Operation } from "./operations.js";
import { report, type Scope } from "./report.js";
import { answerSchemas } from "./responses.js";
import { fingerprint } from "./schema/fingerprint.js";
import { schemaAt } from "./schema/schema.js";

/** The types that the bindings of a document export, and what each of them follows from. */
export function compareTypeNames(scope: Scope, bases: readonly Operation[], heads: readonly Operation[]): void {
  const { base, head } = scope.comparison;
  const [before, after] = [typeNames(base, bases), typeNames(head, heads)];
  for (const [name, at] of before) {
    if (after.has(name)) continue;
    const twin = twinOf(scope, at, before, after);
    const hint = twin ? ` \`${twin}\` with the same schema is new: was it renamed?` : "";
    report(scope, { rule: "type-name-removed", member: name, base: at, sentence: `The exported type is gone.${hint}` });
  }
  for (const [name, at] of after) {
    if (!before.has(name))
      report(scope, { rule: "type-name-added", member: name, head: at, sentence: "The exported type is new." });
  }
}

function typeNames(spec: SpecDocument, operations: readonly Operation[]): Map<string, Pointer> {
  const names = new Map<string, Pointer>();
  for (const [schema, name] of readTypeNames(spec)) names.set(name, ["components", "schemas", schema]);
  for (const operation of operations) {
    if (operation.id === undefined) continue;
    const base = operation.id.charAt(0).toUpperCase() + operation.id.slice(1);
    names.set(`${base}Input`, operation.at);
    const unnamed = new Map<string, Pointer>();
    for (const { status, value, at } of answerSchemas(spec, operation)) {
      const key = JSON.stringify(value);
      if (isNamed(value) || unnamed.has(key)) continue;
      names.set(unnamed.size === 0 ? `${base}Output` : `${base}Output${status}`, at);
      unnamed.set(key, at);
    }
  }
  return names;
}

export function schemasOf(spec: SpecDocument): JsonObject {
  const { components } = spec.root;
  const schemas = isObject(components) ? components.schemas : undefined;
  return isObject(schemas) ? schemas : {};
}

/** A component, or a list of one: its type bears that name. */
function isNamed(schema: JsonObject): boolean {
  if (typeof schema.$ref === "string") return /^#\/components\/schemas\/[^/]+$/.test(schema.$ref);
  return schema.type === "array" && isObject(schema.items) && isNamed(schema.items);
}

function twinOf(
  { comparison: { base, head } }: Scope,
  at: Pointer,
  before: ReadonlyMap<string, Pointer>,
  after: ReadonlyMap<string, Pointer>,
): string | undefined {
  const [, , name] = at;
  const schema = at.length === 3 ? schemasOf(base)[String(name)] : undefined;
  if (schema === undefined) return undefined;
  const print = fingerprint(schemaAt(base, schema, at));
  const found = [...after].find(([other, place]) => {
    const candidate = place.length === 3 ? schemasOf(head)[String(place[2])] : undefined;
    return !before.has(other) && candidate !== undefined && fingerprint(schemaAt(head, candidate, place)) === print;
  });
  return found?.[0];
}
