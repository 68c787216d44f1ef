/** Text of a spec on one line, which ends with one full stop. */
export function sentence(text: string): string {
  const clean = prose(text);
  return /[.!?:]$/.test(clean) ? clean : `${clean}.`;
}

/** Code within a line: between two single backticks, so that every reader of Markdown takes it for the same code. */
const CODE_SPAN = /((?<!`)`[^`]+`(?!`))/;

/** Text of a spec on one line, without HTML. What is between backticks stays code. */
export function prose(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .trim()
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapeMarkdown(part)))
    .join("");
}

/**
 * A description, which OpenAPI has in Markdown: its paragraphs, lists, quotations, tables and blocks of code. Headings
 * become bold, because those of the page are others.
 */
export function paragraphs(text: string): string[] {
  const lines: string[] = [];
  let isCode = false;
  for (const line of text.trim().split(/\r\n|[\n\r]/)) {
    const fence = /^\s*```\s*([\w-]*)/.exec(line);
    const last = lines.at(-1) ?? "";
    if (fence) {
      isCode = !isCode;
      // Always at the beginning of a line and without more behind it, so that every reader of Markdown sees it so.
      lines.push(isCode ? `\`\`\`${fence[1]}` : "```");
    } else if (isCode) lines.push(line.trimEnd());
    else if (line.trim() === "") lines.push("");
    else if (/^#+\s/.test(line)) lines.push(`**${prose(line.replace(/^#+\s+/, ""))}**`);
    else if (/^\s*\|/.test(line)) lines.push(tableRow(line));
    else if (/^\s*(?:[-*+>]|\d+[.)])\s/.test(line) || isBlockEnd(last)) lines.push(indentOf(line) + prose(line));
    // A line that only wraps a paragraph.
    else lines.push(`${lines.pop() ?? ""} ${prose(line)}`.trimStart());
  }
  // A block of code that nobody closed would take in the rest of the page.
  if (isCode) lines.push("```");
  return lines;
}

function isBlockEnd(line: string): boolean {
  return line === "" || /^\s*(?:```|\|)/.test(line) || /^\*\*.*\*\*$/.test(line);
}

function indentOf(line: string): string {
  return /^ */.exec(line)?.[0] ?? "";
}

function tableRow(line: string): string {
  return line
    .trim()
    .split(CODE_SPAN)
    .map((part, index) => (index % 2 === 1 ? part : withoutMarkup(part.replaceAll("`", "'"))))
    .join("");
}

/** Text without HTML, and without the braces of Vue, which renders the site and evaluates what stands between them. */
function withoutMarkup(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll("{{", "&#123;&#123;");
}

function escapeMarkdown(text: string): string {
  return withoutMarkup(text.replaceAll("\\", "\\\\").replaceAll("`", "'"));
}

/** Code within a line, where nothing but a backtick has a meaning. */
export function codeSpan(text: string): string {
  return `\`${text.replaceAll("`", "'").replace(/\s+/g, " ")}\``;
}

/** A table. In a cell, also in its code, a pipe needs a backslash, which is not shown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const render = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [render(head), render(head.map(() => "---")), ...rows.map(render)];
}

/** A block of code. Nothing in it ends the block. */
export function codeBlock(language: string, lines: readonly string[]): string[] {
  return [`\`\`\`${language}`, ...lines.map((line) => line.replaceAll("```", "'''")), "```"];
}

/** A value as lines of JSON or TypeScript. */
export function source(value: unknown): string[] {
  return JSON.stringify(value, undefined, 2).split("\n");
}
