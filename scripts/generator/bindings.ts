import {
  answerType,
  type Body,
  camelCase,
  closedValues,
  isObject,
  type Member,
  numericRange,
  type OperationModel,
  Refusals,
  readSecuritySchemes,
  type SpecDocument,
} from "../spec/index.js";
import { Code, comment, importTypes, literal } from "./emit.js";
import { pascalCase, type TypeNames } from "./models.js";

/** What the files of one provider are rendered from. */
export interface Provider {
  spec: SpecDocument;
  operations: readonly OperationModel[];
  names: TypeNames;
}

/** `operations.ts`: one standalone function per operation. */
export function renderOperations(provider: Provider): string {
  const { operations, names } = provider;
  const runtime = operations.flatMap(({ pagination }) =>
    pagination ? ["pagedOperation", "type PagedOperation"] : ["operation", "type Operation"],
  );
  const types = operations.flatMap((operation) => [
    names.input(operation),
    names.output(operation),
    names.errors(operation),
    ...(operation.pagination ? [names.item(operation)] : []),
  ]);
  return [
    importOf([...runtime, "type RequestOptions"], "../../runtime/internal.js"),
    ...(operations.some(reader) ? [`import * as ${READERS} from "../../runtime/response-readers.js";`] : []),
    ...(operations.some(usesWriters) ? [`import * as ${WRITERS} from "../../runtime/member-writers.js";`] : []),
    importTypes(modelsIn(names, types), "./models.js"),
    'import type { paths } from "./paths.js";',
    "",
    ...operations.map((operation) => renderOperation(provider, operation)),
  ].join("\n");
}

/** Names are sorted as the linter sorts them, and stand once. */
function importOf(names: readonly string[], from: string): string {
  const plain = (name: string): string => name.replace(/^type /, "");
  const sorted = [...new Set(names)].sort((a, b) => plain(a).localeCompare(plain(b), "en"));
  return `import { ${sorted.join(", ")} } from "${from}";`;
}

/** The models that these types mention, sorted. */
function modelsIn({ models }: TypeNames, types: readonly string[]): string[] {
  const words = new Set(types.join(" ").match(/[A-Za-z_$][\w$]*/g));
  return models.filter((name) => words.has(name));
}

/** What generated code calls `runtime/member-writers.ts`. */
const WRITERS = "write";

const usesWriters = ({ members, body }: OperationModel): boolean => members.length > 0 || body !== undefined;

function renderOperation({ spec, names }: Provider, operation: OperationModel): string {
  const { id, pagination } = operation;
  const args = `[input${isOptional(operation) ? "?" : ""}: ${names.input(operation)}, options?: RequestOptions]`;
  const output = names.output(operation);
  const errors = names.errors(operation);
  const descriptor = literal(descriptorOf(spec, operation));
  const [type, value] = pagination
    ? [
        `PagedOperation<paths, ${args}, ${output}, ${names.item(operation)}, ${errors}>`,
        `pagedOperation(${descriptor}, ${literal(pagination)})`,
      ]
    : [`Operation<paths, ${args}, ${output}, ${errors}>`, `operation(${descriptor})`];
  return `${operationComment(operation)}export const ${id}: ${type} = /* @__PURE__ */ ${value};\n`;
}

const isOptional = ({ members }: OperationModel): boolean => !members.some(({ required }) => required);

/** What an operation does, sends and throws. It stands once: the methods of a client take it from the functions. */
function operationComment(operation: OperationModel): string {
  const { summary, description, method, path, deprecated, responses } = operation;
  const failures = responses.filter(({ success, status }) => !success && /^\d{3}$/.test(status));
  const tags = [
    ...(failures.length > 0 ? [`@throws ApiError with status ${orList(failures.map(({ status }) => status))}`] : []),
    ...(deprecated ? ["@deprecated"] : []),
  ];
  return comment([
    summary,
    ...(description && description !== summary ? ["", description.trim()] : []),
    "",
    `\`${method} ${path}\``,
    ...(tags.length > 0 ? ["", ...tags] : []),
  ]);
}

