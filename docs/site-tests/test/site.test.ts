import { mkdirSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { browserSnippets } from "@pixwire/docs/snippets";
import { findOnPath } from "@pixwire/test-support/programs";
import { checkOutput } from "@pixwire/test-support/snippets";
import { type Browser, chromium, type Locator, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { builtPages, serveSite } from "../src/built-site.js";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** A folder for pictures of every page, to be looked at. */
const SCREENSHOTS = process.env.SCREENSHOTS;

const snippets = new Map(browserSnippets().map((snippet) => [snippet.id, snippet]));
/** The pages of the operations and their types are many and of one form: some of them are opened. */
const isOperation = (page: string): boolean => page.startsWith("reference/operations/") && !page.endsWith("index.html");
const pages = builtPages().filter((page, index) => !isOperation(page) || index % 40 === 0);

const executablePath = await findOnPath(["chromium", "chromium-browser", "google-chrome"]);
if (!executablePath) {
  const message = "There is no Chromium on the PATH: the pages of the site are not opened.";
  if (process.env.CI) throw new Error(message);
  console.log(message);
}
const inChromium = describe.runIf(executablePath);

let site: Awaited<ReturnType<typeof serveSite>>;
let browser: Browser | undefined;

beforeAll(async () => {
  if (!executablePath) return;
  // Debian's Chromium refuses its sandbox to root, whom containers run as.
  browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
  site = await serveSite();
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});

interface View {
  name: string;
  width: number;
  colorScheme: "light" | "dark";
}

const DESKTOP: View = { name: "1280-light", width: 1280, colorScheme: "light" };
const PHONE: View = { name: "375-dark", width: 375, colorScheme: "dark" };

/** Opens a page, and collects everything that goes wrong in it. */
async function open(path: string, { width, colorScheme }: View): Promise<{ page: Page; problems: string[] }> {
  if (!browser) throw new Error("The browser was not started.");
  const context = await browser.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => void problems.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) problems.push(message.text());
  });
  page.on(
    "response",
    (response) => void (response.status() >= 400 && problems.push(`${response.status()} ${response.url()}`)),
  );
  page.on("request", (request) => {
    if (!request.url().startsWith(site.url) && !/^(data|blob):/.test(request.url())) problems.push(request.url());
  });
  await page.goto(site.url + path, { waitUntil: "networkidle" });
  return { page, problems };
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations
    .filter(({ impact }) => impact !== "minor")
    .map(
      ({ id, impact, nodes }) =>
        `${id} (${impact}): ${nodes
          .map(({ target }) => target.join(" "))
          .slice(0, 5)
          .join(", ")}`,
    );
}

async function screenshot(page: Page, path: string, { name }: View): Promise<void> {
  if (SCREENSHOTS === undefined) return;
  mkdirSync(SCREENSHOTS, { recursive: true });
  await page.screenshot({ path: join(SCREENSHOTS, `${path.replaceAll(/[/.]/g, "-")}-${name}.png`), fullPage: true });
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

inChromium("a page on a desktop, in light colours", () => {
  const ran = new Set<string>();

  test.each(pages)("%s runs its snippets, without an error", async (path) => {
    const { page, problems } = await open(path, DESKTOP);
    for (const id of await runAll(page)) ran.add(id);
    problems.push(...(await accessibilityProblems(page)));
    await screenshot(page, path, DESKTOP);
    await page.context().close();
    expect(problems.join("\n")).toBe("");
  });

  test("every snippet was run", () => {
    expect([...ran].sort()).toEqual([...snippets.keys()].sort());
  });
});

inChromium("a page on a phone, in dark colours", () => {
  test.each(pages)("%s fits the screen", async (path) => {
    const { page, problems } = await open(path, PHONE);
    await runAll(page);
    // Of the generated pages, which are long, it is enough to check one view.
    if (!path.startsWith("reference/")) problems.push(...(await accessibilityProblems(page)));
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await screenshot(page, path, PHONE);
    await page.context().close();
    expect(problems.join("\n")).toBe("");
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });
});

inChromium("the site", () => {
  test("a page is found by the search, which needs no server, and opened without loading a document", async () => {
    const { page, problems } = await open("index.html", DESKTOP);
    await page.locator("#local-search button").click();
    await page.locator("#localsearch-input").fill("createUploader");
    await page.locator(".result").first().click();
    await page.waitForURL(/\.html/);
    await page.locator(".VPNavBarTitle a").click();
    await page.waitForURL(site.url);
    expect(await page.locator("h1").textContent()).toContain("pixwire");
    await page.context().close();
    expect(problems.join("\n")).toBe("");
  });

  test("the URL workbench parses, builds and signs while one types, and says what is wrong", async () => {
    const { page, problems } = await open("url-workbench.html", DESKTOP);
    const field = (name: string): Locator => page.locator(`[data-field="${name}"]`);
    const result = (name: string): Locator => page.locator(`[data-result="${name}"]`);

    await field("url").fill("https://cdn.pixelbin.io/v2/quiet-river-1a2b3c/t.flip()/summer/beach.jpeg");
    expect(JSON.parse(await field("object").inputValue())).toMatchObject({ filePath: "summer/beach.jpeg" });
    expect(await result("built").textContent()).toContain("/t.flip()/summer/beach.jpeg");
    expect(await result("signed").textContent()).toMatch(/[?&]pbs=[0-9a-f]{64}/);
    await field("expirySeconds").fill("-1");
    expect(await result("sign-problem").textContent()).toContain("expirySeconds");
    await field("expirySeconds").fill("300");
    await field("url").fill("https://cdn.pixelbin.io/v1");
    expect(await page.getByRole("alert").textContent()).toContain("urlToObj");
    await field("object").fill("{");
    expect(await result("problem").textContent()).toContain("not JSON");

    await page.getByLabel("ImageKit").check();
    expect(await result("built").textContent()).toContain("/tr:w-400,h-300:rt-90/shop/chair.jpg");
    expect(await result("signed").textContent()).toMatch(/ik-s=[0-9a-f]{40}/);
    await page.getByLabel("img-src").check();
    await field("url").fill("https://img-src.io/i/ada/a.jpg?w=400");
    expect(JSON.parse(await field("object").inputValue())).toMatchObject({ w: 400 });
    await page.context().close();
    expect(problems.join("\n")).toBe("");
  });
});

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}
