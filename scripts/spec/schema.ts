import { type Located, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list } from "./json.js";

/** Whether a schema is that of an array. */
export function isList({ type }: JsonObject): boolean {
  return type === "array" || (Array.isArray(type) && type.includes("array"));
}

/** Whether a text is that of bytes: `format: binary`, or a media type other than that of a text, as OpenAPI 3.1 has it. */
export function isBinary({ format, contentMediaType, contentEncoding }: JsonObject): boolean {
  if (format === "binary") return true;
  if (typeof contentMediaType !== "string" || contentEncoding !== undefined) return false;
  return !/^text\/|[/+]json$/.test(contentMediaType);
}

/** A kind of JSON value. */
export type JsonType = "array" | "boolean" | "null" | "number" | "object" | "string";

const JSON_TYPES: readonly JsonType[] = ["array", "boolean", "null", "number", "object", "string"];

/** Keywords that say something about values of one kind only, and are written where `type` was forgotten. */
const TYPE_OF_KEYWORD: Readonly<Record<string, JsonType>> = {
  properties: "object",
  additionalProperties: "object",
  items: "array",
  prefixItems: "array",
};

/** The kinds of values that a schema takes. All of them, where it says nothing. */
export function typesOf(spec: SpecDocument, schema: Located, within: readonly JsonObject[] = []): Set<JsonType> {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value)) return new Set(JSON_TYPES);
  const inner = [...within, value];
  let types = new Set<JsonType>(JSON_TYPES);
  const narrow = (to: Iterable<JsonType>): void => {
    const other = new Set(to);
    types = new Set([...types].filter((type) => other.has(type)));
  };
  const written = [value.type ?? []].flat().map((type) => (type === "integer" ? "number" : type));
  if (written.length > 0) narrow(JSON_TYPES.filter((type) => written.includes(type)));
  else {
    for (const [keyword, type] of Object.entries(TYPE_OF_KEYWORD)) if (value[keyword] !== undefined) narrow([type]);
  }
  if (value.const !== undefined) narrow([typeOf(value.const)]);
  if (Array.isArray(value.enum)) narrow(value.enum.map(typeOf));
  for (const key of ["anyOf", "oneOf"]) {
    const alternatives = value[key];
    if (!Array.isArray(alternatives)) continue;
    narrow(alternatives.flatMap((one, index) => [...typesOf(spec, part(one, [...at, key, index]), inner)]));
  }
  for (const [index, one] of list(value.allOf).entries())
    narrow(typesOf(spec, part(one, [...at, "allOf", index]), inner));
  return types;
}

function part(value: Json, at: Located["at"]): Located {
  return { value: isObject(value) ? value : {}, at };
}

function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "boolean" || type === "number" || type === "string" ? type : "object";
}

/** Whether values are objects and nothing else, so that their members can stand in a flat input. */
export function isObjectSchema(spec: SpecDocument, schema: Located): boolean {
  const types = typesOf(spec, schema);
  return types.size === 1 && types.has("object");
}

/** A property of an object schema. */
export interface Property {
  wire: string;
  required: boolean;
  located: Located;
}

/** Properties of an object schema, those of its `allOf` parts included. */
export function objectProperties(spec: SpecDocument, schema: Located, within: readonly JsonObject[] = []): Property[] {
  if (within.includes(schema.value))
    spec.fail(schema.at, "the schema contains itself through allOf, oneOf or anyOf: use a property instead");
  const inherited = list(schema.value.allOf).flatMap((part, index) =>
    objectProperties(spec, resolve(spec, part, [...schema.at, "allOf", index]), [...within, schema.value]),
  );
  return [...inherited, ...ownProperties(spec, schema)];
}

function ownProperties(spec: SpecDocument, schema: Located): Property[] {
  const required = new Set(list(schema.value.required));
  return entries(schema.value.properties).map(([wire, value]): Property => {
    const at = [...schema.at, "properties", wire];
    if (!isObject(value)) spec.fail(at, "a schema must be an object");
    return { wire, required: required.has(wire), located: { value, at } };
  });
}

/** One of the objects that a schema takes, with all that its parts and the alternative that it stands for declare. */
export interface Shape {
  /** By name on the wire. Of two properties with one name the later, which is the more special. */
  properties: Map<string, Property>;
  /** Members that are not declared are refused. */
  closed: boolean;
}

/** More alternatives than that would be no readable type. */
const MOST_SHAPES = 64;

/** The objects that a schema takes: one, or one for each combination of its alternatives, however deep they stand. */
export function objectShapes(spec: SpecDocument, schema: Located, within: readonly JsonObject[] = []): Shape[] {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value))
    spec.fail(at, "the schema contains itself through allOf, oneOf or anyOf: use a property instead");
  const inner = [...within, value];
  const read = (one: Json, key: string, index: number): Shape[] =>
    objectShapes(spec, { value: isObject(one) ? one : {}, at: [...at, key, index] }, inner);
  let shapes: Shape[] = [{ properties: new Map(), closed: false }];
  const combine = (others: readonly Shape[]): void => {
    shapes = shapes.flatMap((shape) => others.map((other) => merge(shape, other)));
    if (shapes.length > MOST_SHAPES)
      spec.fail(at, `the alternatives have more than ${MOST_SHAPES} combinations: declare fewer alternatives`);
  };
  for (const [index, one] of list(value.allOf).entries()) combine(read(one, "allOf", index));
  combine([ownShape(spec, { value, at })]);
  for (const key of ["oneOf", "anyOf"]) {
    const alternatives = list(value[key]).flatMap((one, index) => read(one, key, index));
    if (alternatives.length > 0) combine(alternatives);
  }
  return shapes;
}

function ownShape(spec: SpecDocument, { value, at }: Located): Shape {
  const closed = value.additionalProperties === false || value.unevaluatedProperties === false;
  return { properties: byWire(ownProperties(spec, { value, at })), closed };
}

function merge(left: Shape, right: Shape): Shape {
  const properties = new Map(left.properties);
  for (const [wire, property] of right.properties) {
    const required = property.required || (left.properties.get(wire)?.required ?? false);
    properties.set(wire, { ...property, required });
  }
  return { properties, closed: left.closed || right.closed };
}

function byWire(properties: readonly Property[]): Map<string, Property> {
  return new Map(properties.map((property) => [property.wire, property]));
}

/** The example of a schema, under either of its two keywords. */
export function schemaExample({ example, examples }: JsonObject): Json | undefined {
  return example ?? list(examples)[0];
}
