import { isObject, type Json, type JsonObject } from "../spec/index.js";
import type { Operation } from "./operations.js";
import { type Comparison, report } from "./report.js";
import { schemasOf } from "./type-names.js";

const TEXTS = new Set(["title", "description", "summary", "example", "examples", "externalDocs", "$comment"]);

/** Texts and examples, which readers of the reference see and programs do not: once per operation or exported type. */
export function compareDocumentation(
  comparison: Comparison,
  bases: readonly Operation[],
  heads: readonly Operation[],
): void {
  for (const base of bases) {
    const head = heads.find(({ name }) => name === base.name);
    if (!head || texts(base.value) === texts(head.value)) continue;
    const sentence = "Its texts or examples differ.";
    report(
      { comparison, operation: base.name },
      { rule: "documentation-changed", base: base.at, head: head.at, sentence },
    );
  }
  const after = schemasOf(comparison.head);
  for (const [name, schema] of Object.entries(schemasOf(comparison.base))) {
    const other = after[name];
    if (other === undefined || texts(schema) === texts(other)) continue;
    const at = ["components", "schemas", name];
    const sentence = `The texts or examples of ${name} differ.`;
    report({ comparison }, { rule: "documentation-changed", member: name, base: at, head: at, sentence });
  }
}

/** All texts and examples in a value, in an order that does not depend on that of the keys. */
function texts(value: Json): string {
  return JSON.stringify(textsIn(value));
}

function textsIn(value: Json): Json {
  if (Array.isArray(value)) return value.map(textsIn).filter((one) => one !== null);
  if (!isObject(value)) return null;
  const found: JsonObject = {};
  for (const key of Object.keys(value).sort()) {
    const inside = TEXTS.has(key) ? (value[key] ?? null) : textsIn(value[key] ?? null);
    if (inside !== null && (!Array.isArray(inside) || inside.length > 0)) found[key] = inside;
  }
  return Object.keys(found).length > 0 ? found : null;
}
