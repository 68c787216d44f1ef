import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { summaryOf, titleOf, withoutFrontmatter } from "./page-texts.js";
import { isReference, PAGES, readPage } from "./pages.js";
import { guidesInOrder } from "./sidebar.js";

const TITLE = "pixwire";
const SUMMARY =
  "Typed TypeScript SDKs for the PixelBin, ImageKit and img-src media APIs: calls, uploads, predictions, delivery URLs, and an emulator for tests.";

/** The parts of the reference, by the folder of their pages. */
const REFERENCES = [
  ["Operations of PixelBin", "operations/pixelbin/"],
  ["Operations of ImageKit", "operations/imagekit/"],
  ["Operations of img-src", "operations/img-src/"],
  ["Exports of the packages", "packages/"],
  ["The command", "cli/"],
  ["From the Python SDKs", "python/"],
] as const;

/**
 * Writes `llms.txt`, an index of the site as https://llmstxt.org describes it, and `llms-full.txt`, the text of all guides.
 * Each page is also there as Markdown, beside its HTML.
 *
 * @param folder - of the built site.
 */
export function writeLlmsTexts(folder: string): void {
  const guides = guidesInOrder();
  const reference = allPages().filter(isReference);
  const sections = REFERENCES.map(([title, prefix]): [string, string[]] => {
    const pages = reference.filter((page) => page.startsWith(`reference/${prefix}`));
    const isType = (page: string): boolean => page.includes("/types/");
    return [title, [...pages.filter((page) => !isType(page)), ...pages.filter(isType)]];
  });
  const unlisted = reference.filter((page) => !sections.some(([, pages]) => pages.includes(page)));
  if (unlisted.length > 0) throw new Error(`llms.txt has no section for ${unlisted.join(", ")}.`);

  const head = `# ${TITLE}\n\n> ${SUMMARY}\n`;
  const lists = [["Guides", guides] as const, ...sections].map(
    ([title, pages]) => `## ${title}\n\n${pages.map(entryOf).join("\n")}\n`,
  );
  writeFileSync(join(folder, "llms.txt"), [head, ...lists].join("\n"));
  const texts = guides.map((page) => `<!-- ${page} -->\n\n${withoutFrontmatter(readPage(page)).trim()}\n`);
  writeFileSync(join(folder, "llms-full.txt"), [head, ...texts].join("\n"));
  for (const page of [...guides, ...reference, "reference/index.md", "index.md", "url-workbench.md"]) {
    writeFileSync(join(folder, page), withoutFrontmatter(readPage(page)));
  }
}

function entryOf(page: string): string {
  const text = readPage(page);
  const summary = summaryOf(text);
  return `- [${titleOf(page, text)}](${page})${summary === undefined ? "" : `: ${summary}`}`;
}

function allPages(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md"))
    .sort();
}
