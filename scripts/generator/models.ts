import {
  isObject,
  isTypeName,
  type Json,
  type JsonObject,
  type Member,
  type OperationModel,
  resolve,
  type SpecDocument,
} from "../spec/index.js";
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
    paths: `${importFiles(raw)}import type { ${[...models.keys()].sort().join(", ")} } from "./models.js";\n\n${raw}`,
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
      errors: errorTypes,
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
function errorTypes({ responses }: OperationModel): string {
  const statuses = new Map<string, string[]>();
  for (const { success, status, schema } of responses) {
    if (success || !/^\d{3}$/.test(status)) continue;
    const type = schema ? (referenceType(schema.value) ?? "unknown") : "undefined";
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
