import {
  isBinary,
  isObject,
  type Json,
  type JsonObject,
  list,
  type Pointer,
  type SpecDocument,
} from "../../spec/index.js";
import {
  type Alternative,
  anything,
  isBlank,
  type JsonType,
  type Located,
  TYPES,
  type Undeclared,
} from "./alternative.js";
import { boundsOf, isWholeNumber } from "./bounds.js";
import { type Schema, schemaAt } from "./schema.js";

const ALL_TYPES: ReadonlySet<string> = new Set<string>([...TYPES, "integer"]);

/** Keywords that do not decide which values are valid, or that are compared elsewhere. */
const ANNOTATIONS = new Set(
  (
    "$anchor $comment $defs $id $schema contentEncoding default deprecated description discriminator example examples " +
    "externalDocs format readOnly summary title writeOnly xml"
  ).split(" "),
);

/** Keywords that become members of an `Alternative`, and those that combine schemas. */
const KNOWN = new Set(
  (
    "$ref additionalProperties allOf anyOf const contains contentMediaType contentSchema dependentRequired enum " +
    "exclusiveMaximum exclusiveMinimum items maxContains maxItems maxLength maxProperties maximum minContains minItems " +
    "minLength minProperties minimum multipleOf not nullable oneOf pattern patternProperties prefixItems properties " +
    "propertyNames required type uniqueItems"
  ).split(" "),
);

/** What the keywords of one schema object say by themselves, for each type that they allow. */
export function ownAlternatives(spec: SpecDocument, value: JsonObject, at: Pointer): Alternative[] {
  const types = typesOf(value);
  const { multipleOf } = value;
  // A multiple of an integer is one, whatever the type is called.
  const integerOnly = !types.has("number") ? types.has("integer") : isWholeNumber(multipleOf);
  return TYPES.filter((type) => types.has(type) || (type === "number" && integerOnly)).flatMap((type) => {
    const values = valuesOf(value, type, at);
    if (values?.length === 0) return [];
    const nested = (key: string): Schema | undefined =>
      value[key] === undefined ? undefined : schemaAt(spec, value[key], [...at, key]);
    const own: Alternative = {
      ...anything(spec, type, at),
      typed: types.size < ALL_TYPES.size,
      named: value.type !== undefined || values !== undefined,
      integer: type === "number" && integerOnly,
      ...(values && { values }),
      bounds: boundsOf(value, type, integerOnly, at),
      formats: type === "string" || type === "number" ? formatsOf(value, at) : [],
      ...(type === "string" ? textRules(value, at, nested) : {}),
      ...(type === "object" ? objectRules(spec, value, at, nested) : {}),
      ...(type === "array" ? arrayRules(spec, value, at, nested) : {}),
      exclusions: value.not === undefined ? [] : [schemaAt(spec, value.not, [...at, "not"])],
      others: othersOf(value, at),
    };
    return [isBlank(own) ? own : { ...own, sources: [at] }];
  });
}

function typesOf({ type, nullable, properties, required, additionalProperties, items }: JsonObject): Set<string> {
  const named = Array.isArray(type) ? type.filter((one) => typeof one === "string") : [type];
  const types = new Set(named.filter((one) => typeof one === "string"));
  if (types.size > 0) return nullable === true ? types.add("null") : types;
  // Without a type a schema with properties means an object, as every reader takes it.
  if (properties !== undefined || (additionalProperties !== undefined && required !== undefined)) {
    return new Set(nullable === true ? ["object", "null"] : ["object"]);
  }
  return items === undefined ? new Set(ALL_TYPES) : new Set(["array"]);
}

function valuesOf(schema: JsonObject, type: JsonType, at: Pointer): readonly Located<Json>[] | undefined {
  const given =
    schema.const === undefined
      ? Array.isArray(schema.enum) && schema.enum.map((value, index) => ({ value, at: [...at, "enum", index] }))
      : [{ value: schema.const, at: [...at, "const"] }];
  if (!given) return undefined;
  const values = given.filter(({ value }) => typeOf(value) === type);
  // To list all values of a type is to list none.
  if (type === "null") return values.length > 0 || schema.nullable === true ? undefined : values;
  return type === "boolean" && new Set(values.map(({ value }) => value)).size === 2 ? undefined : values;
}

function typeOf(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  return type === "string" || type === "number" || type === "boolean" ? type : "object";
}

