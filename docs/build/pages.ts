import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this package. */
export const DOCS: string = dirname(dirname(fileURLToPath(import.meta.url)));

/** The folder of the Markdown pages. Its folder `reference` is written by `build/reference.ts`. */
export const PAGES: string = join(DOCS, "pages");

/** Returns the Markdown pages that people write, relative to {@link PAGES}, in the order of their paths. */
export function writtenPages(): string[] {
  return readdirSync(PAGES, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".md") && !isReference(file))
    .sort();
}

/** Whether a page is part of the generated reference. */
export function isReference(page: string): boolean {
  return page.startsWith("reference/") && page !== "reference/index.md";
}

export function readPage(page: string): string {
  return readFileSync(join(PAGES, page), "utf8");
}
