import {
  camelCase,
  isObject,
  type Located,
  type Member,
  type OperationModel,
  resolve,
  type SpecDocument,
} from "../spec/index.js";
import { Code, cell, comment, literal } from "./emit.js";
import { closedValues, numericRange, pascalCase, type TypeNames } from "./types.js";

/** What the files of one provider are rendered from. */
export interface Provider {
  spec: SpecDocument;
  operations: readonly OperationModel[];
  names: TypeNames;
}

/** `models.ts`: a plain name for every type of the spec. */
export function renderModels({ names }: Provider): string {
  const lines = names.models.map((name) => `export type ${name} = components["schemas"][${literal(name)}];`);
  return ['import type { components } from "./schema.js";', "", ...lines, ""].join("\n");
}

/** `operations.ts`: one standalone function per operation. */
export function renderOperations(provider: Provider): string {
  const { operations } = provider;
  const paged = operations.some(({ pagination }) => pagination);
  const plain = operations.some(({ pagination }) => !pagination);
  const functions = [...(plain ? ["operation"] : []), ...(paged ? ["pagedOperation"] : [])];
  const types = [
    ...(plain ? ["type Operation"] : []),
    ...(paged ? ["type PagedOperation"] : []),
    "type RequestOptions",
  ];
  const imports = [...functions, ...types].sort((a, b) => sortName(a).localeCompare(sortName(b), "en"));
  return [
    `import { ${imports.join(", ")} } from "../../runtime/internal.js";`,
    `import * as ${PLACES} from "../../runtime/places.js";`,
    `import type { ${usedModels(provider).join(", ")} } from "./models.js";`,
    'import type { paths } from "./schema.js";',
    "",
    ...operations.map((operation) => renderOperation(provider, operation)),
  ].join("\n");
}

const sortName = (name: string): string => name.replace("type ", "");

/** What generated code calls `runtime/places.ts`. */
const PLACES = "at";

function renderOperation({ spec, names }: Provider, operation: OperationModel): string {
  const args = `[input${isOptional(operation) ? "?" : ""}: ${names.input(operation)}, options?: RequestOptions]`;
  const output = names.output(operation);
  const descriptor = literal(describe(spec, operation));
  const errors = names.errors(operation);
  const [type, value] = operation.pagination
    ? [
        `PagedOperation<paths, ${args}, ${output}, ${names.item(operation)}, ${errors}>`,
        `pagedOperation(${descriptor}, ${literal(operation.pagination)})`,
      ]
    : [`Operation<paths, ${args}, ${output}, ${errors}>`, `operation(${descriptor})`];
  return `${operationComment(operation)}export const ${operation.id}: ${type} =\n  /* @__PURE__ */ ${value};\n`;
}

/** The descriptor that `send` works from: an `OperationSpec` of the runtime. */
function describe(spec: SpecDocument, operation: OperationModel): object {
  const { id, method, path, body, server, idempotent } = operation;
  const members = Object.fromEntries(operation.members.map((member) => [member.name, place(spec, member)]));
  const shapes = Object.fromEntries(operation.members.flatMap(({ name, shapes }) => (shapes ? [[name, shapes]] : [])));
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
    body: body && new Code(`${PLACES}.${body.kind === "json" ? "json" : "form"}`),
    bodyOptional: (body && !body.required) || undefined,
    open: body?.open ? new Code(`${PLACES}.body`) : undefined,
    check:
      Object.keys(shapes).length > 0 ? new Code(`/* @__PURE__ */ ${PLACES}.shapes(${literal(shapes)})`) : undefined,
    auth: describeAuth(operation),
    server,
    idempotent,
    answer: answersArray(spec, operation) ? "array" : undefined,
    empty: operation.responses.some(({ success, schema }) => success && !schema) || undefined,
  };
}

/**
 * Whether the body of a success is an array; it is an object otherwise.
 *
 * @throws SpecError when it can be either: the bindings could not tell a success from something else.
 */
function answersArray(spec: SpecDocument, { id, at, responses }: OperationModel): boolean {
  const kinds = new Set(responses.flatMap(({ success, schema }) => (success && schema ? kindsOf(spec, schema) : [])));
  if (kinds.size > 1) spec.fail([...at, "responses"], `${id} answers an object or an array: let it be one of the two`);
  return kinds.has("array");
}

function kindsOf(spec: SpecDocument, schema: Located): ("array" | "object")[] {
  const { value, at } = resolve(spec, schema.value, schema.at);
  for (const key of ["oneOf", "anyOf"]) {
    const alternatives = value[key];
    if (!Array.isArray(alternatives)) continue;
    return alternatives.flatMap((one, index) => kindsOf(spec, resolve(spec, one, [...at, key, index])));
  }
  return [value.type === "array" ? "array" : "object"];
}

/** Where a member can take the place of the client's credential, one of the two is needed, so that it is not optional. */
function describeAuth({ credential, members }: OperationModel): false | "optional" | undefined {
  if (credential === "none") return false;
  return credential === "optional" && !members.some((member) => member.credential) ? "optional" : undefined;
}

