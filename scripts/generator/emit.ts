import { isIdentifier } from "../spec/index.js";

/** Source text that {@link literal} leaves as it is. Text from a spec becomes `Code` only through `literal`. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/**
 * A value as source text. Everything from a spec reaches code through here or through {@link comment}: strings are
 * JSON, with the two line separators that JSON allows and old JavaScript does not.
 */
export function literal(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (value === undefined) return "undefined";
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const members = Object.entries(value).filter(([, member]) => member !== undefined);
    if (members.length === 0) return "{}";
    return `{ ${members.map(([name, member]) => `${key(name)}: ${literal(member)}`).join(", ")} }`;
  }
  return JSON.stringify(value).replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
}

/** Columns of a piece of text, so that its line stays below 120 where it is indented. */
const PROSE_WIDTH = 90;

/** A long text on one line, as source text of several lines, so that a change of a word can be reviewed. */
export function prose(text: string): Code {
  const pieces = [""];
  for (const word of text.match(/[^ ]* ?/g) ?? []) {
    const last = pieces.at(-1) ?? "";
    if (last === "" || last.length + word.length <= PROSE_WIDTH) pieces.splice(-1, 1, last + word);
    else pieces.push(word);
  }
  return new Code(pieces.map(literal).join(" +\n"));
}

/** A property name, quoted where it must be. `__proto__` is computed: as a plain key it would set the prototype. */
function key(name: string): string {
  if (name === "__proto__") return '["__proto__"]';
  return isIdentifier(name) ? name : literal(name);
}

/** Columns of text in a comment, so that a line stays below 120 also where it is indented. */
const COMMENT_WIDTH = 104;

/** A JSDoc block with its lines wrapped, or nothing when there is no text. The text cannot end it. */
export function comment(lines: readonly (string | undefined)[]): string {
  const text = lines
    .filter((line) => line !== undefined)
    .join("\n")
    .replaceAll("*/", "*\\/")
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .flatMap(wrap);
  if (text.every((line) => line === "")) return "";
  if (text.length === 1) return `/** ${text[0]} */\n`;
  return `/**\n${text.map((line) => ` *${line ? ` ${line}` : ""}`).join("\n")}\n */\n`;
}

/** Breaks a line at blanks, outside code. A long word stays whole, and one that would become a tag starts no line. */
function wrap(line: string): string[] {
  const [first = "", ...words] = line.trimEnd().match(/^ +|(?:`[^`]*`|[^ `])+|`/g) ?? [];
  const lines = [first];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    const longer = last.trim() === "" ? last + word : `${last} ${word}`;
    if (longer.length <= COMMENT_WIDTH || word.startsWith("@")) lines.splice(-1, 1, longer);
    else lines.push(word);
  }
  return lines;
}

/** An import of types, or nothing when there are none. */
export function importTypes(names: readonly string[], from: string): string {
  return names.length === 0 ? "" : `import type { ${[...names].sort().join(", ")} } from "${from}";`;
}