/** `400, 401 or 404` */
function orList(items: readonly string[]): string {
  const [last = "", ...others] = [...items].reverse();
  return others.length === 0 ? last : `${others.reverse().join(", ")} or ${last}`;
}

/** The descriptor that `send` works from: an `OperationDescriptor` of the runtime. */
function descriptorOf(spec: SpecDocument, operation: OperationModel): object {
  const { id, method, path, body, server, idempotent } = operation;
  const members = Object.fromEntries(operation.members.map((member) => [member.name, writerCode(spec, member)]));
  const shapes = exclusiveShapes(operation.members);
  const required = operation.members
    .filter(({ required, where, name, wire }) => required && (where !== "path" || name !== wire))
    .map(({ name }) => name);
  return {
    provider: spec.name,
    id,
    method,
    path,
    members: operation.members.length > 0 ? members : undefined,
    required: required.length > 0 ? required : undefined,
    body: body && bodyWriter(body),
    contentType: body && contentType(body),
    bodyOptional: (body && !body.required) || undefined,
    open: body?.open ? new Code(`${WRITERS}.body`) : undefined,
    check:
      shapes !== undefined ? new Code(`/* @__PURE__ */ ${WRITERS}.exclusiveShapes(${literal(shapes)})`) : undefined,
    auth: describeAuth(spec, operation),
    server,
    idempotent,
    accept: accept(operation),
    responseKind: responseKind(spec, operation),
    read: reader(operation),
    empty: operation.responses.some(({ success, schema }) => success && !schema) || undefined,
  };
}

/** The shapes of the body that have each member, where two members have no shape in common. */
function exclusiveShapes(members: readonly Member[]): Record<string, number[]> | undefined {
  const shapes = members.flatMap(({ name, shapes }) => (shapes ? [{ name, shapes }] : []));
  const isExclusive = shapes.some((one) => shapes.some((other) => !one.shapes.some((at) => other.shapes.includes(at))));
  return isExclusive ? Object.fromEntries(shapes.map(({ name, shapes }) => [name, shapes])) : undefined;
}

/** The function of `runtime/member-writers.ts` that writes a body. */
function bodyWriter({ kind, whole, mediaType }: Body): Code {
  const name = kind === "multipart" ? "form" : kind === "json" && whole ? "jsonValue" : kind;
  if (name !== "bytes") return new Code(`${WRITERS}.${name}`);
  return new Code(`/* @__PURE__ */ ${WRITERS}.bytes(${mediaType.includes("*") ? "" : literal(mediaType)})`);
}

/** The media type of a body that is written as text, where it is not `application/json`. */
function contentType({ kind, mediaType }: Body): string | undefined {
  if (kind === "multipart" || kind === "bytes" || mediaType.includes("*")) return undefined;
  return mediaType === "application/json" ? undefined : mediaType;
}

/** What the `Accept` header has to say beside `application/json`: what a success is, and then what an error is. */
function accept({ responses }: OperationModel): string | undefined {
  const types = (success: boolean): string[] =>
    responses
      .filter((one) => one.success === success)
      .flatMap(({ contents }) => contents.map(({ mediaType }) => mediaType));
  const successes = new Set(types(true).filter((type) => type !== "*/*"));
  const errors = [...new Set(types(false))].filter((type) => !successes.has(type) && type !== "*/*");
  const isDefault = [...successes, ...errors].every((type) => type === "application/json");
  if (isDefault) return undefined;
  return [...successes, ...errors.map((type) => (successes.size > 0 ? `${type};q=0.5` : type))].join(", ");
}

function responseKind(spec: SpecDocument, operation: OperationModel): string | undefined {
  const type = answerType(spec, operation);
  return type === "object" || reader(operation) ? undefined : type;
}

