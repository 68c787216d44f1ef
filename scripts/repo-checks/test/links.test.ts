import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { PUBLIC_URL } from "../../metadata.js";
import { deadLinks, relativeTargets } from "../links.js";
import { readPublishedPackages, readText, repositoryFiles } from "../repository.js";

// The reference has hundreds of pages. The tests of the generator check the links in them.
const pages = repositoryFiles("*.md").filter((file) => !/^packages\/api\/docs\/[^/]+\//.test(file));

test("every link to a page or a heading of this repository leads there", async () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "packages/api/README.md", "spec/README.md"]));
  expect(await deadLinks(pages)).toEqual([]);
}, 60_000);

test("a link to a page or a heading that does not exist is found, relative or by the public address", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-links-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  execFileSync("git", ["init", "--quiet"], { cwd: folder });
  writeFileSync(join(folder, ".gitignore"), "built/");
  writeFileSync(
    join(folder, "page.md"),
    `# Page

[here](#page) [nowhere](#pages)

[missing](gone.md)

[built](built/page.md)

[public](${PUBLIC_URL}/blob/main/page.md) [missing in public](${PUBLIC_URL}/blob/main/gone.md)
`,
  );
  expect(await deadLinks(["page.md"], folder)).toEqual([
    expect.stringMatching(/^page\.md:3 .*pages/),
    expect.stringMatching(/^page\.md:5 .*gone\.md/),
    expect.stringMatching(/^page\.md:9 .*gone\.md/),
  ]);
});

describe("the README of a published package", () => {
  test.each(readPublishedPackages())(
    "$manifest.name has no relative link, which npm could not follow",
    ({ folder }) => {
      expect(relativeTargets(readText(`${folder}/README.md`))).toEqual([]);
    },
  );

  test("relative targets are found in every form that Markdown has for them", () => {
    const markdown = `[a](../a.md) ![b](b.png) [c][c] <img src="d.png"> [web](https://example.com) [below](#below)

\`[code](no.md)\`

\`\`\`
[code](no.md)
\`\`\`

[c]: docs/c.md
`;
    expect(relativeTargets(markdown)).toEqual(["../a.md", "b.png", "d.png", "docs/c.md"]);
  });
});
