import type { Pointer } from "../../spec/index.js";
import { type Alternative, isAnything, sourceNear } from "./alternative.js";
import { compareAnnotations, compareNested } from "./annotations.js";
import { fingerprint } from "./fingerprint.js";
import { isMarked, placeOf, type Schema } from "./schema.js";
import { show, type Walk } from "./walk.js";

export function compareObjects(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const [before, after] = [membersOf(base), membersOf(head)];
  for (const [name, schema] of before) {
    const other = after.get(name);
    if (other) compareProperty(name, { base, head }, { base: schema, head: other }, member, walk);
    else reportRemoved(name, schema, { base, head }, member, walk);
  }
  for (const [name, schema] of after) {
    if (!before.has(name)) reportAdded(name, schema, { base, head }, member, walk);
  }
  compareUndeclared(base, head, member, walk);
  comparePatternProperties(base, head, member, walk);
  compareDependencies(base, head, member, walk);
  const at = { member, base: base.at, head: head.at };
  if (base.propertyNames && head.propertyNames)
    walk.compare(base.propertyNames, head.propertyNames, `${member}.{name}`);
  else if (head.propertyNames) {
    walk.report({ ...at, rule: "property-names-added", sentence: "The names of members are limited now." });
  } else if (base.propertyNames) {
    walk.report({ ...at, rule: "property-names-removed", sentence: "The names of members are no longer limited." });
  }
}

/** The properties, and what is required without being one: it has to be there, and is of any kind. */
function membersOf({ properties, required, undeclared, spec }: Alternative): ReadonlyMap<string, Schema> {
  const more = undeclared.allowed ? [...required.keys()].filter((name) => !properties.has(name)) : [];
  if (more.length === 0) return properties;
  return new Map([...properties, ...more.map((name) => [name, undeclared.schema ?? { spec, parts: [] }] as const)]);
}

/** The member that a whole request body is. */
const BODY = "body";

interface Pair<Value> {
  base: Value;
  head: Value;
}

/** Read-only members are no part of a request, and write-only ones none of an answer. */
function isHidden(schema: Schema, walk: Walk): boolean {
  return isMarked(schema, walk.direction === "request" ? "readOnly" : "writeOnly");
}

function compareProperty(
  name: string,
  objects: Pair<Alternative>,
  schemas: Pair<Schema>,
  member: string,
  walk: Walk,
): void {
  const place = `${member}.${name}`;
  const [wasHidden, isHiddenNow] = [isHidden(schemas.base, walk), isHidden(schemas.head, walk)];
  if (wasHidden && isHiddenNow) return;
  const at = { member: place, base: placeOf(schemas.base), head: placeOf(schemas.head) };
  if (isHiddenNow) {
    if (walk.direction === "request") {
      walk.report({
        ...at,
        rule: "became-read-only",
        sentence: "The service sets it now; callers can no longer send it.",
      });
    } else {
      walk.report({
        ...at,
        rule: "became-write-only",
        sentence: "It is now only sent; responses no longer contain it.",
      });
    }
    return;
  }
  if (wasHidden) {
    if (walk.direction === "request" && objects.head.required.has(name)) {
      walk.report({ ...at, rule: "required-property-added", sentence: "Callers must now send it." });
    } else if (walk.direction === "request") {
      walk.report({ ...at, rule: "became-writable", sentence: "Callers can send it now." });
    } else walk.report({ ...at, rule: "became-readable", sentence: "Answers hold it now." });
    return;
  }
  compareRequired(name, objects, member, walk);
  compareAnnotations(schemas.base, schemas.head, place, walk);
  walk.compare(schemas.base, schemas.head, place);
}

function compareRequired(name: string, { base, head }: Pair<Alternative>, member: string, walk: Walk): void {
  const [before, after] = [base.required.get(name), head.required.get(name)];
  const at = {
    member: `${member}.${name}`,
    base: before ?? pointerOf(base, name, after),
    head: after ?? pointerOf(head, name, before),
  };
  if (!before && after) walk.report({ ...at, rule: "property-became-required", sentence: "It is now required." });
  if (before && !after) walk.report({ ...at, rule: "property-became-optional", sentence: "It is now optional." });
}

function pointerOf(object: Alternative, name: string, counterpart: Pointer | undefined): Pointer {
  const schema = object.properties.get(name);
  return (schema && placeOf(schema)) ?? sourceNear(object, counterpart);
}

function reportRemoved(
  name: string,
  schema: Schema,
  { base, head }: Pair<Alternative>,
  member: string,
  walk: Walk,
): void {
  if (isHidden(schema, walk) || isNever(schema)) return;
  const place = { member: `${member}.${name}`, base: placeOf(schema), head: sourceNear(head, placeOf(schema)) };
  // The members of a body are those of a flat input, which takes others only where `additionalProperties` says so.
  const isFlat = member === BODY && !head.undeclared.spelt;
  const takesAnything = head.undeclared.allowed && !isFlat && (head.undeclared.declared || isAnything(head));
  // An optional member may be undefined, which the type of a map of something does not allow.
  const mayBeUndefined = head.undeclared.schema !== undefined && !base.required.has(name);
  if (walk.direction === "request" && takesAnything && !mayBeUndefined) {
    const rule = head.properties.size === 0 ? "property-taken-undeclared" : "property-no-longer-declared";
    walk.report({ ...place, rule, sentence: "The member is no longer declared. Callers can still send it." });
    if (head.undeclared.schema) compareNested(schema, head.undeclared.schema, place.member, walk);
    return;
  }
  const print = fingerprint(schema);
  const twin = [...head.properties].find(([other, one]) => !base.properties.has(other) && fingerprint(one) === print);
  const hint = twin ? ` ${show(twin[0])} with the same schema is new: was it renamed?` : "";
  const sentence = `The ${base.required.has(name) ? "required" : "optional"} member is gone.${hint}`;
  walk.report({ ...place, rule: "property-removed", sentence });
}

