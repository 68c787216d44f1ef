import type { Json, Pointer, SpecDocument } from "../../spec/index.js";
import type { Schema } from "./schema.js";

export const TYPES = ["null", "boolean", "number", "string", "array", "object"] as const;
export type JsonType = (typeof TYPES)[number];

/** What a keyword says, and where. */
export interface Located<Value> {
  value: Value;
  at: Pointer;
}

/** A keyword that limits a number, a length or a count. */
export type Bound =
  | "minimum"
  | "exclusiveMinimum"
  | "maximum"
  | "exclusiveMaximum"
  | "multipleOf"
  | "minLength"
  | "maxLength"
  | "minItems"
  | "maxItems"
  | "minContains"
  | "maxContains"
  | "minProperties"
  | "maxProperties";

/** What an object may hold beyond its properties. */
export interface Undeclared {
  allowed: boolean;
  /** What their values have to satisfy; absent for anything. */
  schema?: Schema;
  /** The types know of them: `additionalProperties` is there, or the object has nothing else. */
  declared: boolean;
  /** `additionalProperties` is there. */
  spelt: boolean;
  at: Pointer;
}

/**
 * Values of one JSON type, as one way to satisfy a schema. Every spelling of the same thing gives the same alternatives:
 * `allOf` is merged, `anyOf` and `oneOf` and lists of types are taken apart, `nullable` is the type `null`, `const` is an
 * `enum` of one.
 */
export interface Alternative {
  type: JsonType;
  spec: SpecDocument;
  at: Pointer;
  /** The schemas that were merged into it and say something. */
  sources: readonly Pointer[];
  /** The components that references led to. */
  names: readonly string[];
  /** Its place in the unions that it comes from. */
  branch: string;
  /** Several branches of a `oneOf` list some of its values, or null, which are not valid for that reason. */
  sharesValues: boolean;
  /** Some schema names its type. Without one, and without any rule, everything is valid. */
  typed: boolean;
  /** The keyword `type` names it, rather than that there are properties or items. */
  named: boolean;
  integer: boolean;
  values?: readonly Located<Json>[];
  /** Bounds by keyword; the exclusive ones of integers as inclusive ones. */
  bounds: ReadonlyMap<Bound, Located<number>>;
  /** All of them hold. */
  formats: readonly Located<string>[];
  patterns: readonly Located<string>[];
  properties: ReadonlyMap<string, Schema>;
  required: ReadonlyMap<string, Pointer>;
  undeclared: Undeclared;
  patternProperties: ReadonlyMap<string, Schema>;
  propertyNames?: Schema;
  dependentRequired: ReadonlyMap<string, readonly string[]>;
  items?: Schema;
  /** Schemas of the first items. */
  tuple: readonly Schema[];
  uniqueItems: boolean;
  contains?: Schema;
  contentSchema?: Schema;
  /** The kinds of data that a text holds. */
  contentTypes: readonly Located<string>[];
  exclusions: readonly Schema[];
  /** Keywords that nothing here understands, with all that the merged schemas say by them. */
  others: ReadonlyMap<string, readonly Located<Json>[]>;
}

/** Any value of a type. */
export function anything(spec: SpecDocument, type: JsonType, at: Pointer): Alternative {
  return {
    type,
    spec,
    at,
    sources: [],
    names: [],
    branch: "",
    sharesValues: false,
    typed: false,
    named: false,
    integer: false,
    bounds: new Map(),
    formats: [],
    patterns: [],
    properties: new Map(),
    required: new Map(),
    undeclared: { allowed: true, declared: false, spelt: false, at },
    patternProperties: new Map(),
    dependentRequired: new Map(),
    tuple: [],
    uniqueItems: false,
    contentTypes: [],
    exclusions: [],
    others: new Map(),
  };
}

/** Whether a schema that says nothing gave this alternative: in types it is `unknown`. */
export function isAnything(one: Alternative): boolean {
  return !one.typed && isBlank(one);
}

/** Whether it takes all values of its type. */
export function isUnlimited(one: Alternative): boolean {
  const { values, bounds, formats, patterns, contentTypes, contentSchema, exclusions, others } = one;
  if (values || contentSchema || one.integer) return false;
  if (bounds.size + others.size + formats.length + patterns.length + contentTypes.length + exclusions.length > 0) {
    return false;
  }
  const { properties, required, undeclared, patternProperties, propertyNames, dependentRequired } = one;
  if (!undeclared.allowed || undeclared.schema || propertyNames) return false;
  if (properties.size + required.size + patternProperties.size + dependentRequired.size > 0) return false;
  return !one.items && one.tuple.length === 0 && !one.uniqueItems && !one.contains;
}

/** Whether the one object is closed, and the other one demands a member that it does not have. */
export function lacksRequired(
  { undeclared, properties, patternProperties }: Alternative,
  { required }: Alternative,
): boolean {
  if (undeclared.allowed || patternProperties.size > 0) return false;
  return [...required.keys()].some((name) => !properties.has(name));
}

/** Whether nothing that a schema says reached it. */
export function isBlank({
  names,
  properties,
  required,
  values,
  undeclared,
  items,
  bounds,
  patterns,
  formats,
}: Alternative): boolean {
  const maps = names.length + properties.size + required.size + bounds.size + patterns.length + formats.length;
  return maps === 0 && !values && !undeclared.declared && !items;
}

/** Of the schemas that were merged the one whose place is most like a place in the other document. */
export function sourceNear({ sources, at }: Alternative, place: Pointer | undefined): Pointer {
  const shared = (source: Pointer): number => {
    const end = source.findIndex((key, index) => key !== place?.[index]);
    return end === -1 ? source.length : end;
  };
  return sources.reduce((best, source) => (shared(source) > shared(best) ? source : best), sources[0] ?? at);
}
