const MOST_COLUMNS = 120;

/** What would begin a heading, a list, a quotation, a table or HTML if it stood first in a line. */
const MARKERS = /^(?:[-+*>|#=~<]|```|\d+[.)])/;

/**
 * Breaks the paragraphs and list items of a Markdown text at 120 columns. Headings, tables and code blocks stay as they
 * are.
 */
export function wrapProse(markdown: string): string {
  let isCode = false;
  return markdown
    .split("\n")
    .map((line) => {
      if (line.startsWith("```")) isCode = !isCode;
      return isCode || /^(?:```|[|#]| {4})/.test(line) ? line : wrapLine(line);
    })
    .join("\n");
}

function wrapLine(line: string): string {
  if (line.length <= MOST_COLUMNS) return line;
  const indent = line.startsWith("- ") ? "  " : "";
  const [first = "", ...words] = line.split(" ");
  const lines = [first];
  for (const word of words) {
    const last = lines.at(-1) ?? "";
    const fits = last.length + 1 + word.length <= MOST_COLUMNS;
    if (fits || MARKERS.test(word)) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(indent + word);
  }
  return lines.join("\n");
}
