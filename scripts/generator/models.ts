import {
  type Body,
  fromPointer,
  isObject,
  type JsonObject,
  type Member,
  type OperationModel,
  objectShapes,
  readTypeNames,
  resolve,
  type Shape,
  type SpecDocument,
} from "../spec/index.js";
import { importTypes } from "./emit.js";
import { declareTypes } from "./typescript.js";

/** The type names that the other generated files use. */
export interface TypeNames {
  /** Every exported name of `models.ts`, sorted. */
  models: string[];
  input(operation: OperationModel): string;
  output(operation: OperationModel): string;
  /** `Record<404 | 429, ErrorBody>` */
  errors(operation: OperationModel): string;
  item(operation: OperationModel): string;
}

/** `models.ts`: the types of the spec, and those of the inputs. `paths.ts`: what openapi-fetch takes. */
export async function renderModels(
  spec: SpecDocument,
  document: JsonObject,
): Promise<{ models: string; paths: string }> {
  // What an API sends to others has types, but no path.
  const { models, raw } = await declareTypes(spec, { ...document, webhooks: {} }, { binary: "FileInput" });
  const texts = [...models.values()].map(({ text }) => text);
  const importFiles = (text: string): string =>
    /\bFileInput\b/.test(text) ? 'import type { FileInput } from "../../runtime/index.js";\n' : "";
  return {
    models: [importFiles(texts.join()), ...texts].join("\n"),
    paths: `${importFiles(raw)}${importTypes([...models.keys()], "./models.js")}\n\n${raw}`,
  };
}

export const pascalCase = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Adds one schema per flat input, and one per unnamed answer, to a copy of the document. So openapi-typescript writes
 * every type, with its comments, and nothing here has to know how a schema becomes TypeScript.
 */
export function withModels(
  spec: SpecDocument,
  operations: readonly OperationModel[],
): { document: JsonObject; names: TypeNames } {
  const document: JsonObject = structuredClone(spec.root);
  const components = objectAt(document, "components");
  const schemas = objectAt(components, "schemas");
  const typeNames = readTypeNames(spec);
  const add = (name: string, operation: OperationModel, schema: JsonObject): string => {
    if (schemas[name] !== undefined)
      spec.fail(operation.at, `the type ${name} of ${operation.id} is taken by a schema of that name`);
    schemas[name] = schema;
    return name;
  };

  const inputs = new Map<string, string>();
  const outputs = new Map<string, string>();
  for (const operation of operations) {
    const base = pascalCase(operation.id);
    inputs.set(operation.id, add(`${base}Input`, operation, inputSchema(spec, operation)));
    outputs.set(
      operation.id,
      outputType(spec, operation, (suffix, schema) => add(base + suffix, operation, schema)),
    );
  }
  return {
    document,
    names: {
      models: Object.keys(schemas)
        .map((name) => typeNames.get(name) ?? name)
        .sort(),
      input: ({ id }) => inputs.get(id) ?? "never",
      output: ({ id }) => outputs.get(id) ?? "never",
      errors: (operation) => errorTypes(spec, operation),
      item: (operation) => {
        const items = (operation.pagination?.items ?? "").split(".").filter((part) => part !== "");
        const named = itemName(spec, operation, items);
        if (named !== undefined) return named;
        const page = `NonNullable<${outputs.get(operation.id) ?? "never"}>`;
        return `${items.reduce((type, part) => `NonNullable<${type}[${JSON.stringify(part)}]>`, page)}[number]`;
      },
    },
  };
}

/** The bodies of errors by status. Statuses with the same body stand together. */
function errorTypes(spec: SpecDocument, { responses }: OperationModel): string {
  const statuses = new Map<string, string[]>();
  for (const { success, status, schema } of responses) {
    if (success || !/^\d{3}$/.test(status)) continue;
    const type = schema ? (referenceType(spec, schema.value) ?? "unknown") : "undefined";
    statuses.set(type, [...(statuses.get(type) ?? []), status]);
  }
  const records = [...statuses].map(([type, having]) => `Record<${having.join(" | ")}, ${type}>`);
  return records.join(" & ") || "unknown";
}

/** The name of what a page lists, when it has one. */
function itemName(spec: SpecDocument, { responses }: OperationModel, path: readonly string[]): string | undefined {
  let at = responses.find(({ success, schema }) => success && schema)?.schema;
  for (const part of path) {
    if (!at) return undefined;
    const { value, at: place } = resolve(spec, at.value, at.at);
    const property = isObject(value.properties) ? value.properties[part] : undefined;
    at = isObject(property) ? { value: property, at: [...place, "properties", part] } : undefined;
  }
  const list = at && resolve(spec, at.value, at.at).value;
  return isObject(list?.items) ? referenceType(spec, list.items) : undefined;
}

function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  if (isObject(value)) return value;
  const created: JsonObject = {};
  parent[name] = created;
  return created;
}

function inputSchema(spec: SpecDocument, operation: OperationModel): JsonObject {
  const describe = `What \`${operation.id}\` takes.`;
  const { body } = operation;
  if (!body || body.shapes.length < 2) return { description: describe, ...flatSchema(operation, operation.members) };
  const beside = operation.members.filter(({ where }) => where !== "body");
  const shapes = canStayNamed(spec, body, operation.members)
    ? namedShapes(operation, body)
    : { oneOf: body.shapes.map((shape, index) => flatShape(operation, shape, index)) };
  const parts = beside.length > 0 ? [flatSchema(operation, beside), shapes] : [shapes];
  return { description: describe, allOf: parts };
}

