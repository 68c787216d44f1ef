/** Returns the heading of a page. @throws when it has none. */
export function titleOf(page: string, text: string): string {
  const [, title] = /^# (.+)$/m.exec(text) ?? [];
  if (title === undefined) throw new Error(`${page} has no heading of level 1.`);
  return title;
}

/**
 * Returns what a page is about in one line of plain text: its first paragraph of prose below the heading, without a
 * sentence that only leads over to a list or to code.
 */
export function summaryOf(text: string): string | undefined {
  const [, intro = ""] = withoutFrontmatter(text).split(/^# .+$/m);
  const paragraphs = (intro.split(/^## /m)[0] ?? "").split(/\n{2,}/).map((one) => one.trim());
  // Operations begin with a line of links, which starts with a bracket; other blocks start with their own mark.
  const found = paragraphs.find((one) => /^(?:[\p{L}*@]|`[^`])/u.test(one));
  return found
    ?.replace(/\s+/g, " ")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[`*]/g, "")
    .replace(/(?<=\.) [^.]*:$/, "");
}

export function withoutFrontmatter(text: string): string {
  return text.replace(/^---\n.*?\n---\n/s, "");
}
