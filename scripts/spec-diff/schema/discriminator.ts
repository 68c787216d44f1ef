import { dereference, entries, isObject, type JsonObject, list, type Pointer, text } from "../../spec/index.js";
import { fingerprint } from "./fingerprint.js";
import { annotation, annotations, branchesOf, chain, mappedReference, type Schema, schemaAt } from "./schema.js";
import { show, type Walk } from "./walk.js";

/** What tells the alternatives of a union apart: a member, and which value of it stands for which of them. */
interface Discriminator {
  property: string;
  targets: ReadonlyMap<string, Target>;
  at: Pointer;
  /** It tells apart what the whole schema takes, not only what one of its alternatives takes. */
  ofWhole: boolean;
}

interface Target {
  schema: Schema;
  /** It is an alternative of the union at which the discriminator stands. */
  inUnion: boolean;
}

export function compareDiscriminators(baseSchema: Schema, headSchema: Schema, member: string, walk: Walk): void {
  const [bases, heads] = [discriminatorsOf(baseSchema), discriminatorsOf(headSchema)];
  const [base, head] = [own(bases), own(heads)];
  if (base && head && base.property !== head.property) {
    const sentence = `The discriminator was ${show(base.property)} and is ${show(head.property)} now.`;
    walk.report({ member, base: base.at, head: head.at, rule: "discriminator-property-changed", sentence });
    return;
  }
  for (const one of bases) {
    const counterpart = heads.find(({ property }) => property === one.property);
    if (counterpart) compareTargets(one, counterpart, member, walk);
  }
  // Those of single alternatives come and go with the alternatives.
  if (base && !hasLike(heads, base)) reportOne("discriminator-removed", base, { member, base: base.at }, walk);
  if (head && !hasLike(bases, head)) reportOne("discriminator-added", head, { member, head: head.at }, walk);
}

function own(all: readonly Discriminator[]): Discriminator | undefined {
  return all.find(({ ofWhole }) => ofWhole);
}

function hasLike(all: readonly Discriminator[], one: Discriminator): boolean {
  return all.some(({ property }) => property === one.property);
}

function reportOne(
  rule: "discriminator-added" | "discriminator-removed",
  { targets, property }: Discriminator,
  place: { member: string; base?: Pointer; head?: Pointer },
  walk: Walk,
): void {
  // Where the alternatives name their value themselves, the discriminator tells nothing new.
  if ([...targets.values()].every(({ schema }) => namesItself(schema, property))) return;
  walk.report({ ...place, rule, sentence: `The discriminator is ${rule === "discriminator-added" ? "new" : "gone"}.` });
}

function compareTargets(base: Discriminator, head: Discriminator, member: string, walk: Walk): void {
  const at = { member, base: base.at, head: head.at };
  for (const [value, { schema: target, inUnion }] of base.targets) {
    const counterpart = head.targets.get(value)?.schema;
    if (!counterpart) {
      const sentence = `${show(value)} stands for nothing any more.`;
      walk.report({ ...at, rule: "discriminator-value-removed", sentence });
    } else if (nameOf(target) !== nameOf(counterpart) && fingerprint(target) !== fingerprint(counterpart)) {
      const sentence = `${show(value)} stood for ${nameOf(target)} and stands for ${nameOf(counterpart)} now.`;
      walk.report({ ...at, rule: "discriminator-value-changed", sentence });
    } else if (!inUnion && leadsSomewhere(target) && leadsSomewhere(counterpart)) {
      // By inheritance the discriminator alone says which other schemas a value may have.
      walk.compare(target, counterpart, member);
    }
  }
  for (const value of head.targets.keys()) {
    if (base.targets.has(value)) continue;
    const sentence = `${show(value)} stands for an alternative now.`;
    walk.report({ ...at, rule: "discriminator-value-added", sentence });
  }
}

/** The discriminator of a schema; where it has none, those of its alternatives. */
function discriminatorsOf(schema: Schema): Discriminator[] {
  const whole = annotation(schema, "discriminator");
  const found = new Map(annotations(schema, "discriminator").map((one) => [one.owner.value, one]));
  return [...found.values()].flatMap(({ value, at, owner }) => {
    if (!isObject(value)) return [];
    const property = text(value.propertyName) ?? "";
    const targets = targetsOf({ spec: schema.spec, parts: [owner] }, value, property, at);
    return [{ property, targets, at, ofWhole: whole !== undefined }];
  });
}

function targetsOf(
  owner: Schema,
  discriminator: JsonObject,
  property: string,
  at: Pointer,
): ReadonlyMap<string, Target> {
  const { spec } = owner;
  const targets = new Map<string, Target>();
  const branches = branchesOf(owner);
  const references = new Map(branches.map((branch) => [isObject(branch.value) ? text(branch.value.$ref) : "", branch]));
  const mapped = new Set<string>();
  for (const [value, given] of entries(discriminator.mapping)) {
    const ref = mappedReference(text(given) ?? "");
    mapped.add(ref);
    const schema = schemaAt(spec, { $ref: ref }, [...at, "mapping", value]);
    targets.set(value, { schema, inUnion: references.has(ref) });
  }
  // An alternative without a mapping is named by its component, unless it says its value itself.
  for (const [ref, { value, at: place }] of references) {
    if (!ref || mapped.has(ref)) continue;
    const schema = schemaAt(spec, value, place);
    if (!namesItself(schema, property)) targets.set(ref.split("/").at(-1) ?? ref, { schema, inUnion: true });
  }
  return targets;
}

/** A mapping may lead out of the document, or nowhere. */
function leadsSomewhere({ spec, parts: [part] }: Schema): boolean {
  const ref = part && isObject(part.value) ? text(part.value.$ref) : undefined;
  return ref !== undefined && dereference(spec.root, { $ref: ref }) !== undefined;
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