function reportAdded(
  name: string,
  schema: Schema,
  { base, head }: Pair<Alternative>,
  member: string,
  walk: Walk,
): void {
  if (isHidden(schema, walk) || isNever(schema)) return;
  const at = { member: `${member}.${name}`, head: placeOf(schema) };
  if (walk.direction === "request" && head.required.has(name)) {
    walk.report({ ...at, rule: "required-property-added", sentence: "The member is new and required." });
    return;
  }
  const wasEmpty = base.properties.size === 0 && !base.undeclared.allowed;
  if (walk.direction === "response" && wasEmpty) {
    walk.report({ ...at, rule: "sometimes-valid", sentence: "The object had no members and has some now." });
    return;
  }
  walk.report({ ...at, rule: "property-added", sentence: "The member is new." });
  // Members of that name, which the types knew as undeclared ones, may have to satisfy something else now.
  const { declared, allowed } = base.undeclared;
  if (declared && allowed) walk.compare(base.undeclared.schema ?? { spec: base.spec, parts: [] }, schema, at.member);
}

/** A member that only says that it must not be there. */
function isNever({ parts }: Schema): boolean {
  return parts.some(
    ({ value }) => value === false || (typeof value === "object" && JSON.stringify(value.not) === "{}"),
  );
}

function compareUndeclared(baseObject: Alternative, headObject: Alternative, member: string, walk: Walk): void {
  const [base, head] = [baseObject.undeclared, headObject.undeclared];
  const at = { member: `${member}.*`, base: base.at, head: head.at };
  if (base.declared && base.allowed && !(head.declared && head.allowed) && !isAnything(headObject)) {
    const reason = head.allowed ? "is no longer written" : "forbids them";
    const sentence = `The types no longer allow undeclared members, because \`additionalProperties\` ${reason}.`;
    walk.report({ ...at, rule: "undeclared-members-undeclared", sentence });
  }
  if (base.allowed && !head.allowed) {
    walk.report({ ...at, rule: "undeclared-members-forbidden", sentence: "Undeclared members are forbidden now." });
  } else if (!base.allowed && head.allowed) {
    const bare = baseObject.properties.size === 0;
    const allowed = bare ? "sometimes-valid" : "undeclared-members-allowed";
    const rule = walk.direction === "request" ? "undeclared-members-accepted" : allowed;
    walk.report({ ...at, rule, sentence: "Undeclared members are allowed now." });
  } else if (head.allowed) compareUndeclaredSchemas(base, head, at, walk);
}

function compareUndeclaredSchemas(
  base: Alternative["undeclared"],
  head: Alternative["undeclared"],
  at: { member: string; base: Pointer; head: Pointer },
  walk: Walk,
): void {
  if (base.schema && head.schema) compareNested(base.schema, head.schema, at.member, walk);
  else if (head.schema) {
    const sentence = "Undeclared members must now match a schema.";
    const rule = base.declared ? "undeclared-members-typed" : "undeclared-members-limited";
    walk.report({ ...at, rule, sentence });
  } else if (base.schema) {
    walk.report({ ...at, rule: "undeclared-members-untyped", sentence: "Undeclared members can now have any value." });
  } else if (!base.declared && head.declared) {
    walk.report({ ...at, rule: "undeclared-members-declared", sentence: "The types now allow undeclared members." });
  }
}

function comparePatternProperties(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  for (const pattern of new Set([...base.patternProperties.keys(), ...head.patternProperties.keys()])) {
    const [before, after] = [base.patternProperties.get(pattern), head.patternProperties.get(pattern)];
    const place = `${member}./${pattern}/`;
    const at = { member: place, base: before && placeOf(before), head: after && placeOf(after) };
    if (before && after) compareNested(before, after, place, walk);
    else if (after) {
      walk.report({ ...at, rule: "pattern-properties-added", sentence: "Members with such names have a schema now." });
    } else {
      walk.report({
        ...at,
        rule: "pattern-properties-removed",
        sentence: "Members with such names no longer have a schema.",
      });
    }
  }
}

function compareDependencies(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  for (const name of new Set([...base.dependentRequired.keys(), ...head.dependentRequired.keys()])) {
    const before = new Set(base.dependentRequired.get(name));
    const after = new Set(head.dependentRequired.get(name));
    const at = { member: `${member}.${name}`, base: base.at, head: head.at };
    const added = [...after].filter((one) => !before.has(one)).join(", ");
    const gone = [...before].filter((one) => !after.has(one)).join(", ");
    if (added) walk.report({ ...at, rule: "dependent-required-added", sentence: `It now requires ${added}.` });
    if (gone) walk.report({ ...at, rule: "dependent-required-removed", sentence: `It no longer requires ${gone}.` });
  }
}
