import { UsageError } from "../errors/command-error.js";

/** How `--format` shows a record: as a text with values in it, or as some of its members. */
export type Format =
  | { kind: "template"; parts: readonly (string | readonly string[])[] }
  | { kind: "columns"; columns: readonly Column[] };

export interface Column {
  title: string;
  path: readonly string[];
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", "0": "\0", "\\": "\\" };

/**
 * Reads the value of `--format`. With a brace it is a template, such as `{name}\t{size}`; `{{` stands for a brace, and a
 * dot leads into a member. Otherwise it is a list of members, such as `name,size`.
 *
 * @throws UsageError
 */
export function parseFormat(text: string): Format {
  if (text === "") throw new UsageError("--format needs a template or a list of members.", EXAMPLE);
  if (!/[{}]/.test(text)) {
    const columns = text.split(",").map((title) => ({ title: title.trim(), path: toPath(title) }));
    return { kind: "columns", columns };
  }
  const parts: (string | readonly string[])[] = [];
  let literal = "";
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? "";
    const next = text[at + 1] ?? "";
    if ((character === "{" || character === "}") && next === character) {
      literal += character;
      at++;
    } else if (character === "{") {
      const end = text.indexOf("}", at);
      if (end < 0) throw new UsageError("--format has a { without its }.", EXAMPLE);
      parts.push(literal, toPath(text.slice(at + 1, end)));
      literal = "";
      at = end;
    } else if (character === "}") {
      throw new UsageError("--format has a } without its {.", "Write }} for a brace.");
    } else if (character === "\\" && Object.hasOwn(ESCAPES, next)) {
      literal += ESCAPES[next];
      at++;
    } else literal += character;
  }
  return { kind: "template", parts: [...parts, literal] };
}

const EXAMPLE = "Examples: --format '{name} {size}' and --format name,size";

function toPath(text: string): readonly string[] {
  const path = text.trim().split(".");
  if (path.some((name) => name === "")) {
    throw new UsageError(`--format names no member with ${JSON.stringify(text)}.`, EXAMPLE);
  }
  return path;
}

/** Fills in a template. A member that is missing is empty; an object or a list is JSON. */
export function renderTemplate(parts: readonly (string | readonly string[])[], record: unknown): string {
  return parts.map((part) => (typeof part === "string" ? part : textOf(valueAt(record, part)))).join("");
}

/** The member to which a path leads. A key that contains dots itself is found too. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const [index, name] of path.entries()) {
    if (typeof value !== "object" || value === null) return undefined;
    const rest = path.slice(index).join(".");
    if (Object.hasOwn(value, rest)) return Reflect.get(value, rest);
    value = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
  }
  return value;
}

/** A value as a cell of a table or a part of a template. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}
