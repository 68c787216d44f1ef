import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, onTestFinished, type TestContext, test } from "vitest";
import { findChromium, inspect, openBrowser } from "../src/chromium.js";

async function show(context: TestContext, body: string): Promise<Page> {
  const executablePath = await findChromium(context);
  const profile = await mkdtemp(join(tmpdir(), "pixwire-profile-"));
  onTestFinished(() => rm(profile, { recursive: true, force: true }));
  const browser = await openBrowser(executablePath, profile);
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.setContent(
    `<!doctype html><html lang="en"><title>A page</title><main><h1>A page</h1>${body}</main></html>`,
  );
  return page;
}

test("a page without a mistake passes", async (context) => {
  await inspect(await show(context, "<label>Name <input></label>"), "inspect-right");
});

test("a field without a label, and a page that is wider than a phone, are found", async (context) => {
  await expect(inspect(await show(context, "<input>"), "inspect-label")).rejects.toThrow(/label/);
  const wide = await show(context, '<p style="width: 500px">wide</p>');
  await expect(inspect(wide, "inspect-wide")).rejects.toThrow(/at 375 px/);
});
