import { describe, expect, test } from "vitest";
import { summaryOf, titleOf } from "../build/page-texts.js";
import { readPage, writtenPages } from "../build/pages.js";
import { guidesInOrder } from "../build/sidebar.js";

describe("the summary of a page", () => {
  test.each([
    ["is its first paragraph, as plain text", "# A\n\nUses `b`\nand [c](./c.md).\n\nMore.", "Uses b and c."],
    [
      "is not what stands before it",
      "---\noutline: false\n---\n\n# A\n\n```sh\nnpm i\n```\n\n[B](b.md) · `GET`\n\nText.",
      "Text.",
    ],
    ["leaves out a sentence that leads to a list", "# A\n\nOne. Two:\n\n- b", "One."],
    ["is not taken from a section", "# A\n\n## B\n\nText.", undefined],
  ])("%s", (_what, text, summary) => {
    expect(summaryOf(text)).toBe(summary);
  });
});

test("every guide says in its first paragraph what it is about, and stands in the menu", () => {
  const guides = writtenPages().filter((page) => page.startsWith("guide/"));
  expect(guidesInOrder().sort()).toEqual(guides);
  expect(guides.filter((page) => summaryOf(readPage(page)) === undefined)).toEqual([]);
});

test("a page without a heading is refused", () => {
  expect(() => titleOf("a.md", "text")).toThrow("a.md has no heading");
});
