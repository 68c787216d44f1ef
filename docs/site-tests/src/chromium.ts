import { findOnPath } from "@pixwire/test-support/programs";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serveSite } from "./built-site.js";

const executablePath = await findOnPath(["chromium", "chromium-browser", "google-chrome"]);
if (!executablePath) {
  const message = "There is no Chromium on the PATH: the pages of the site are not opened.";
  if (process.env.CI) throw new Error(message);
  console.log(message);
}

/** Without Chromium, nothing is opened; in CI, that is an error. */
export const hasChromium: boolean = executablePath !== undefined;

export interface OpenSite {
  /** Of the site's root, with a slash at the end. */
  url: string;
  /** Shared by the tests of a file, so that each script is loaded and compiled once. */
  context: BrowserContext;
}

/** Serves the built site and starts Chromium for the tests of a file. The result can be used within them. */
export function openSite(options: Parameters<typeof serveSite>[0] = {}): OpenSite {
  const site: OpenSite = Object.create(null);
  let browser: Browser | undefined;
  let server: Awaited<ReturnType<typeof serveSite>> | undefined;
  beforeAll(async () => {
    if (!executablePath) return;
    // Debian's Chromium refuses its sandbox to root, whom containers run as.
    browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
    server = await serveSite(options);
    site.url = server.url;
    site.context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return site;
}
