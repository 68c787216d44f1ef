import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Locator, Page, Request } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, type TestContext, test } from "vitest";
import { findChromium, inspect, killBrowser, Network, openBrowser } from "../src/chromium.js";
import { picture } from "../src/picture.js";
import { commandsOf, folderOf } from "../src/readme.js";
import { type RunningExample, startExample } from "../src/start-example.js";

const photo = picture(2000, 1500);
const PART_BYTES = 1024 * 1024;
const PARTS = Math.ceil(photo.length / PART_BYTES);
/** Slow enough that a test can step in between two parts: about eight seconds for the photo. */
const SLOW = 1_200_000;
/** So slow that no part ends while a test looks at the page. */
const CRAWL = 20_000;

let folder: string;
let file: string;
let example: RunningExample;
let browser: BrowserContext | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-example-"));
  file = join(folder, "sunset.png");
  await writeFile(file, photo);
  const [command = ""] = commandsOf("browser", "Start it");
  example = await startExample(command, folderOf("browser"));
});
afterEach(() => browser?.close());
afterAll(async () => {
  await example?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** The page in a browser of its own, or in one that continues with the `profile` of another. */
async function openPage(context: TestContext, profile?: string): Promise<{ page: Page; profile: string }> {
  const executablePath = await findChromium(context);
  const used = profile ?? (await mkdtemp(join(folder, "profile-")));
  browser = await openBrowser(executablePath, used);
  const page = await browser.newPage();
  await page.goto(example.url);
  return { page, profile: used };
}

/** The line of the list that belongs to the photo. */
function row(page: Page): Locator {
  return page.getByRole("listitem").filter({ hasText: "sunset.png" });
}

function choose(page: Page, path = file): Promise<void> {
  return page.getByLabel("Choose files").setInputFiles(path);
}

/** Waits until some parts are stored, and some are not. */
async function waitForSomeParts(page: Page): Promise<void> {
  await expect
    .poll(async () => (await recordedParts(page)).length, { timeout: 60_000, interval: 50 })
    .toBeGreaterThan(1);
}

/** The numbers of the parts that the page has recorded as stored. */
async function recordedParts(page: Page): Promise<number[]> {
  const texts = await page.evaluate(() =>
    Object.keys(localStorage)
      .filter((name) => name.startsWith("pixwire-upload:"))
      .map((name) => localStorage.getItem(name) ?? ""),
  );
  return texts.flatMap((text) => JSON.parse(text).parts.map(([partNumber]: number[]) => partNumber));
}

/** The numbers of the parts that a page sends from now on. */
function watchParts(page: Page): number[] {
  const numbers: number[] = [];
  page.on("request", (request: Request) => {
    const partNumber = new URL(request.url()).searchParams.get("partNumber");
    if (request.method() === "PUT" && partNumber !== null) numbers.push(Number(partNumber));
  });
  return numbers;
}

/** The photo is stored byte for byte, and shown. */
async function expectStored(page: Page): Promise<void> {
  const link = row(page).getByRole("link", { name: "Open sunset.png" });
  await link.waitFor({ timeout: 90_000 });
  const url = (await link.getAttribute("href")) ?? "";
  expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(photo)).toBe(true);
  const image = row(page).locator("img");
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(2000);
  expect(await image.getAttribute("src")).toContain("t.resize(w:");
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
}

test("a photo goes up in parts, pauses and continues, with the keyboard alone", async (context) => {
  const { page } = await openPage(context);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  await inspect(page, "browser-empty");
  const network = await Network.of(page);
  await network.setSpeed(SLOW);
  const sent = watchParts(page);

  await page.keyboard.press("Tab");
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Space");
  await (await chooser).setFiles(file);
  await waitForSomeParts(page);
  await network.setSpeed(CRAWL);
  await inspect(page, "browser-uploading");
  expect(await page.getByRole("progressbar", { name: "Progress of sunset.png" }).getAttribute("value")).not.toBe("0");
  const announced = page.getByRole("status");
  await expect.poll(() => announced.textContent()).toMatch(/^sunset\.png: (25|50|75) percent$/);

  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await row(page)
    .getByText(/^Paused at [\d.]+ MB of 9\.0 MB$/)
    .waitFor();
  expect(await announced.textContent()).toBe("sunset.png: upload paused");
  await inspect(page, "browser-paused");
  const sentWhenPaused = sent.length;
  await page.waitForTimeout(500);
  expect(sent).toHaveLength(sentWhenPaused);
  const kept = await recordedParts(page);
  expect(kept.length).toBeGreaterThan(1);
  expect(kept.length).toBeLessThan(PARTS);

  await network.setSpeed(SLOW);
  await page.keyboard.press("Enter");
  await expectStored(page);
  expect([...new Set(sent.slice(sentWhenPaused))].sort((a, b) => a - b)).toEqual(partsWithout(kept));
  expect(await announced.textContent()).toBe("sunset.png: uploaded");
  await inspect(page, "browser-done");
  expect(problems).toEqual([]);
});

test("the connection is cut, and the upload continues when it is back", async (context) => {
  const { page } = await openPage(context);
  const network = await Network.of(page);
  await network.setSpeed(SLOW);
  await choose(page);
  await waitForSomeParts(page);
  await network.cut();
  await row(page)
    .getByText(/^You are offline\. Continues at [\d.]+ MB of 9\.0 MB when/)
    .waitFor();
  await inspect(page, "browser-offline");
  const kept = await recordedParts(page);
  const sent = watchParts(page);
  await page.waitForTimeout(2000);
  expect(sent).toEqual([]);
  await network.setSpeed();
  await expectStored(page);
  expect(sent.sort((a, b) => a - b)).toEqual(partsWithout(kept));
});

test("the page is reloaded in the middle, and sends only what is missing", async (context) => {
  const { page } = await openPage(context);
  const network = await Network.of(page);
  await network.setSpeed(SLOW);
  await choose(page);
  await waitForSomeParts(page);
  await page.reload();
  await continueWithSameFile(page, network);
});

test("the browser is killed in the middle, and the next one sends only what is missing", async (context) => {
  const first = await openPage(context);
  const network = await Network.of(first.page);
  await network.setSpeed(SLOW);
  await choose(first.page);
  await waitForSomeParts(first.page);
  await network.setSpeed(CRAWL);
  // Chromium writes its storage to the disk a few seconds late.
  await expect.poll(() => isOnDisk(first.profile, '"parts":[['), { timeout: 60_000 }).toBe(true);
  if (browser) await killBrowser(browser);
  const { page } = await openPage(context, first.profile);
  await continueWithSameFile(page, await Network.of(page), "browser-reopened");
});

async function continueWithSameFile(page: Page, network: Network, screenshot?: string): Promise<void> {
  await row(page)
    .getByText(/^[\d.]+ [kM]B of 9\.0 MB are stored\. Choose the same file again to continue\.$/)
    .waitFor();
  if (screenshot) await inspect(page, screenshot);
  const kept = await recordedParts(page);
  expect(kept.length).toBeGreaterThan(0);
  const sent = watchParts(page);
  const chooser = page.waitForEvent("filechooser");
  await row(page).getByRole("button", { name: "Choose file: sunset.png" }).click();
  await network.setSpeed();
  await (await chooser).setFiles(file);
  await expectStored(page);
  expect(await page.getByRole("listitem").count()).toBe(1);
  expect(sent.sort((a, b) => a - b)).toEqual(partsWithout(kept));
}

test("a second tab leaves an upload alone that the first one is busy with", async (context) => {
  const { page } = await openPage(context);
  const network = await Network.of(page);
  await network.setSpeed(SLOW);
  await choose(page);
  await waitForSomeParts(page);
  await network.setSpeed(CRAWL);
  const other = await page.context().newPage();
  await other.goto(example.url);
  await other.getByText("Nothing here yet.").waitFor();
  await choose(other);
  await row(other).getByText("This file is being uploaded in another tab.").waitFor();
  await row(other).getByRole("button", { name: "Cancel: sunset.png" }).click();
  await other.getByText("Nothing here yet.").waitFor();
  const names = await page.evaluate(() => Object.keys(localStorage));
  expect(names.filter((name) => /^(unfinished-upload|pixwire-upload):sunset\.png:/.test(name))).toHaveLength(2);
  await network.setSpeed();
  await expectStored(page);
});

test("what goes wrong is said in words, and can be tried again or cancelled", async (context) => {
  const { page } = await openPage(context);
  await page.route(/partNumber=3$/, (route) => route.fulfill({ status: 403, json: { message: "forbidden" } }));
  await choose(page);
  await row(page).getByText("The service refused the file (403).").waitFor();
  await inspect(page, "browser-failed");
  await page.unrouteAll();
  await row(page).getByRole("button", { name: "Try again: sunset.png" }).click();
  await expectStored(page);

  const empty = join(folder, "empty.png");
  await writeFile(empty, "");
  await choose(page, empty);
  const line = page.getByRole("listitem").filter({ hasText: "empty.png" });
  await line.getByText("The file is empty.").waitFor();
  // There is nothing that a later visit could continue.
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await line.getByRole("button", { name: "Cancel: empty.png" }).click();
  expect(await line.count()).toBe(0);
});

test("where the browser blocks storage, files are uploaded all the same", async (context) => {
  const { page } = await openPage(context);
  await page.addInitScript(() => {
    Object.defineProperty(window, "localStorage", {
      get: () => {
        throw new DOMException("Access is denied for this document.", "SecurityError");
      },
    });
  });
  await page.reload();
  await choose(page);
  await row(page).getByRole("link", { name: "Open sunset.png" }).waitFor({ timeout: 60_000 });
});

test("the page never has the token", async (context) => {
  const { page } = await openPage(context);
  const texts: Promise<string>[] = [];
  const authorized: string[] = [];
  page.on("response", (response) => texts.push(response.text().catch(() => "")));
  page.on("request", (request) => void (request.headers().authorization && authorized.push(request.url())));
  await page.reload();
  await choose(page);
  await expectStored(page);
  const all = (await Promise.all(texts)).join("\n");
  expect(all).toContain("signed-multipart");
  expect(all).not.toContain("any-token");
  expect(authorized).toEqual([]);
});

/** The parts of the photo that are not among these, in order. */
function partsWithout(parts: readonly number[]): number[] {
  return Array.from({ length: PARTS }, (_, index) => index + 1).filter((partNumber) => !parts.includes(partNumber));
}

/** Whether the storage of pages in this profile has been written, as far as this text. */
async function isOnDisk(profile: string, text: string): Promise<boolean> {
  const storage = join(profile, "Default/Local Storage/leveldb");
  const files = await readdir(storage).catch(() => []);
  const contents = await Promise.all(files.map((name) => readFile(join(storage, name)).catch(() => Buffer.alloc(0))));
  return contents.some((content) => content.includes(text));
}
