import {
  camelCase,
  closedValues,
  exampleInput,
  isObject,
  type Json,
  type Located,
  type Member,
  numericRange,
  type OperationModel,
  objectProperties,
  type Pointer,
  readTypeNames,
  resolve,
  type SpecDocument,
} from "../spec/index.js";
import type { Provider } from "./bindings.js";
import { referenceType } from "./models.js";
import { wrapProse } from "./wrap-prose.js";

/** `reference.md`: the operations as a page to read, with an index by resource, and the types that they name. */
export function renderReference({ spec, operations, names }: Provider): string {
  const info = spec.root.info;
  const title = isObject(info) ? String(info.title) : spec.name;
  const tags = [...new Set(operations.map(({ tag }) => tag))];
  const index = tags.flatMap((tag) => [
    "",
    `**${camelCase(tag)}**`,
    "",
    ...operations
      .filter((operation) => operation.tag === tag)
      .map(({ id, summary }) => `- [\`${id}\`](#${anchor(`${camelCase(tag)}.${id}`)}): ${prose(summary)}`),
  ]);
  const sections = operations.map((operation) => renderOperation(spec, operation, names.output(operation)));
  const page = [
    `# ${prose(title)}: operations`,
    ...index,
    "",
    "Each operation is a method of a client, and a function that takes a client first. A paginated one can be iterated too.",
    "",
    ...sections,
    "## Types",
    "",
    ...renderTypes(spec),
  ].join("\n");
  return wrapProse(page);
}

function renderOperation(spec: SpecDocument, operation: OperationModel, output: string): string {
  const { id, tag, method, path, summary, description, members, deprecated, pagination, body } = operation;
  const alternatives = body && body.shapes.length > 1 ? body.shapes : [];
  const marks = [...(deprecated ? ["deprecated"] : []), ...(pagination ? ["paginated"] : [])];
  const optional = members.some(({ required }) => required) ? "" : "?";
  const errors = operation.responses.filter(({ success }) => !success);
  return [
    `### ${camelCase(tag)}.${id}`,
    "",
    `\`${method} ${code(path)}\`${marks.map((mark) => ` · ${mark}`).join("")}`,
    "",
    sentence(summary),
    ...(description && description !== summary ? ["", prose(description)] : []),
    "",
    "```ts",
    `${id}(input${optional}, options?): Promise<${output}>`,
    "```",
    ...renderMembers(spec, members, alternatives.length > 0),
    ...(alternatives.length > 0 ? ["", ...renderAlternatives(alternatives, members)] : []),
    "",
    `Answers ${linked(spec, output)}.`,
    ...renderExample(operation),
    ...(errors.length > 0
      ? ["", "Errors:", "", ...errors.map(({ status, description: why }) => `- ${status}: ${prose(why)}`)]
      : []),
    "",
  ].join("\n");
}

function renderMembers(spec: SpecDocument, members: readonly Member[], hasAlternatives: boolean): string[] {
  if (members.length === 0) return [];
  const rows = members.map((member) => {
    const about = [
      member.description && sentence(member.description),
      rangeText(spec, member),
      valuesText(spec, member),
    ];
    const required = member.required ? "yes" : hasAlternatives && member.where === "body" ? "see below" : "no";
    const type = member.bytes === "one" ? "`FileInput`" : typeText(spec, member.schema);
    return `| \`${code(member.name)}\` | ${type} | ${member.where} | ${required} | ${about.filter(Boolean).join(" ")} |`;
  });
  return ["", "| Member | Type | In | Required | |", "| --- | --- | --- | --- | --- |", ...rows];
}

/** Which members stand together. */
function renderAlternatives(
  shapes: NonNullable<OperationModel["body"]>["shapes"],
  members: readonly Member[],
): string[] {
  const nameOf = (wire: string): string =>
    members.find((member) => member.where === "body" && member.wire === wire)?.name ?? wire;
  return [
    "One of:",
    "",
    ...shapes.map(({ properties }) => {
      const list = [...properties.values()].map(
        ({ wire, required }) => `\`${code(nameOf(wire))}\`${required ? "" : " (optional)"}`,
      );
      return `- ${list.join(", ")}`;
    }),
  ];
}

/** The longest example that is printed, in lines. */
const MOST_LINES = 30;

function renderExample(operation: OperationModel): string[] {
  const { tag, id, responses } = operation;
  const input = Object.entries(exampleInput(operation)).map(([name, value]) => {
    const isBytes = value instanceof Blob || (Array.isArray(value) && value.some((one) => one instanceof Blob));
    return `  ${/^[A-Za-z_$][\w$]*$/.test(name) ? name : source(name)}: ${isBytes ? "file" : indent(source(value))},`;
  });
  const call = input.length > 0 ? `{\n${input.join("\n")}\n}` : "";
  const answer = responses.find(({ success, example }) => success && example !== undefined)?.example;
  const lines = answer === undefined ? [] : source(answer).split("\n");
  return [
    "",
    "```ts",
    `const answer = await client.${camelCase(tag)}.${id}(${call});`,
    "```",
    ...(lines.length === 0
      ? []
      : ["", "```json", ...lines.slice(0, MOST_LINES), ...(lines.length > MOST_LINES ? ["..."] : []), "```"]),
  ];
}

