import { createMarkdownRenderer } from "vitepress";
import { expect, test } from "vitest";
import { renderForSearch } from "../build/search.js";

const markdown = await createMarkdownRenderer(".");

/** The headings that begin a section of the search, each with its level. */
function sections(relativePath: string, text: string): string[] {
  const html = renderForSearch(text, { relativePath }, markdown);
  return [...html.matchAll(/<h(\d)[^>]*>(.*?) <a/g)].map(([, level, title]) => `${level} ${title}`);
}

test("an operation is one result, with its provider", () => {
  const page = "# assets.listFiles\n\nList files.\n\n## Input\n\nA table.\n\n## Errors\n\n- 400";
  expect(sections("reference/operations/img-src/listFiles.md", page)).toEqual(["1 img-src: assets.listFiles"]);
});

test("an export is one result, and what is exported again none", () => {
  const page =
    "# @pixwire/a\n\n## Functions\n\n### f()\n\n#### Returns\n\nText.\n\n## References\n\n### g\n\nRe-exports [g](a.md)";
  expect(sections("reference/packages/a.md", page)).toEqual(["1 @pixwire/a", "2 Functions", "3 f()"]);
});

test("a guide has a result for each of its sections", () => {
  expect(sections("guide/urls.md", "# URLs\n\n## Sign\n\n### How\n\nText.")).toEqual(["1 URLs", "2 Sign", "3 How"]);
});
