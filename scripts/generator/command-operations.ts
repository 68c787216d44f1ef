import {
  camelCase,
  closedValues,
  isBinary,
  isList,
  isObject,
  type JsonObject,
  type Located,
  type Member,
  numericRange,
  type OperationModel,
  resolve,
  type SpecDocument,
  typesOf,
} from "../spec/index.js";
import { literal, prose } from "./emit.js";

/** The names of the operations, which the command loads to list them and to suggest the nearest one. */
export function renderCommandNames(operations: readonly OperationModel[]): string {
  const entries = operations.map(({ id, tag, summary, deprecated }) =>
    literal({ id, tag: camelCase(tag), summary: oneLine(summary), deprecated: deprecated || undefined }),
  );
  return [
    'import type { OperationName } from "../../operations/description.js";',
    "",
    `export const names: readonly OperationName[] = [\n${entries.map((entry) => `${entry},`).join("\n")}\n];`,
    "",
  ].join("\n");
}

/** What the command needs to call each operation: its members, as flags are made of them. */
export function renderCommandOperations(spec: SpecDocument, operations: readonly OperationModel[]): string {
  const entries = operations.map((operation) => `${literal(operation.id)}: ${literal(describe(spec, operation))},`);
  return [
    'import type { OperationDescription } from "../../operations/description.js";',
    "",
    `export const operations: Readonly<Record<string, OperationDescription>> = {\n${entries.join("\n")}\n};`,
    "",
  ].join("\n");
}

function describe(spec: SpecDocument, operation: OperationModel): object {
  const { tag, method, path, description, summary, members, pagination, body } = operation;
  return {
    tag: camelCase(tag),
    method,
    path,
    description: description === undefined || description === summary ? undefined : prose(oneLine(description)),
    paged: pagination && true,
    open: body?.open || undefined,
    members: members.map((member) => describeMember(spec, member)),
  };
}

function describeMember(spec: SpecDocument, member: Member): object {
  const { name, description, schema, bytes, required, deprecated, secret, credential } = member;
  const { value, at } = resolve(spec, schema.value, schema.at);
  const items: Located | undefined =
    isList(value) && isObject(value.items) ? { value: value.items, at: [...at, "items"] } : undefined;
  const types = [...typesOf(spec, items ?? schema)];
  // A list that may be something else too is given as JSON.
  const list = bytes === "list" || (items !== undefined && onlyLists(typesOf(spec, schema)));
  return {
    name,
    types: bytes ? ["file"] : list ? types : [...(mayBeFile(value) ? ["file"] : []), ...typesOf(spec, schema)],
    list: list || undefined,
    required: required || undefined,
    values: closedValues(spec, schema),
    ...numericRange(spec, schema),
    deprecated: deprecated || undefined,
    secret: secret || credential || undefined,
    summary: description === undefined ? undefined : prose(oneLine(description)),
  };
}

/** Whether bytes are one of several things that a member takes. */
function mayBeFile({ anyOf, oneOf }: JsonObject): boolean {
  return [anyOf, oneOf].flat().some((one) => isObject(one) && isBinary(one));
}

function onlyLists(types: ReadonlySet<string>): boolean {
  return types.has("array") && [...types].every((type) => type === "array" || type === "null");
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
