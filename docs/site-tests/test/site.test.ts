import type { Locator } from "playwright-core";
import { describe, expect, test } from "vitest";
import { hasChromium, openSite } from "../src/chromium.js";
import { openPage } from "../src/open-page.js";

describe.runIf(hasChromium)("the site", () => {
  const site = openSite();

  test("a page is found by the search, which needs no server, and opened without loading a document", async () => {
    const { page, problems } = await openPage(site.context, site.url, "index.html");
    const first = page.locator(".result").first();
    const search = async (text: string): Promise<string> => {
      await page.locator("#localsearch-input").fill(text);
      await first.getByText(text).first().waitFor();
      return ((await first.textContent()) ?? "").replaceAll(/\s+/g, " ").trim();
    };
    await page.locator("#local-search button").click();
    expect(await search("listFiles")).toMatch(/(?:PixelBin|ImageKit): assets\.listFiles$/);
    expect(await search("uploadMultipart")).toMatch(/@pixwire\/uploader.*uploadMultipart\(\)$/);
    await first.click();
    await page.waitForURL(/packages\/uploader\.html/);
    await page.locator(".VPNavBarTitle a").click();
    await page.waitForURL(site.url);
    expect(await page.locator("h1").textContent()).toContain("pixwire");
    await page.close();
    expect(problems.join("\n")).toBe("");
  });

  test("a snippet runs by keyboard, and says so when it cannot be loaded; the next attempt works", async () => {
    const { page } = await openPage(site.context, site.url, "guide/getting-started.html");
    const block = page.locator(".run-snippet").first();
    await page.route("**/assets/chunks/**", (route) => route.abort());
    await block.locator(".run-button").focus();
    await page.keyboard.press("Enter");
    await block.getByText("The snippet could not be loaded").waitFor();
    await page.unrouteAll();
    await page.keyboard.press("Enter");
    await block.getByText("summer is a folder").waitFor();
    await page.close();
  });

  test("the URL workbench parses, builds and signs while one types, and says what is wrong", async () => {
    const { page, problems } = await openPage(site.context, site.url, "url-workbench.html");
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
    await field("object").fill("{}");
    expect(await result("built").textContent()).toBe('""');
    await page.getByLabel("img-src").check();
    await field("url").fill("https://img-src.io/i/ada/a.jpg?w=400");
    expect(JSON.parse(await field("object").inputValue())).toMatchObject({ w: 400 });
    await page.close();
    expect(problems.join("\n")).toBe("");
  });
});

describe.runIf(hasChromium)("under a server that drops the slash of a folder", () => {
  const site = openSite({ dropSlashes: true });

  test.each(["", "reference/operations/pixelbin"])(
    "the page of the folder %j has its styles, scripts and links",
    async (path) => {
      const { page } = await openPage(site.context, site.url.slice(0, -1), path === "" ? "" : `/${path}`);
      await page.locator(".VPNavBarMenu a", { hasText: "URL workbench" }).click();
      await page.getByRole("heading", { level: 1, name: /URL workbench/ }).waitFor();
      expect(page.url()).toBe(`${site.url}url-workbench.html`);
      expect(await page.locator(".VPNav").evaluate((nav) => getComputedStyle(nav).position)).toBe("fixed");
      await page.close();
    },
  );
});
