import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { isReference, PAGES, readPage, writtenPages } from "./pages.js";

const TITLE = "pixwire";
const SUMMARY =
  "Typed TypeScript SDKs for the PixelBin, ImageKit and img-src media APIs: calls, uploads, predictions, delivery URLs, and an emulator for tests.";

/**
 * Writes `llms.txt`, an index of the site as https://llmstxt.org describes it, and `llms-full.txt`, the text of all guides.
 * Each page is also there as Markdown, beside its HTML.
 *
 * @param folder - of the built site.
 */
export async function writeLlmsTexts(folder: string): Promise<void> {
  const guides = writtenPages().filter((page) => page !== "index.md");
  const reference = allPages().filter(isReference);
  const list = (pages: readonly string[]): string => pages.map((page) => `- [${titleOf(page)}](${page})`).join("\n");
  const head = `# ${TITLE}\n\n> ${SUMMARY}\n`;
  writeFileSync(
    join(folder, "llms.txt"),
    `${head}\n## Guides\n\n${list(guides)}\n\n## Reference\n\n${list(reference)}\n`,
  );
  const texts = guides.map((page) => `<!-- ${page} -->\n\n${withoutFrontmatter(readPage(page)).trim()}\n`);
  writeFileSync(join(folder, "llms-full.txt"), [head, ...texts].join("\n"));
  for (const page of [...guides, ...reference]) writeFileSync(join(folder, page), withoutFrontmatter(readPage(page)));
}

function allPages(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}

function titleOf(page: string): string {
  const [, title] = /^# (.+)$/m.exec(readPage(page)) ?? [];
  if (title === undefined) throw new Error(`${page} has no heading of level 1.`);
  return title;
}

function withoutFrontmatter(text: string): string {
  return text.replace(/^---\n.*?\n---\n/s, "");
}