function formatsOf(schema: JsonObject, at: Pointer): Located<string>[] {
  // What OpenAPI 3.1 says by a media type is `format: binary` in 3.0.
  if (isBinary(schema)) return [{ value: "binary", at: [...at, schema.format === "binary" ? "format" : MEDIA_TYPE] }];
  return typeof schema.format === "string" ? [{ value: schema.format, at: [...at, "format"] }] : [];
}

const MEDIA_TYPE = "contentMediaType";

function textRules(schema: JsonObject, at: Pointer, nested: (key: string) => Schema | undefined): Partial<Alternative> {
  const { pattern, contentMediaType, contentEncoding } = schema;
  const contentSchema = nested("contentSchema");
  // Bytes of an unknown kind are of this one.
  const mediaType = isBinary(schema) && contentMediaType === "application/octet-stream" ? undefined : contentMediaType;
  const content = [mediaType, contentEncoding].filter((one) => typeof one === "string").join(" as ");
  return {
    patterns: typeof pattern === "string" ? [{ value: pattern, at: [...at, "pattern"] }] : [],
    ...(contentSchema && { contentSchema }),
    contentTypes: content === "" ? [] : [{ value: content, at: [...at, MEDIA_TYPE] }],
  };
}

function objectRules(
  spec: SpecDocument,
  value: JsonObject,
  at: Pointer,
  nested: (key: string) => Schema | undefined,
): Partial<Alternative> {
  const schemas = (key: string): Map<string, Schema> => {
    const map = value[key];
    return new Map(
      isObject(map) ? Object.entries(map).map(([name, one]) => [name, schemaAt(spec, one, [...at, key, name])]) : [],
    );
  };
  const names = list(value.required).filter((name) => typeof name === "string");
  const propertyNames = nested("propertyNames");
  const properties = schemas("properties");
  return {
    properties,
    required: new Map(names.map((name) => [name, [...at, "required"]])),
    undeclared: undeclaredOf(spec, value, at, properties.size > 0),
    patternProperties: schemas("patternProperties"),
    ...(propertyNames && { propertyNames }),
    dependentRequired: new Map(
      Object.entries(isObject(value.dependentRequired) ? value.dependentRequired : {}).map(([name, needed]) => [
        name,
        list(needed).filter((one) => typeof one === "string"),
      ]),
    ),
  };
}

function undeclaredOf(spec: SpecDocument, value: JsonObject, at: Pointer, hasProperties: boolean): Undeclared {
  const { additionalProperties: given } = value;
  const place = [...at, "additionalProperties"];
  if (given === false) return { allowed: false, declared: true, spelt: true, at: place };
  // The types of an object without properties are open without a word.
  if (given === undefined) return { allowed: true, declared: isBareObject(value) && !hasProperties, spelt: false, at };
  const open = given === true || (isObject(given) && Object.keys(given).length === 0);
  if (open) return { allowed: true, declared: true, spelt: true, at: place };
  return { allowed: true, declared: true, spelt: true, at: place, schema: schemaAt(spec, given, place) };
}

function isBareObject(value: JsonObject): boolean {
  const named = value.type === "object" || list(value.type).includes("object");
  return named && !["allOf", "anyOf", "oneOf", "$ref"].some((key) => value[key] !== undefined);
}

function arrayRules(
  spec: SpecDocument,
  value: JsonObject,
  at: Pointer,
  nested: (key: string) => Schema | undefined,
): Partial<Alternative> {
  const items = nested("items");
  const contains = nested("contains");
  return {
    ...(items && { items }),
    tuple: list(value.prefixItems).map((one, index) => schemaAt(spec, one, [...at, "prefixItems", index])),
    uniqueItems: value.uniqueItems === true,
    ...(contains && { contains }),
  };
}

/** The rest. `if`, `then` and `else` are one condition, because they mean nothing without each other. */
function othersOf(value: JsonObject, at: Pointer): Map<string, Located<Json>[]> {
  const others = new Map<string, Located<Json>[]>();
  const { if: condition, then: consequence, else: alternative } = value;
  if (condition !== undefined && (consequence !== undefined || alternative !== undefined)) {
    const all = { if: condition, ...(consequence !== undefined && { then: consequence }) };
    const whole = { ...all, ...(alternative !== undefined && { else: alternative }) };
    others.set("if", [{ value: whole, at: [...at, "if"] }]);
  }
  for (const [key, one] of Object.entries(value)) {
    if (KNOWN.has(key) || ANNOTATIONS.has(key) || key.startsWith("x-")) continue;
    if (key === "if" || key === "then" || key === "else") continue;
    others.set(key, [{ value: one, at: [...at, key] }]);
  }
  return others;
}
