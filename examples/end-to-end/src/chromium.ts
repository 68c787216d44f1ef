import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { systemProgram } from "@pixwire/test-support/programs";
import axe from "axe-core";
import { type BrowserContext, type CDPSession, chromium, type Page } from "playwright-core";
import { expect, type TestContext } from "vitest";

/** Chromium on this machine. Without one, the test is skipped; in CI, it fails. */
export function findChromium(context: TestContext): Promise<string> {
  return systemProgram(context, "the examples in a browser were", "chromium", "chromium-browser", "google-chrome");
}

/** A browser whose storage is in the folder `profile`, so that the next one with that folder finds it. */
export function openBrowser(executablePath: string, profile: string): Promise<BrowserContext> {
  return chromium.launchPersistentContext(profile, {
    executablePath,
    viewport: { width: 1280, height: 800 },
    // Debian's Chromium refuses its sandbox to root, whom containers run as.
    args: process.getuid?.() === 0 ? ["--no-sandbox"] : [],
  });
}

/** Ends a browser as a crash would: it can write nothing any more. */
export async function killBrowser(context: BrowserContext): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  const answer = await session?.send("SystemInfo.getProcessInfo");
  const browser = answer?.processInfo.find(({ type }) => type === "browser");
  if (!browser) throw new Error("Chromium does not tell its process.");
  const closed = new Promise((resolve) => context.once("close", resolve));
  process.kill(browser.id, "SIGKILL");
  await closed;
}

/** The network of a page, which can be slow or cut off. */
export class Network {
  private constructor(private readonly session: CDPSession) {}

  static async of(page: Page): Promise<Network> {
    return new Network(await page.context().newCDPSession(page));
  }

  /** @param bytesPerSecond - of the upload; all that there is by default. */
  async setSpeed(bytesPerSecond = -1): Promise<void> {
    await this.#set(false, bytesPerSecond);
  }

  async cut(): Promise<void> {
    await this.#set(true, -1);
  }

  async #set(offline: boolean, uploadThroughput: number): Promise<void> {
    await this.session.send("Network.emulateNetworkConditions", {
      offline,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput,
    });
  }
}

const WIDTHS = [375, 1280] as const;

/**
 * Looks at the page on a phone and on a desk, in light and dark: axe finds nothing, nothing is wider than the screen. It
 * leaves pictures in the folder `screenshots`, for people to look at.
 */
export async function inspect(page: Page, name: string): Promise<void> {
  const folder = fileURLToPath(new URL("../screenshots", import.meta.url));
  await mkdir(folder, { recursive: true });
  const before = page.viewportSize();
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: true });
      expect(await accessibilityProblems(page), `${name} at ${width} px, ${colorScheme}`).toEqual([]);
    }
    const pageWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(pageWidth, `${name} at ${width} px`).toBeLessThanOrEqual(width);
  }
  await page.emulateMedia({ colorScheme: null });
  if (before) await page.setViewportSize(before);
}

async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run());
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(", ")}`);
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
