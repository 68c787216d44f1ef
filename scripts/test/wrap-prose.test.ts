import fc from "fast-check";
import { expect, test } from "vitest";
import { wrapProse } from "../generator/reference/wrap-prose.js";

const words = "a word of the text ".repeat(20).trim();

test("a paragraph is broken at 120 columns", () => {
  const lines = wrapProse(words).split("\n");
  expect(lines.length).toBeGreaterThan(3);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(120);
});

test("what follows the first line of a list item is indented", () => {
  expect(wrapProse(`- ${words}`)).toMatch(/^- a word [^\n]+\n {2}\S/);
});

test.each([
  ["a heading", `## ${words}`],
  ["a table", `| ${words} | ${words} |`],
  ["a code block", `\`\`\`ts\n${words}\n\`\`\``],
])("%s stays as it is", (_, text) => {
  expect(wrapProse(text)).toBe(text);
});

test("no line begins with what Markdown takes for something else, and no word is lost", () => {
  const word = fc.oneof(fc.stringMatching(/^[a-z]{1,30}$/), fc.constantFrom("-", "+", "1.", "#", ">", "|", "`x`", "*"));
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (list) => {
      const text = `Text ${list.join(" ")}`;
      const lines = wrapProse(text).split("\n");
      expect(lines.join(" ")).toBe(text);
      for (const line of lines) expect(line).toMatch(/^[`A-Za-z]/);
    }),
  );
});
