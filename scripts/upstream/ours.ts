import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Located, list, type OperationModel, readOperations, resolve, type SpecDocument } from "../spec/index.js";
import { addressOf, joinShapes, type Kind, type Operation, type Shape, UNKNOWN } from "./sdk.js";

/** The operations of a spec. */
export function ourOperations(spec: SpecDocument): Operation[] {
  return readOperations(spec).map((operation) => ({
    name: operation.id,
    address: addressOf(operation.method, operation.path),
    members: new Map(
      operation.members.flatMap(({ name, wire, alias, schema }) => {
        const names = [...new Set([name, wire, ...(alias === undefined ? [] : [alias])])];
        const shape = { ...shapeOf(spec, schema), alsoCalled: names };
        return names.map((one) => [one, shape] as const);
      }),
    ),
    answer: answerOf(spec, operation),
  }));
}

/** The operations of PixelBin's URLs, which follow from a table. */
export function ourTransformations(root: string): Operation[] {
  const path = join(root, "packages/url-utils/data/pixelbin-operations.json");
  const table: Readonly<Record<string, Readonly<Record<string, string>>>> = JSON.parse(readFileSync(path, "utf8"));
  return Object.entries(table).map(([id, kinds]) => ({
    name: id,
    address: `URL ${id}`,
    members: new Map(Object.keys(kinds).map((name) => [name, UNKNOWN])),
  }));
}

function answerOf(spec: SpecDocument, { responses }: OperationModel): Map<string, Shape> {
  const members = new Map<string, Shape>();
  for (const { success, schema } of responses) {
    if (success && schema) collect(spec, schema, members);
  }
  return members;
}

/** The members of a schema; of alternatives those of all, of a list those of its items. */
function collect(spec: SpecDocument, schema: Located, members: Map<string, Shape>): void {
  const { value, at } = resolve(spec, schema.value, schema.at);
  const { properties, items } = value;
  for (const key of ["allOf", "anyOf", "oneOf"]) {
    for (const [index, one] of list(value[key]).entries())
      collect(spec, resolve(spec, one, [...at, key, index]), members);
  }
  if (typeof items === "object" && items !== null && !Array.isArray(items)) {
    collect(spec, { value: items, at: [...at, "items"] }, members);
  }
  if (typeof properties !== "object" || properties === null || Array.isArray(properties)) return;
  for (const [name, one] of Object.entries(properties)) {
    const shape = shapeOf(spec, resolve(spec, one, [...at, "properties", name]));
    members.set(name, joinShapes(members.get(name), shape));
  }
}

function shapeOf(spec: SpecDocument, schema: Located): Shape {
  const kinds = new Set<Kind>();
  const values = new Set<string>();
  const state = { open: false };
  read(spec, schema, kinds, values, state);
  return values.size > 0 && !state.open ? { kinds, values } : { kinds };
}

function read(
  spec: SpecDocument,
  schema: Located,
  kinds: Set<Kind>,
  values: Set<string>,
  state: { open: boolean },
): void {
  const { value, at } = resolve(spec, schema.value, schema.at);
  const alternatives = ["allOf", "anyOf", "oneOf"].flatMap((key) =>
    list(value[key]).map((one, index) => resolve(spec, one, [...at, key, index])),
  );
  for (const one of alternatives) read(spec, one, kinds, values, state);
  if (alternatives.length > 0) return;
  const listed = value.const === undefined ? list(value.enum) : [value.const];
  for (const one of listed) if (typeof one === "string") values.add(one);
  const { items } = value;
  const isList = typeof items === "object" && items !== null && !Array.isArray(items);
  if (isList) {
    const item = shapeOf(spec, { value: items, at: [...at, "items"] });
    for (const one of item.values ?? []) values.add(one);
    if (!item.values) state.open = true;
  } else if (listed.length === 0) state.open = true;
  const types = [value.type].flat().filter((type) => typeof type === "string");
  if (types.length === 0 && listed.length === 0) kinds.add("unknown");
  for (const type of types.length > 0 ? types : listed.map((one) => typeof one)) kinds.add(kindOf(type, value.format));
}

function kindOf(type: string, format: unknown): Kind {
  if (format === "binary") return "bytes";
  if (type === "integer" || type === "number") return "number";
  return type === "string" || type === "boolean" || type === "array" || type === "object" || type === "null"
    ? type
    : "unknown";
}
