import fc from "fast-check";
import type { Nodes, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";
import { describe, expect, test } from "vitest";
import type { Change } from "../../spec-diff/index.js";
import { code, inOneLine, prose } from "../../spec-diff/markdown.js";
import { renderMarkdown } from "../../spec-diff/render-markdown.js";

describe("text of a spec in Markdown", () => {
  test.each([
    ["query.tag", "`query.tag`"],
    ["", "<code></code>"],
    ["n`|</details>\n|a", "<code>n&#96;&#124;&#60;&#47;details&#62; &#124;a</code>"],
    ["a\n\n# head", "`a # head`"],
    ["\\|", "<code>&#92;&#124;</code>"],
  ])("code %j", (text, expected) => expect(code(text)).toBe(expected));

  test.each([
    ["It is now optional.", "It is now optional."],
    ["`a` is new: was it renamed?", "`a` is new: was it renamed?"],
    ["`a|b` and | and `c", "<code>a&#124;b</code> and &#124; and &#96;c"],
    ["<img src=x onerror=y>", "&#60;img src=x onerror=y>"],
    ["[click](javascript:x) ![i](http://evil/x.png)", "\\[click\\](javascript:x) !\\[i\\](http:&#8203;//evil/x.png)"],
    ["**bold** _x_ ~~y~~", "\\*\\*bold\\*\\* \\_x\\_ \\~\\~y\\~\\~"],
    ["@team, a@b.example, #12", "@&#8203;team, a@&#8203;b.example, #&#8203;12"],
    ["https://a.example and www.b.example", "https:&#8203;//a.example and www&#8203;.b.example"],
    ["one\r\n\u2028two", "one two"],
    ["&lt; &#124;", "&#38;lt; &#38;#&#8203;124;"],
    ["$x$ :tada: GH-12 mailto:a", "&#36;x&#36; :&#8203;tada: GH-&#8203;12 mailto:&#8203;a"],
    ["a\u202eb\u200bc\ud800", "a\ufffdb\ufffdc\ufffd"],
    ["spec/a.yaml:12 -> spec/b.yaml:7", "spec/a.yaml:12 -> spec/b.yaml:7"],
  ])("prose %j", (text, expected) => expect(prose(text)).toBe(expected));
});

describe("a report in Markdown", () => {
  const change = (operation: string, member: string, sentence: string): Change => ({
    rule: "property-removed",
    severity: "breaking",
    hurts: ["the wire"],
    operation,
    member,
    base: { at: [operation, member], line: 1 },
    sentence,
    bump: "major",
  });
  const reportOf = (changes: Change[], file = "spec/a.yaml", reason = "why"): string =>
    renderMarkdown({
      documents: [
        { name: "a", base: file, head: file, changes, ignored: changes.map((one) => ({ change: one, reason })) },
      ],
      stable: false,
      bump: "minor",
      problems: [`No change matches the entry ${reason}`],
    });
  const parse = (text: string) => fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const typesIn = (node: Nodes): string[] => [
    node.type,
    ...("children" in node ? node.children.flatMap((child: RootContent) => typesIn(child)) : []),
  ];
  /** Pieces that mean something in Markdown, in HTML or to GitHub, and any text. */
  const text = fc
    .array(
      fc.oneof(
        fc.constantFrom(..."`|\\<>[]()!*_~#@$:&-+=\n\r\t ".split("")),
        fc.constantFrom(
          "</details>",
          "<!--",
          "\n\n# h",
          "\n```\n",
          "](x)",
          "![",
          "http://a.b",
          "www.a.b",
          "a@b.c",
          "@team",
        ),
        fc.string({ unit: "binary", maxLength: 4 }),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join(""));

  test("links no address in what stands as code in HTML", () => {
    expect(code("a@b.c|")).toBe("<code>a&#64;&#8203;b&#46;c&#124;</code>");
  });

  test("is one table with one row, whatever the spec says", () => {
    fc.assert(
      fc.property(text, text, text, text, (operation, member, sentence, reason) => {
        const { children } = parse(reportOf([change(operation, member, sentence)], `${reason}.yaml`, reason));
        const [first, verdict, heading, severity, table, list, ...problems] = children;
        expect([first, verdict, heading, severity, table, list].map((one) => one?.type)).toEqual([
          "heading",
          "paragraph",
          "heading",
          "paragraph",
          "table",
          "list",
        ]);
        expect(problems.map(({ type }) => type).filter((type) => type !== "paragraph")).toEqual([]);
        if (table?.type !== "table") throw new Error("There is no table.");
        expect(table.children.map((row) => row.children.length)).toEqual([6, 6]);
        const types = new Set(children.flatMap(typesIn));
        for (const type of [
          "link",
          "image",
          "linkReference",
          "imageReference",
          "delete",
          "emphasis",
          "footnoteReference",
        ]) {
          expect(types).not.toContain(type);
        }
      }),
      { numRuns: process.env.CI ? 1000 : 100, seed: 16 },
    );
  });

  test("holds no HTML but the code of this report", () => {
    fc.assert(
      fc.property(text, text, (member, sentence) => {
        const html: string[] = [];
        const visit = (node: Nodes): void => {
          if (node.type === "html") html.push(node.value);
          if ("children" in node) node.children.forEach(visit);
        };
        visit(parse(reportOf([change("op", member, sentence)], "a.yaml", sentence)));
        expect(html.filter((one) => !/^<\/?code>$/.test(one))).toEqual([]);
      }),
      { numRuns: process.env.CI ? 1000 : 100, seed: 16 },
    );
  });

  test("fits in a comment on GitHub, and says how many changes are left out", () => {
    const many = Array.from({ length: 3000 }, (_, index) => change(`op${index}`, "a".repeat(index), "Gone."));
    const report = reportOf(many);
    expect(report.length).toBeLessThan(65_536);
    expect(report).toMatch(/\d+ more are not listed here: run `pnpm spec:diff` to see them\./);
    expect(report).toContain("`op0`");
  });

  test("a line of a report is one, and moves no cursor", () => {
    expect(inOneLine("a\u001b[2J\r\nb")).toBe("a [2J b");
  });
});
