import {
  follow,
  isObject,
  type Json,
  type JsonObject,
  list,
  type Pointer,
  type SpecDocument,
} from "../../spec/index.js";

/** A schema as it is written somewhere; `true` and `false` are schemas too. */
export interface SchemaPart {
  value: JsonObject | boolean;
  at: Pointer;
}

/** What a value has to satisfy: all of the parts. No part at all lets everything pass. */
export interface Schema {
  spec: SpecDocument;
  parts: readonly SchemaPart[];
}

export function schemaAt(spec: SpecDocument, value: Json | undefined, at: Pointer): Schema {
  return { spec, parts: value === undefined ? [] : [partAt(spec, value, at)] };
}

export function partAt(spec: SpecDocument, value: Json, at: Pointer): SchemaPart {
  if (!isObject(value) && typeof value !== "boolean") spec.fail(at, "a schema is an object, true or false");
  return { value, at };
}

export function both(one: Schema | undefined, other: Schema | undefined): Schema | undefined {
  if (!one || !other) return one ?? other;
  return { spec: one.spec, parts: [...one.parts, ...other.parts] };
}

/** Names a schema among all of its document. */
export function keyOf({ parts }: Schema): string {
  return parts.map(({ at }) => at.join("\n")).join("\n\n");
}

export function placeOf({ parts }: Schema): Pointer | undefined {
  return parts[0]?.at;
}

/** A part and all that its chain of references leads through, the referring object first. */
export function* chain(spec: SpecDocument, part: SchemaPart): Generator<SchemaPart & { component?: string }> {
  const seen = new Set<string>();
  let current: SchemaPart & { component?: string } = part;
  for (;;) {
    yield current;
    if (typeof current.value === "boolean" || typeof current.value.$ref !== "string") return;
    const ref = current.value.$ref;
    if (seen.has(ref)) spec.fail(current.at, `${ref} refers to itself`);
    seen.add(ref);
    const { value, at, component } = follow(spec, ref, current.at);
    current = { ...partAt(spec, value ?? {}, at), ...(component !== undefined && { component }) };
  }
}

/** A schema object, with those that its references lead to and the parts of its `allOf`: what a value has to satisfy. */
function* merged(schema: Schema, seen: Set<object> = new Set()): Generator<{ value: JsonObject; at: Pointer }> {
  for (const part of schema.parts) {
    for (const { value, at } of chain(schema.spec, part)) {
      if (!isObject(value) || seen.has(value)) continue;
      seen.add(value);
      yield { value, at };
      yield* merged({ spec: schema.spec, parts: partsBelow(schema.spec, value, at, "allOf") }, seen);
    }
  }
}

/** The alternatives that a schema names, as they are written. */
export function branchesOf(schema: Schema): SchemaPart[] {
  return [...merged(schema)].flatMap(({ value, at }) =>
    ["anyOf", "oneOf"].flatMap((key) => partsBelow(schema.spec, value, at, key)),
  );
}

function partsBelow(spec: SpecDocument, value: JsonObject, at: Pointer, key: string): SchemaPart[] {
  return list(value[key]).map((one, index) => partAt(spec, one, [...at, key, index]));
}

/** A schema as several: one for each part of its `allOf`, and one for what stands beside them. */
export function separateParts({ spec, parts }: Schema): Schema[] {
  return parts.flatMap((part) =>
    [...chain(spec, part)].flatMap(({ value, at }) => {
      if (!isObject(value)) return [{ spec, parts: [{ value, at }] }];
      const { allOf: _, $ref: __, ...beside } = value;
      const own = Object.keys(beside).length > 0 ? [{ value: beside, at: [...at, "allOf"] }] : [];
      return [...own, ...partsBelow(spec, value, at, "allOf")].map((one) => ({ spec, parts: [one] }));
    }),
  );
}

/** A keyword that says nothing about valid values, such as `readOnly` or `default`. */
export interface Annotation {
  value: Json;
  at: Pointer;
  /** Where the keyword stands. */
  owner: SchemaPart;
}

/** An annotation of a schema: beside a reference, at its target, or in a part of its `allOf`. */
export function annotation(schema: Schema, key: string): Annotation | undefined {
  for (const owner of merged(schema)) {
    const value = owner.value[key];
    if (value !== undefined) return { value, at: [...owner.at, key], owner };
  }
  return undefined;
}

/** The annotation of a schema; where it has none, those of its alternatives. */
export function annotations(schema: Schema, key: string, seen: Set<object> = new Set()): Annotation[] {
  const own = annotation(schema, key);
  if (own) return [own];
  return branchesOf(schema).flatMap((branch) => {
    if (typeof branch.value === "boolean" || seen.has(branch.value)) return [];
    seen.add(branch.value);
    return annotations({ spec: schema.spec, parts: [branch] }, key, seen);
  });
}

export function isMarked(schema: Schema, key: string): boolean {
  return annotation(schema, key)?.value === true;
}

/** A value in the mapping of a discriminator is a reference, or the name of a component. */
export function mappedReference(written: string): string {
  return written.startsWith("#") ? written : `#/components/schemas/${written}`;
}