/** What generated code calls `runtime/response-readers.ts`. */
const READERS = "read";

/** The function of `runtime/response-readers.ts` that reads a success that is not JSON. */
function reader({ responses }: OperationModel): Code | undefined {
  const kind = responses.find(({ success, kind }) => success && kind)?.kind;
  return kind === undefined || kind === "json" ? undefined : new Code(`${READERS}.${kind}`);
}

/**
 * Where a member can take the place of the client's credential, one of the two is needed, so that it is not optional.
 * The alternatives are named only where the document has several credentials.
 */
function describeAuth(spec: SpecDocument, operation: OperationModel): false | "optional" | string[][] | undefined {
  const { credential, members, security } = operation;
  if (credential === "none") return false;
  const isReplaceable = members.some((member) => member.credential);
  if (readSecuritySchemes(spec, new Refusals(spec)).length > 1)
    return isReplaceable ? security.filter((schemes) => schemes.length > 0) : security;
  return credential === "optional" && !isReplaceable ? "optional" : undefined;
}

/** The function of `runtime/member-writers.ts` that writes a member. */
function writerCode(spec: SpecDocument, member: Member): Code {
  const { name, wire, where, alias, as, secret, credential, schema, whole, bytes, mediaType } = member;
  const isFile = bytes === "one" && !whole;
  const { min, max } = numericRange(spec, schema);
  const values = closedValues(spec, schema);
  let code = `${WRITERS}.${where}${pascalCase(as ?? (isFile ? "file" : ""))}`;
  if (isFile && mediaType !== undefined) code = `/* @__PURE__ */ ${WRITERS}.bodyFileOf(${literal(mediaType)})`;
  const wrap = (wrapper: string, ...args: unknown[]): void => {
    code = `/* @__PURE__ */ ${WRITERS}.${wrapper}(${[code, ...args.map(literal)].join(", ")})`;
  };
  if (wire !== name && !whole) wrap("renamed", wire);
  if (alias !== undefined) wrap("alsoAs", alias);
  if (values) wrap("oneOf", values);
  if (min !== undefined || max !== undefined) wrap("range", min, ...(max === undefined ? [] : [max]));
  if (secret) wrap("secret");
  if (credential) wrap("credential");
  return new Code(code);
}

/** `namespaces.ts`: the operations as methods, by tag. */
export function renderNamespaces({ spec, operations }: Provider): string {
  const tags = new Map<string, string[]>();
  for (const { tag, id } of operations) tags.set(tag, [...(tags.get(tag) ?? []), id]);
  const descriptions = tagDescriptions(spec);
  const members = [...tags].map(([tag, ids]) => {
    const names = ids.map((id) => literal(id)).join(" | ");
    return `${comment([descriptions.get(tag)])}readonly ${camelCase(tag)}: Methods<typeof operations, ${names}>;`;
  });
  const bound = [...tags].map(
    ([tag, ids]) => `${camelCase(tag)}: {\n${ids.map((id) => `${id}: bind(client, operations.${id}),`).join("\n")}\n},`,
  );
  return [
    'import { bind, type Client, type Methods } from "../../runtime/internal.js";',
    'import * as operations from "./operations.js";',
    'import type { paths } from "./paths.js";',
    "",
    "/** Every operation of the API, by tag. */",
    `export interface Namespaces {\n${members.join("\n")}\n}`,
    "",
    `export function bindNamespaces(client: Client<paths>): Namespaces {\nreturn {\n${bound.join("\n")}\n};\n}`,
    "",
  ].join("\n");
}

function tagDescriptions({ root }: SpecDocument): Map<string, string> {
  const descriptions = new Map<string, string>();
  for (const tag of Array.isArray(root.tags) ? root.tags : []) {
    if (isObject(tag) && typeof tag.description === "string") descriptions.set(String(tag.name), tag.description);
  }
  return descriptions;
}
