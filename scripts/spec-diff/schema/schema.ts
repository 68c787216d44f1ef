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

/** The value of an annotation such as `readOnly` or `default`, and where it is: beside a reference, at its target, in a part. */
export function annotation(schema: Schema, key: string): { value: Json; at: Pointer } | undefined {
  return findAnnotation(schema, key, new Set());
}

function findAnnotation(schema: Schema, key: string, seen: Set<object>): { value: Json; at: Pointer } | undefined {
  for (const part of schema.parts) {
    for (const { value, at } of chain(schema.spec, part)) {
      if (!isObject(value) || seen.has(value)) continue;
      seen.add(value);
      if (value[key] !== undefined) return { value: value[key], at: [...at, key] };
      const parts = list(value.allOf).map((one, index) => partAt(schema.spec, one, [...at, "allOf", index]));
      const found = findAnnotation({ spec: schema.spec, parts }, key, seen);
      if (found) return found;
    }
  }
  return undefined;
}

export function isMarked(schema: Schema, key: string): boolean {
  return annotation(schema, key)?.value === true;
}
