import openapiTS, { astToString, type OpenAPI3 } from "openapi-typescript";
import ts from "typescript";
import {
  isObject,
  isTypeName,
  type Json,
  type JsonObject,
  type Located,
  type Member,
  type OperationModel,
  resolve,
  type SpecDocument,
} from "../spec/index.js";

/** The type names that the other generated files use. */
export interface TypeNames {
  /** Every exported name of `models.ts`, sorted. */
  models: string[];
  input(operation: OperationModel): string;
  output(operation: OperationModel): string;
  /** `{ 404: ErrorBody }` */
  errors(operation: OperationModel): string;
  item(operation: OperationModel): string;
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
  for (const name of Object.keys(schemas)) {
    if (!isTypeName(name))
      spec.fail(
        ["components", "schemas", name],
        `schema ${JSON.stringify(name)} cannot name a type: the language or the generated code has one of that name`,
      );
  }
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
    inputs.set(operation.id, add(`${base}Input`, operation, inputSchema(operation)));
    outputs.set(
      operation.id,
      outputType(operation, (schema) => add(`${base}Output`, operation, schema)),
    );
  }
  return {
    document,
    names: {
      models: Object.keys(schemas).sort(),
      input: ({ id }) => inputs.get(id) ?? "never",
      output: ({ id }) => outputs.get(id) ?? "never",
      errors: (operation) => {
        const members = operation.responses
          .filter(({ success, status }) => !success && /^\d{3}$/.test(status))
          .map(
            ({ status, schema }) => `${status}: ${schema ? (referenceType(schema.value) ?? "unknown") : "undefined"}`,
          );
        return members.length > 0 ? `{ ${members.join("; ")} }` : "unknown";
      },
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
  return isObject(list?.items) ? referenceType(list.items) : undefined;
}

function objectAt(parent: JsonObject, name: string): JsonObject {
  const value = parent[name];
  if (isObject(value)) return value;
  const created: JsonObject = {};
  parent[name] = created;
  return created;
}

function inputSchema(operation: OperationModel): JsonObject {
  const describe = `What \`${operation.id}\` takes.`;
  const body = operation.body;
  const alternatives = body && body.variants.length > 0;
  const members = alternatives ? operation.members.filter(({ where }) => where !== "body") : operation.members;
  const flat: JsonObject = {
    type: "object",
    properties: Object.fromEntries(
      members.map(({ name, schema, description, deprecated }) => [
        name,
        {
          ...schema.value,
          ...(description !== undefined && { description }),
          ...(deprecated && { deprecated }),
        },
      ]),
    ),
    required: members.filter(({ required }) => required).map(({ name }) => name),
    ...(body?.open && !alternatives && { additionalProperties: true }),
    ...(operation.members.length === 0 && !body?.open && { additionalProperties: false }),
  };
  if (!alternatives) return { description: describe, ...flat };
  // openapi-typescript takes a discriminator inside an `allOf` for inheritance, and the input for one more subtype.
  const { discriminator, ...shapes } = body.schema.value;
  // Where a discriminator tells the alternatives apart, TypeScript refuses members of the others by itself.
  if (!discriminator && Array.isArray(shapes.oneOf)) {
    shapes.oneOf = shapes.oneOf.map((shape, index) => withoutForeign(shape, index, operation.members));
  }
  return { description: describe, allOf: members.length > 0 ? [flat, shapes] : [shapes] };
}

/** An alternative shape that refuses the members of the others. */
function withoutForeign(shape: Json, index: number, members: readonly Member[]): Json {
  const foreign = members.filter(({ shapes }) => shapes && !shapes.includes(index));
  if (foreign.length === 0) return shape;
  return {
    allOf: [shape, { type: "object", properties: Object.fromEntries(foreign.map(({ name }) => [name, NEVER])) }],
  };
}

/** No value is valid under it; in TypeScript it is `never`. */
const NEVER: JsonObject = { not: {} };

function isEmptyObject(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

function outputType(operation: OperationModel, name: (schema: JsonObject) => string): string {
  const types = new Set<string>();
  let inline: JsonObject | undefined;
  for (const { success, schema } of operation.responses) {
    if (!success) continue;
    if (!schema) types.add("undefined");
    else {
      const reference = referenceType(schema.value);
      if (reference) types.add(reference);
      else if (!inline) {
        inline = schema.value;
        types.add(name(inline));
      } else if (JSON.stringify(inline) !== JSON.stringify(schema.value)) {
        types.add("unknown");
      }
    }
  }
  if (types.size === 0 || (types.size === 1 && types.has("undefined"))) return "void";
  return [...types].join(" | ");
}

/** `File` for a reference to it, `File[]` for a list of it. */
export function referenceType(schema: JsonObject): string | undefined {
  if (typeof schema.$ref === "string") return /^#\/components\/schemas\/([^/]+)$/.exec(schema.$ref)?.[1];
  const { items } = schema;
  if (schema.type !== "array" || !isObject(items)) return undefined;
  const item = referenceType(items);
  return item && `${item}[]`;
}

const FILE_INPUT = ts.factory.createTypeReferenceNode("FileInput");

/** What a call without members takes: `{}`. openapi-typescript would allow anything. */
const NO_MEMBERS = ts.factory.createTypeReferenceNode("Record", [
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
  ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword),
]);

/**
 * `"a" | "b" | (string & {})` for the `anyOf` of an enum and any string: editors then offer the known values, which a
 * plain `string` in a union would swallow.
 */
function openEnum(variants: readonly object[]): ts.TypeNode | undefined {
  const { factory } = ts;
  const nodes: ts.TypeNode[] = [];
  let known = false;
  let open = false;
  for (const variant of variants) {
    const { type, enum: values, ...rest } = variant as { type?: unknown; enum?: unknown };
    if ("format" in rest || "$ref" in rest) return undefined;
    if (type === "null") nodes.push(factory.createLiteralTypeNode(factory.createNull()));
    else if (type !== "string") return undefined;
    else if (Array.isArray(values)) {
      known = true;
      nodes.push(...values.map((value) => factory.createLiteralTypeNode(factory.createStringLiteral(String(value)))));
    } else {
      open = true;
      nodes.push(
        factory.createParenthesizedType(
          factory.createIntersectionTypeNode([
            factory.createKeywordTypeNode(ts.SyntaxKind.StringKeyword),
            factory.createTypeLiteralNode([]),
          ]),
        ),
      );
    }
  }
  return known && open ? factory.createUnionTypeNode(nodes) : undefined;
}

/** The text of `schema.ts`: all types of a document, by openapi-typescript. */
export async function renderSchema(spec: SpecDocument, document: JsonObject): Promise<string> {
  // The library declares the documents of 3.0 and 3.1 more narrowly than JSON; the specs are linted before they get here.
  const ast = await openapiTS(document as OpenAPI3 & JsonObject, {
    silent: true,
    defaultNonNullable: false,
    emptyObjectsUnknown: true,
    inject: 'import type { FileInput } from "../../runtime/index.js";\n',
    transform: (schema) => {
      if ("format" in schema && schema.format === "binary") return FILE_INPUT;
      if ("additionalProperties" in schema && schema.additionalProperties === false && isEmptyObject(schema.properties))
        return NO_MEMBERS;
      if ("not" in schema && isEmptyObject(schema.not))
        return ts.factory.createKeywordTypeNode(ts.SyntaxKind.NeverKeyword);
      return "anyOf" in schema && schema.anyOf ? openEnum(schema.anyOf) : undefined;
    },
  }).catch((error: unknown) => {
    spec.fail([], `openapi-typescript refused it: ${String(error)}`);
  });
  const models = new Set<string>();
  const types = astToString(ast)
    // The library's notes on discriminators say nothing to a reader of the types.
    .replaceAll(" (enum property replaced by openapi-typescript)", "")
    .replaceAll(
      /^ *\/\*\*\n *\* @description discriminator enum property added by openapi-typescript\n *\* @enum \{string\}\n *\*\/\n/gm,
      "",
    )
    // Editors show types as they are written: `access: Access` reads better than a way through `components`.
    .replaceAll(/components\["schemas"\]\["([\w$]+)"\]/g, (_, name: string) => {
      models.add(name);
      return name;
    });
  return models.size > 0 ? `import type { ${[...models].sort().join(", ")} } from "./models.js";\n${types}` : types;
}

/** Whether a member takes one of a fixed list of values; these are checked before a request. */
export function closedValues(
  spec: SpecDocument,
  schema: Located,
  within: readonly JsonObject[] = [],
): (string | number | boolean | null)[] | undefined {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value)) spec.fail(at, "a value of a list of values cannot be that list");
  const inner = [...within, value];
  if (value.type === "array" && isObject(value.items)) {
    return closedValues(spec, { value: value.items, at: [...at, "items"] }, inner);
  }
  const alternatives = value.anyOf ?? value.oneOf;
  if (Array.isArray(alternatives)) {
    const closed = alternatives.map((one) =>
      isObject(one) ? closedValues(spec, { value: one, at }, inner) : undefined,
    );
    return closed.every((one) => one !== undefined) ? [...new Set(closed.flat())] : undefined;
  }
  const values = Array.isArray(value.enum) ? value.enum : value.const === undefined ? undefined : [value.const];
  return values?.every((one) => typeof one !== "object" || one === null)
    ? values.filter((one) => typeof one !== "object" || one === null)
    : undefined;
}

/** The bounds of a number, for the check before sending. An exclusive bound is one only for an integer. */
export function numericRange(spec: SpecDocument, schema: Located): { min?: number; max?: number } {
  const { value } = resolve(spec, schema.value, schema.at);
  const bound = (inclusive: Json | undefined, exclusive: Json | undefined, step: 1 | -1): number | undefined => {
    if (typeof inclusive === "number") return inclusive;
    return typeof exclusive === "number" && [value.type].flat().includes("integer") ? exclusive + step : undefined;
  };
  const min = bound(value.minimum, value.exclusiveMinimum, 1);
  const max = bound(value.maximum, value.exclusiveMaximum, -1);
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}
