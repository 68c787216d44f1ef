import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages, isReference, SITE } from "../src/built-site.js";
import { hasChromium, openSite } from "../src/chromium.js";
import { accessibilityProblems, openPage } from "../src/open-page.js";

/** One of so many pages of the operations and their types, which are of one form, is opened. */
const SAMPLE = 20;

/** Of longer pages, which take axe a minute and are of the same form as others, one view is checked. */
const MOST_ELEMENTS = 2000;

/** What is wrong in the markup of a page, found by the parser of the browser, without opening the page. */
function markupProblems(page: Page, html: string): Promise<string[]> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "text/html");
    const problems: string[] = [];
    const headings = [...parsed.querySelectorAll(".vp-doc :is(h1, h2, h3, h4, h5, h6)")];
    const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
    if (levels.filter((level) => level === 1).length !== 1) problems.push("has not exactly one heading of level 1");
    for (const [index, heading] of headings.entries()) {
      const level = levels[index] ?? 0;
      if (level > (levels[index - 1] ?? 0) + 1) problems.push(`skips a level at the heading "${heading.textContent}"`);
      if (!/[\p{L}\d]/u.test(heading.textContent)) problems.push("has an empty heading");
    }
    for (const name of ["title", 'meta[name="description"]']) {
      const element = parsed.querySelector(name);
      if (!(element?.getAttribute("content") ?? element?.textContent)) problems.push(`has no ${name}`);
    }
    for (const row of parsed.querySelectorAll<HTMLTableRowElement>(".vp-doc tbody tr")) {
      const columns = row.closest("table")?.tHead?.rows[0]?.cells.length;
      if (row.cells.length !== columns) problems.push(`has a table row of another width: ${row.textContent}`);
    }
    // An element that Markdown does not make was text with angle brackets that nobody escaped.
    const known =
      "a,blockquote,br,button,code,dd,details,div,dl,dt,em,fieldset,h1,h2,h3,h4,h5,h6,hr,img,input,label,legend,li,ol,p,pre,span,strong,summary,table,tbody,td,textarea,th,thead,tr,ul";
    for (const element of parsed.querySelectorAll(".vp-doc *")) {
      if (!element.matches(known)) problems.push(`has the element <${element.localName}>`);
    }
    const prose = parsed.querySelector(".vp-doc")?.cloneNode(true);
    if (!(prose instanceof Element)) return [...problems, "has no content"];
    for (const code of prose.querySelectorAll("code, pre")) code.remove();
    const marks = /\{\{|\}\}|\]\([^)]|\*\*|`|&(?:lt|gt|amp|#\d+);|\[object |<!--/.exec(prose.textContent);
    if (marks) {
      const around = prose.textContent.slice(Math.max(0, marks.index - 30), marks.index + 30);
      problems.push(`shows markup: ${JSON.stringify(around)}`);
    }
    return problems;
  }, html);
}

describe.runIf(hasChromium)("the reference", () => {
  const site = openSite();
  const isOperation = (page: string): boolean => page.startsWith("reference/operations/");
  const opened = [
    ...builtPages().filter((page) => isReference(page) && !isOperation(page)),
    ...builtPages()
      .filter(isOperation)
      .filter((_, index) => index % SAMPLE === 0),
  ];

  test("every page of the site has sound markup", async () => {
    const page = await site.context.newPage();
    const found: string[] = [];
    for (const path of builtPages()) {
      const problems = await markupProblems(page, readFileSync(join(SITE, path), "utf8"));
      found.push(...problems.map((problem) => `${path} ${problem}`));
    }
    await page.close();
    expect(found.join("\n")).toBe("");
  });

  test.each([
    ["<h1>A</h1><h3>B</h3>", "skips a level"],
    ["<h1>A</h1><h1>B</h1>", "exactly one heading"],
    ["<h1>A</h1><h2> </h2>", "empty heading"],
    ["<h1>A</h1><p>a <name> b</p>", "the element <name>"],
    ["<h1>A</h1><p>{{ a }}</p>", "shows markup"],
    ["<h1>A</h1><p>&amp;lt;b></p>", "shows markup"],
    ["<h1>A</h1><table><thead><tr><th>A</th></tr></thead><tr><td>1</td><td>2</td></tr></table>", "another width"],
  ])("a mistake such as %s is noticed", async (content, problem) => {
    const head = '<title>T</title><meta name="description" content="D">';
    const page = await site.context.newPage();
    const found = await markupProblems(page, `${head}<div class="vp-doc">${content}</div>`);
    expect(await markupProblems(page, `${head}<div class="vp-doc"><h1>A</h1><code>{{</code></div>`)).toEqual([]);
    await page.close();
    expect(found).toEqual([expect.stringContaining(problem)]);
  });

  test.each(opened)("%s opens without a problem", async (path) => {
    const { page, problems } = await openPage(site.context, site.url, path);
    problems.push(...(await accessibilityProblems(page)));
    await page.setViewportSize({ width: 375, height: 900 });
    await page.emulateMedia({ colorScheme: "dark" });
    const elements = await page.locator(".vp-doc *").count();
    if (elements <= MOST_ELEMENTS) problems.push(...(await accessibilityProblems(page, ["color-contrast"])));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.close();
    expect(problems.join("\n")).toBe("");
    expect(width).toBeLessThanOrEqual(375);
  });

  test("the menu beside an operation leads to its neighbours", async () => {
    const { page, problems } = await openPage(site.context, site.url, "reference/operations/pixelbin/listFiles.html");
    const menu = page.locator(".VPSidebar");
    expect(await menu.locator(".VPSidebarItem.is-active .text").last().textContent()).toBe("listFiles");
    await menu.getByRole("link", { name: "getFileByFileId", exact: true }).click();
    await page.waitForURL(/getFileByFileId\.html/);
    await page.getByRole("heading", { level: 1, name: /assets\.getFileByFileId/ }).waitFor();
    await page.close();
    expect(problems.join("\n")).toBe("");
  });
});
