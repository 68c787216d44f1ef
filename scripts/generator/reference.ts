import { camelCase, isObject, type Member, numericRange, type SpecDocument } from "../spec/index.js";
import type { Provider } from "./bindings.js";
import { cell } from "./emit.js";

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
      .map(({ status, description: why }) => `- ${status}: ${cell(why)}`);
    return [
      `### ${camelCase(operation.tag)}.${id}`,
      "",
      `\`${method} ${cell(path)}\`${operation.deprecated ? " · deprecated" : ""}${operation.pagination ? " · paginated" : ""}`,
      "",
      cell(summary),
      ...(description ? ["", cell(description)] : []),
      ...(rows.length > 0 ? ["", "| Member | In | Required | |", "| --- | --- | --- | --- |", ...rows] : []),
      "",
      `Answers \`${names.output(operation)}\`.${errors.length > 0 ? " Errors:" : ""}`,
      "",
      ...(errors.length > 0 ? [...errors, ""] : []),
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