/** An object of members. */
function flatSchema({ members: all, body }: OperationModel, members: readonly Member[]): JsonObject {
  const isOpen = body?.open === true && body.shapes.length < 2;
  return {
    type: "object",
    properties: Object.fromEntries(members.map((member) => [member.name, memberSchema(member)])),
    required: members.filter(({ required }) => required).map(({ name }) => name),
    ...(isOpen && { additionalProperties: true }),
    ...(all.length === 0 && !isOpen && { additionalProperties: false }),
  };
}

function memberSchema({ schema, description, deprecated }: Member): JsonObject {
  return {
    ...schema.value,
    ...(description !== undefined && { description }),
    ...(deprecated && { deprecated }),
  };
}

/** Whether the alternatives of a body stand in it one beside another, and are what a caller gives, under the same names. */
function canStayNamed(spec: SpecDocument, body: Body, members: readonly Member[]): boolean {
  const { value } = body.schema;
  if (value.allOf !== undefined || (value.oneOf !== undefined && value.anyOf !== undefined)) return false;
  if (value.additionalProperties === false || body.kind !== "json") return false;
  const isNested = body.variants.some(({ value: one, at }) => {
    const { length } = objectShapes(spec, { value: one, at });
    return length > 1;
  });
  if (isNested) return false;
  const own = new Set(body.shapes.flatMap(({ properties }) => [...properties.keys()]));
  const given = members.filter(({ where }) => where === "body");
  return given.length === own.size && given.every(({ name, wire, alias }) => name === wire && alias === undefined);
}

/** The alternatives as the spec has them, so that they keep their names. */
function namedShapes({ members }: OperationModel, body: Body): JsonObject {
  // openapi-typescript takes a discriminator inside an `allOf` for inheritance, and the input for one more subtype.
  const { discriminator, ...shapes } = body.schema.value;
  // Where a discriminator tells the alternatives apart, TypeScript refuses members of the others by itself.
  if (discriminator) return shapes;
  for (const key of ["oneOf", "anyOf"]) {
    const { [key]: alternatives } = shapes;
    if (Array.isArray(alternatives)) {
      shapes[key] = alternatives.map((shape, index) => {
        const foreign = foreignMembers(members, index);
        return foreign.length === 0 ? shape : { allOf: [shape, { type: "object", properties: never(foreign) }] };
      });
    }
  }
  return shapes;
}

/** One combination of nested alternatives, written out. */
function flatShape(operation: OperationModel, { properties }: Shape, index: number): JsonObject {
  const members = operation.members.filter(({ where, wire }) => where === "body" && properties.has(wire));
  const schemas = members.map((member): [string, JsonObject] => {
    const property = properties.get(member.wire);
    const isOwn = member.as !== "json" && property !== undefined;
    return [member.name, isOwn ? memberSchema({ ...member, schema: property.located }) : memberSchema(member)];
  });
  return {
    type: "object",
    properties: { ...Object.fromEntries(schemas), ...never(foreignMembers(operation.members, index)) },
    required: members.filter(({ wire }) => properties.get(wire)?.required).map(({ name }) => name),
    ...(operation.body?.open && { additionalProperties: true }),
  };
}

/** The members of other alternatives that refuse to stand beside this one. */
function foreignMembers(members: readonly Member[], index: number): Member[] {
  return members.filter(({ shapes }) => shapes && !shapes.includes(index));
}

function never(members: readonly Member[]): JsonObject {
  return Object.fromEntries(members.map(({ name }) => [name, NEVER]));
}

/** No value is valid under it; in TypeScript it is `never`. */
const NEVER: JsonObject = { not: {} };

/** @param name - declares a type for a schema that has none, and returns its name. */
function outputType(
  spec: SpecDocument,
  operation: OperationModel,
  name: (suffix: string, schema: JsonObject) => string,
): string {
  const types = new Set<string>();
  const declared = new Map<string, string>();
  for (const { success, status, kind, contents } of operation.responses) {
    if (!success) continue;
    if (contents.length === 0) types.add("undefined");
    for (const { schema } of contents) {
      if (kind === "text") types.add("string");
      else if (kind === "bytes") types.add("Blob");
      else types.add(referenceType(spec, schema.value) ?? declare(status, schema.value));
    }
  }
  function declare(status: string, schema: JsonObject): string {
    const key = JSON.stringify(schema);
    const type = declared.get(key) ?? name(declared.size === 0 ? "Output" : `Output${status}`, schema);
    declared.set(key, type);
    return type;
  }
  if (types.size === 0 || (types.size === 1 && types.has("undefined"))) return "void";
  return [...types].join(" | ");
}

/** `File` for a reference to it, `File[]` for a list of it. */
export function referenceType(spec: SpecDocument, schema: JsonObject): string | undefined {
  if (typeof schema.$ref === "string") {
    const name = /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref)?.[1];
    return name === undefined ? undefined : readTypeNames(spec).get(fromPointer(`/${name}`)[0] ?? "");
  }
  const { items } = schema;
  if (schema.type !== "array" || !isObject(items)) return undefined;
  const item = referenceType(spec, items);
  return item && `${item}[]`;
}