/** Nothing in an example ends its block, or is taken for HTML. */
function source(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replaceAll("<", "\\u003c").replaceAll("```", "\\u0060``");
}

function indent(text: string): string {
  return text.split("\n").join("\n  ");
}

function renderTypes(spec: SpecDocument): string[] {
  return [...readTypeNames(spec)].flatMap(([name, type]) => {
    const at = ["components", "schemas", name];
    const schema = resolve(
      spec,
      { $ref: `#/components/schemas/${name.replaceAll("~", "~0").replaceAll("/", "~1")}` },
      at,
    );
    const members = safeProperties(spec, schema).map(({ wire, required, located }) => {
      const { description } = resolve(spec, located.value, located.at).value;
      const own = located.value.description ?? description;
      const about = typeof own === "string" ? sentence(own) : "";
      return `| \`${code(wire)}\`${required ? "" : "?"} | ${typeText(spec, located)} | ${about} |`;
    });
    const { description } = schema.value;
    return [
      `### ${type}`,
      "",
      ...(typeof description === "string" ? [sentence(description), ""] : []),
      ...(members.length > 0
        ? ["| Member | Type | |", "| --- | --- | --- |", ...members, ""]
        : [`${typeText(spec, { value: schema.value, at: schema.at })}`, ""]),
    ];
  });
}

function safeProperties(spec: SpecDocument, schema: Located): ReturnType<typeof objectProperties> {
  const properties = objectProperties(spec, schema);
  return [...new Map(properties.map((property) => [property.wire, property])).values()];
}

/** A type in words short enough for a table, with links to those that have a name. */
function typeText(spec: SpecDocument, schema: Located, depth = 0): string {
  const named = referenceType(spec, schema.value);
  if (named !== undefined) return linked(spec, named);
  const { value, at } = resolve(spec, schema.value, schema.at);
  const inner = (one: Json, place: Pointer): string =>
    typeText(spec, { value: isObject(one) ? one : {}, at: place }, depth + 1);
  if (depth > 3) return "`unknown`";
  if (value.const !== undefined) return `\`${code(JSON.stringify(value.const))}\``;
  const alternatives = value.oneOf ?? value.anyOf;
  if (Array.isArray(alternatives))
    return unique(alternatives.map((one, index) => inner(one, [...at, index]))).join(" or ");
  if (Array.isArray(value.allOf))
    return unique(value.allOf.map((one, index) => inner(one, [...at, index]))).join(" and ");
  const types = [value.type ?? []].flat().map(String);
  if (types.length === 0)
    return Array.isArray(value.enum) ? "one of the values" : isObject(value.properties) ? "`object`" : "`unknown`";
  return types
    .map((type) => {
      if (type === "array") return `list of ${inner(value.items ?? {}, [...at, "items"])}`;
      if (type === "integer") return "`number`";
      if (type === "string" && typeof value.format === "string") return `\`string\` (${prose(value.format)})`;
      return `\`${code(type)}\``;
    })
    .join(" or ");
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

/** A type expression whose names lead to their sections. */
function linked(spec: SpecDocument, type: string): string {
  const names = new Set(readTypeNames(spec).values());
  return type
    .split(" | ")
    .map((one) => {
      const name = one.replace(/(\[\])+$/, "");
      return names.has(name) ? `[\`${one}\`](#${anchor(name)})` : `\`${one}\``;
    })
    .join(" or ");
}

function rangeText(spec: SpecDocument, { schema }: Member): string | undefined {
  const { min, max } = numericRange(spec, schema);
  if (min !== undefined && max !== undefined) return `From ${min} to ${max}.`;
  if (min !== undefined) return `At least ${min}.`;
  return max === undefined ? undefined : `At most ${max}.`;
}

function valuesText(spec: SpecDocument, { schema }: Member): string | undefined {
  const values = closedValues(spec, schema);
  return values && `One of ${values.map((value) => `\`${code(JSON.stringify(value))}\``).join(", ")}.`;
}

/** As GitHub and npm name the anchor of a heading. */
function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\w-]/g, "");
}

/** Text that ends with one full stop. */
function sentence(text: string): string {
  const clean = prose(text);
  return /[.!?:]$/.test(clean) ? clean : `${clean}.`;
}

/** Text of a spec: one line, no table border, no HTML; what is between backticks stays code. */
function prose(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? `\`${code(part.slice(1, -1))}\`` : escapeMarkdown(part)))
    .join("");
}

function escapeMarkdown(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("|", "\\|").replaceAll("<", "&lt;").replaceAll("`", "'");
}

/** What stands between backticks in a table. */
function code(text: string): string {
  return text.replaceAll("`", "'").replace(/\s+/g, " ").replaceAll("|", "\\|").replaceAll("<", "‹");
}
