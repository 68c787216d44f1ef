import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { browserSnippets } from "@pixwire/docs/snippets";
import { checkOutput } from "@pixwire/test-support/snippets";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages, isReference } from "../src/built-site.js";
import { hasChromium, openSite } from "../src/chromium.js";
import { accessibilityProblems, openPage } from "../src/open-page.js";

/** A folder for pictures of every page, to be looked at. */
const SCREENSHOTS = process.env.SCREENSHOTS;

/** The only rules whose result depends on the colours. */
const COLOR_RULES = ["color-contrast", "link-in-text-block"];

const WIDTHS = [1280, 375] as const;

const snippets = new Map(browserSnippets().map((snippet) => [snippet.id, snippet]));
const pages = builtPages().filter((page) => !isReference(page));

async function screenshot(page: Page, name: string): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${name}.png`), fullPage: true });
}

/** Presses every Run button of a page, one after the other, and compares the output with the comments. */
async function runAll(page: Page): Promise<string[]> {
  const ran: string[] = [];
  for (const block of await page.locator(".run-snippet").all()) {
    const id = (await block.getAttribute("data-snippet")) ?? "";
    const snippet = snippets.get(id);
    if (!snippet) throw new Error(`No page has the snippet ${id}.`);
    await block.locator(".run-button").click();
    await block.and(page.locator('[data-state="done"]')).waitFor({ timeout: 60_000 });
    checkOutput(snippet, (await block.locator(".run-output").textContent()) ?? "");
    ran.push(id);
  }
  return ran;
}

/** Looks at a page on a desk and on a phone, in light and dark. Everything but colours is checked in one of these. */
async function viewProblems(page: Page, path: string): Promise<string[]> {
  const problems: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await screenshot(page, `${path.replaceAll(/[/.]/g, "-")}-${width}-${colorScheme}`);
      const found = await accessibilityProblems(page, colorScheme === "light" ? undefined : COLOR_RULES);
      problems.push(...found.map((problem) => `${width} px, ${colorScheme}: ${problem}`));
    }
    const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    if (pageWidth > width) problems.push(`The page is ${pageWidth} px wide on a screen of ${width} px.`);
  }
  return problems;
}

describe.runIf(hasChromium)("a page", () => {
  const site = openSite();
  const ran = new Set<string>();

  test.each(pages)("%s runs its snippets, and is right on a desk and a phone, in light and dark", async (path) => {
    const { page, problems } = await openPage(site.context, site.url, path);
    for (const id of await runAll(page)) ran.add(id);
    problems.push(...(await viewProblems(page, path)));
    await page.close();
    expect(problems.join("\n")).toBe("");
  });

  test("every snippet was run", () => {
    expect([...ran].sort()).toEqual([...snippets.keys()].sort());
  });
});
