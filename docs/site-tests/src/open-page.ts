import { createRequire } from "node:module";
import type { BrowserContext, Page } from "playwright-core";

const AXE = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** Opens a page, waits until it reacts, and collects everything that goes wrong in it. */
export async function openPage(
  context: BrowserContext,
  site: string,
  path: string,
): Promise<{ page: Page; problems: string[] }> {
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
    if (!request.url().startsWith(site) && !/^(data|blob):/.test(request.url())) problems.push(request.url());
  });
  await page.goto(site + path);
  // Vue leaves its app on the element once it has taken over the page that was built ahead.
  await page.waitForFunction(() => "__vue_app__" in (document.querySelector("#app") ?? {}));
  return { page, problems };
}

/**
 * Returns the violations that axe finds, without minor ones.
 *
 * @param rules - all by default.
 */
export async function accessibilityProblems(page: Page, rules?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.addScriptTag({ path: AXE });
  const { violations } = await page.evaluate(
    (only) => window.axe.run(only === undefined ? {} : { runOnly: { type: "rule", values: only } }),
    rules,
  );
  return violations
    .filter(({ impact }) => impact !== "minor")
    .map(({ id, impact, nodes }) => {
      const places = nodes.map(({ target }) => target.join(" ")).slice(0, 5);
      return `${id} (${impact}): ${places.join(", ")}`;
    });
}

declare global {
  interface Window {
    axe: typeof import("axe-core");
  }
}
