import { camelCase, exampleInput, type Member, type OperationModel, type SpecDocument } from "../../spec/index.js";
import { codeBlock, codeSpan, paragraphs, prose, sentence, source, table } from "./markdown.js";
import type { TypeWriter } from "./types.js";

/** The page of one operation. */
export function renderOperationPage(
  spec: SpecDocument,
  operation: OperationModel,
  { output, title, types }: { output: string; title: string; types: TypeWriter },
): string[] {
  const { id, tag, method, path, summary, description, members, deprecated, pagination, body } = operation;
  const alternatives = body && body.shapes.length > 1 ? body.shapes : [];
  const marks = [...(deprecated ? ["deprecated"] : []), ...(pagination ? ["paginated"] : [])];
  const input = `input${members.some(({ required }) => required) ? "" : "?"}`;
  const errors = operation.responses.filter(({ success }) => !success);
  return [
    `# ${camelCase(tag)}.${id}`,
    "",
    `[${prose(title)}](index.md) · ${codeSpan(`${method} ${path}`)}${marks.map((mark) => ` · ${mark}`).join("")}`,
    "",
    sentence(summary),
    ...(description && description !== summary ? ["", ...paragraphs(description)] : []),
    "",
    ...codeBlock("ts", [
      `client.${camelCase(tag)}.${id}(${input}, options?): Promise<${output}>`,
      `${id}(client, ${input}, options?): Promise<${output}>`,
    ]),
    ...(members.length > 0 ? ["", "## Input", "", ...renderMembers(members, types, alternatives.length > 0)] : []),
    ...(body?.open ? ["", "Members that are not listed are sent in the body too."] : []),
    ...(alternatives.length > 0 ? ["", "One of:", "", ...renderAlternatives(alternatives, members)] : []),
    "",
    "## Response",
    "",
    output === "void" ? "Nothing: the promise resolves to `undefined`." : `${types.expression(output)}.`,
    "",
    "## Example",
    "",
    ...renderExample(spec, operation),
    ...(errors.length > 0
      ? ["", "## Errors", "", ...errors.map(({ status, description: why }) => `- ${status}: ${sentence(why)}`)]
      : []),
  ];
}

function renderMembers(members: readonly Member[], types: TypeWriter, hasAlternatives: boolean): string[] {
  const rows = members.map((member) => {
    const { name, where, required, bytes, schema, description, deprecated } = member;
    const about = [deprecated ? "Deprecated." : "", description && sentence(description), types.limits(schema)];
    return [
      codeSpan(name),
      bytes === "one" ? "`FileInput`" : types.schema(schema),
      where,
      required ? "yes" : hasAlternatives && where === "body" ? "see below" : "no",
      about.filter(Boolean).join(" "),
    ];
  });
  return table(["Member", "Type", "In", "Required", "Description"], rows);
}

/** Which members stand together. */
function renderAlternatives(
  shapes: NonNullable<OperationModel["body"]>["shapes"],
  members: readonly Member[],
): string[] {
  const given = new Map(members.filter(({ where }) => where === "body").map(({ wire, name }) => [wire, name]));
  return shapes.map(({ properties }) => {
    const list = [...properties.values()].flatMap(({ wire, required }) => {
      const name = given.get(wire);
      return name === undefined ? [] : [`${codeSpan(name)}${required ? "" : " (optional)"}`];
    });
    return `- ${list.length > 0 ? list.join(", ") : "none of them"}`;
  });
}

/** The longest example that is printed, in lines. */
const MOST_LINES = 30;

function renderExample(spec: SpecDocument, operation: OperationModel): string[] {
  const { tag, id, responses, pagination } = operation;
  const input = Object.entries(exampleInput(operation)).map(([name, value]) => {
    const isBytes = value instanceof Blob || (Array.isArray(value) && value.some((one) => one instanceof Blob));
    const key = /^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name);
    if (isBytes && key === "file") return "  file,";
    return `  ${key}: ${isBytes ? "file" : source(value).join("\n  ")},`;
  });
  const given = input.length > 0 ? `{\n${input.join("\n")}\n}` : "";
  const call = `${camelCase(spec.name)}.${camelCase(tag)}.${id}(${given})`;
  const success = responses.find(({ success, example }) => success && example !== undefined);
  const isVoid = !responses.some(({ success, schema }) => success && schema);
  const lines = success === undefined || success.kind === "bytes" ? [] : source(success.example);
  const shown = lines.length > MOST_LINES ? [...lines.slice(0, MOST_LINES), "..."] : lines;
  return [
    ...codeBlock("ts", `${isVoid ? "" : "const result = "}await ${call};`.split("\n")),
    ...(pagination ? ["", "Every item of every page:", "", ...codeBlock("ts", iteration(call))] : []),
    ...(shown.length > 0 ? ["", "The response:", "", ...codeBlock("json", shown)] : []),
  ];
}

function iteration(call: string): string[] {
  return `for await (const item of ${call}) {\n  console.log(item);\n}`.split("\n");
}
