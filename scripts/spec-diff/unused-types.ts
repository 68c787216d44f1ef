import {
  entries,
  isObject,
  type JsonObject,
  type Pointer,
  resolve,
  type SpecDocument,
  text,
  walk,
} from "../spec/index.js";
import { report, type Scope } from "./report.js";
import { compareSchemas } from "./schema/compare.js";
import { mappedReference, schemaAt } from "./schema/schema.js";
import { schemasOf } from "./type-names.js";

/**
 * Compares exported types that no operation uses in both documents, such as the events of a webhook that a service does
 * not describe. Nobody knows who sends their values, so that any difference is for a person to judge.
 */
export function compareUnusedTypes(scope: Scope): void {
  const { base, head } = scope.comparison;
  const [usedBefore, usedNow] = [usedSchemas(base), usedSchemas(head)];
  const heads = new Map(Object.entries(schemasOf(head)));
  for (const [name, schema] of Object.entries(schemasOf(base))) {
    const other = heads.get(name);
    if (other === undefined || (usedBefore.has(name) && usedNow.has(name))) continue;
    const at = ["components", "schemas", name];
    for (const finding of compareSchemas(schemaAt(base, schema, at), schemaAt(head, other, at), "unknown", name)) {
      report(scope, finding, "unknown");
    }
  }
}

/** The components that references from outside `components.schemas` lead to, at whatever distance. */
function usedSchemas(spec: SpecDocument): Set<string> {
  const used = new Set<string>();
  const pending: string[] = [];
  const references = new Map<string, string[]>();
  for (const { value, at } of walk(spec)) {
    const own = at[0] === "components" && at[1] === "schemas" ? String(at[2]) : undefined;
    for (const name of schemasNamedBy(spec, value, at)) {
      if (own === undefined) pending.push(name);
      else references.set(own, [...(references.get(own) ?? []), name]);
    }
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (used.has(name)) continue;
    used.add(name);
    pending.push(...(references.get(name) ?? []));
  }
  return used;
}

/** By its reference, or by the mapping of its discriminator. */
function schemasNamedBy(spec: SpecDocument, value: JsonObject, at: Pointer): string[] {
  const names: string[] = [];
  if (typeof value.$ref === "string") {
    const [section, kind, name] = resolve(spec, value, at).at;
    if (section === "components" && kind === "schemas") names.push(String(name));
  }
  const { discriminator } = value;
  for (const [, written] of entries(isObject(discriminator) ? discriminator.mapping : undefined)) {
    const [, name] = /^#\/components\/schemas\/([^/]+)$/.exec(mappedReference(text(written) ?? "")) ?? [];
    if (name !== undefined) names.push(name);
  }
  return names;
}
