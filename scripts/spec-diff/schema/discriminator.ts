import { entries, isObject, list, type Pointer, text } from "../../spec/index.js";
import { fingerprint } from "./fingerprint.js";
import { annotation, chain, type Schema, schemaAt } from "./schema.js";
import { show, type Walk } from "./walk.js";

/** What tells the alternatives of a union apart: a member, and which value of it stands for which of them. */
interface Discriminator {
  property: string;
  targets: ReadonlyMap<string, Schema>;
  at: Pointer;
}

export function compareDiscriminators(baseSchema: Schema, headSchema: Schema, member: string, walk: Walk): void {
  const [base, head] = [discriminatorOf(baseSchema), discriminatorOf(headSchema)];
  if (!base && !head) return;
  const at = { member, base: base?.at, head: head?.at };
  if (!base || !head) {
    const { targets, property } = base ?? head ?? { targets: new Map<string, Schema>(), property: "" };
    // Where the alternatives name their value themselves, the discriminator tells nothing new.
    if ([...targets.values()].every((target) => namesItself(target, property))) return;
    const rule = head ? "discriminator-added" : "discriminator-removed";
    walk.report({ ...at, rule, sentence: `The discriminator is ${head ? "new" : "gone"}.` });
    return;
  }
  if (base.property !== head.property) {
    const sentence = `The discriminator was ${show(base.property)} and is ${show(head.property)} now.`;
    walk.report({ ...at, rule: "discriminator-property-changed", sentence });
    return;
  }
  for (const [value, target] of base.targets) {
    const counterpart = head.targets.get(value);
    if (!counterpart) {
      walk.report({
        ...at,
        rule: "discriminator-value-removed",
        sentence: `${show(value)} stands for nothing any more.`,
      });
    } else if (nameOf(target) !== nameOf(counterpart) && fingerprint(target) !== fingerprint(counterpart)) {
      const sentence = `${show(value)} stood for ${nameOf(target)} and stands for ${nameOf(counterpart)} now.`;
      walk.report({ ...at, rule: "discriminator-value-changed", sentence });
    }
  }
  for (const value of head.targets.keys()) {
    if (base.targets.has(value)) continue;
    walk.report({
      ...at,
      rule: "discriminator-value-added",
      sentence: `${show(value)} stands for an alternative now.`,
    });
  }
}

function discriminatorOf(schema: Schema): Discriminator | undefined {
  const found = annotation(schema, "discriminator");
  if (!found || !isObject(found.value)) return undefined;
  const property = text(found.value.propertyName) ?? "";
  const mapping = isObject(found.value.mapping) ? found.value.mapping : {};
  const { spec } = schema;
  const targets = new Map<string, Schema>();
  const mapped = new Set<string>();
  for (const [value, given] of Object.entries(mapping)) {
    const written = text(given) ?? "";
    const ref = written.startsWith("#") ? written : `#/components/schemas/${written}`;
    mapped.add(ref);
    targets.set(value, schemaAt(spec, { $ref: ref }, [...found.at, "mapping", value]));
  }
  // An alternative without a mapping is named by its component, unless it says its value itself.
  for (const branch of branchesOf(schema)) {
    const ref = typeof branch.value === "object" ? text(branch.value.$ref) : undefined;
    if (ref === undefined || mapped.has(ref)) continue;
    const target = schemaAt(spec, branch.value, branch.at);
    if (!namesItself(target, property)) targets.set(ref.split("/").at(-1) ?? ref, target);
  }
  return { property, targets, at: found.at };
}

function branchesOf({ spec, parts }: Schema) {
  return parts
    .flatMap((part) => [...chain(spec, part)])
    .flatMap(({ value, at }) =>
      ["anyOf", "oneOf"].flatMap((key) =>
        isObject(value)
          ? list(value[key]).flatMap((one, index) => (isObject(one) ? [{ value: one, at: [...at, key, index] }] : []))
          : [],
      ),
    );
}

function namesItself(target: Schema, property: string): boolean {
  return target.parts.some((part) =>
    [...chain(target.spec, part)].some(({ value }) => {
      const declared = new Map(entries(isObject(value) ? value.properties : undefined)).get(property);
      return isObject(declared) && (declared.const !== undefined || list(declared.enum).length === 1);
    }),
  );
}

/** The name of its type: a component may be renamed and keep it. A mapping may also lead out of the document. */
function nameOf({ spec, parts: [part] }: Schema): string {
  const name = part && isObject(part.value) ? text(part.value.$ref)?.split("/").at(-1) : undefined;
  if (name === undefined) return "";
  const { components } = spec.root;
  const component = new Map(entries(isObject(components) ? components.schemas : undefined)).get(name);
  return (isObject(component) ? text(component["x-pixwire-name"]) : undefined) ?? name;
}