/** The function of `runtime/places.ts` that writes a member. */
function place(spec: SpecDocument, member: Member): Code {
  const { name, wire, where, alias, as, secret, credential, schema } = member;
  const binary = where === "body" && resolve(spec, schema.value, schema.at).value.format === "binary";
  const { min, max } = numericRange(spec, schema);
  const values = closedValues(spec, schema);
  let code = `${PLACES}.${where}${pascalCase(as ?? (binary ? "file" : ""))}`;
  const wrap = (wrapper: string, ...args: unknown[]): void => {
    code = `/* @__PURE__ */ ${PLACES}.${wrapper}(${[code, ...args.map(literal)].join(", ")})`;
  };
  if (wire !== name) wrap("renamed", wire);
  if (alias !== undefined) wrap("alsoAs", alias);
  if (values) wrap("oneOf", values);
  if (min !== undefined || max !== undefined) wrap("range", min, ...(max === undefined ? [] : [max]));
  if (secret) wrap("secret");
  if (credential) wrap("credential");
  return new Code(code);
}

/** `namespaces.ts`: the operations as methods, by tag. */
export function renderNamespaces(provider: Provider): string {
  const { spec, operations, names } = provider;
  const tags = new Map<string, OperationModel[]>();
  for (const operation of operations) tags.set(operation.tag, [...(tags.get(operation.tag) ?? []), operation]);
  const descriptions = tagDescriptions(spec);
  const results = operations.some(({ pagination }) => !pagination)
    ? ["type ApiPromise", "bind", "type Client"]
    : ["bind", "type Client"];
  if (operations.some(({ pagination }) => pagination)) results.push("type Paged");
  const methods = (tagged: readonly OperationModel[]): string =>
    tagged
      .map((operation) => {
        const input = `input${isOptional(operation) ? "?" : ""}: ${names.input(operation)}`;
        const output = names.output(operation);
        const result = operation.pagination ? `Paged<${output}, ${names.item(operation)}>` : `ApiPromise<${output}>`;
        return `${operationComment(operation, "    ")}    ${operation.id}(${input}, options?: RequestOptions): ${result};\n`;
      })
      .join("");
  const members = [...tags].map(([tag, tagged]) => {
    const head = comment([descriptions.get(tag)], "  ");
    return `${head}  readonly ${camelCase(tag)}: {\n${methods(tagged)}  };\n`;
  });
  const bound = [...tags].map(
    ([tag, tagged]) =>
      `    ${camelCase(tag)}: bind(client, [\n${tagged.map(({ id }) => `      operations.${id},\n`).join("")}    ]),\n`,
  );
  return [
    `import { ${[...results, "type RequestOptions"].join(", ")} } from "../../runtime/internal.js";`,
    `import type { ${usedModels(provider).join(", ")} } from "./models.js";`,
    'import * as operations from "./operations.js";',
    'import type { paths } from "./schema.js";',
    "",
    "/** Every operation of the API, by tag. */",
    `export interface Namespaces {\n${members.join("")}}`,
    "",
    `export function bindNamespaces(client: Client<paths>): Namespaces {\n  return {\n${bound.join("")}  };\n}`,
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

/** `reference.md`: the operations as a page to read. */
export function renderReference({ spec, operations, names }: Provider): string {
  const info = spec.root.info;
  const title = isObject(info) ? String(info.title) : spec.name;
  const sections = operations.map((operation) => {
    const { id, method, path, summary, description, members } = operation;
    const rows = members.map((member) => {
      const about = [member.description, rangeText(spec, member)].filter((text) => text !== undefined).join(" ");
      return `| \`${cell(member.name)}\` | ${member.where} | ${member.required ? "yes" : "no"} | ${cell(about)} |`;
    });
    const errors = operation.responses
      .filter(({ success }) => !success)
      .map(({ status, description: why }) => `${status} ${cell(why)}`);
    return [
      `### ${camelCase(operation.tag)}.${id}`,
      "",
      `\`${method} ${cell(path)}\`${operation.deprecated ? " · deprecated" : ""}${operation.pagination ? " · paginated" : ""}`,
      "",
      cell(summary),
      ...(description ? ["", cell(description)] : []),
      ...(rows.length > 0 ? ["", "| Member | In | Required | |", "| --- | --- | --- | --- |", ...rows] : []),
      "",
      `Answers \`${names.output(operation)}\`.${errors.length > 0 ? ` Errors: ${errors.join("; ")}.` : ""}`,
      "",
    ].join("\n");
  });
  return [`# ${cell(title)}: operations`, "", ...sections].join("\n");
}

function rangeText(spec: SpecDocument, { schema }: Member): string | undefined {
  const { min, max } = numericRange(spec, schema);
  if (min !== undefined && max !== undefined) return `From ${min} to ${max}.`;
  if (min !== undefined) return `At least ${min}.`;
  return max === undefined ? undefined : `At most ${max}.`;
}

function operationComment(
  { summary, description, method, path, deprecated, responses }: OperationModel,
  indent = "",
): string {
  const errors = responses
    .filter(({ success }) => !success)
    .map(({ status, description: why }) => `@throws ${status}: ${why.replace(/\s+/g, " ").trim()}`);
  return comment(
    [
      summary,
      ...(description && description !== summary ? ["", description.trim()] : []),
      "",
      `\`${method} ${path}\``,
      "",
      ...errors,
      deprecated ? "@deprecated" : undefined,
    ],
    indent,
  );
}

const isOptional = ({ members }: OperationModel): boolean => !members.some(({ required }) => required);

/** The models that signatures mention, sorted. */
function usedModels({ operations, names }: Provider): string[] {
  const text = operations
    .flatMap((operation) => [
      names.input(operation),
      names.output(operation),
      names.errors(operation),
      names.item(operation),
    ])
    .join(" ");
  const words = new Set(text.match(/[A-Za-z_$][\w$]*/g));
  return names.models.filter((name) => words.has(name));
}
