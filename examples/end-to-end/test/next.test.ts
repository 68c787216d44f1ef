import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findChromium, inspect, openBrowser } from "../src/chromium.js";
import { picture } from "../src/picture.js";
import { commandsOf, folderOf } from "../src/readme.js";
import { type RunningExample, startExample } from "../src/start-example.js";

const photo = picture(1200, 900);

let folder: string;
let example: RunningExample;
let browser: BrowserContext | undefined;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-example-"));
  const [command = ""] = commandsOf("next", "Start it");
  example = await startExample(command, folderOf("next"), { ready: /Local:\s+(http:\S+)/ });
});
afterAll(async () => {
  await browser?.close();
  await example?.stop();
  await rm(folder, { recursive: true, force: true });
});

test("a picture goes up without a token in the page, and comes back in the width of the screen", async (context) => {
  const executablePath = await findChromium(context);
  browser = await openBrowser(executablePath, join(folder, "profile"));
  const page = await browser.newPage();
  const problems: string[] = [];
  const authorized: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  page.on("request", (request) => void (request.headers().authorization && authorized.push(request.url())));
  await page.goto(example.url);
  await inspect(page, "next-empty");

  const file = join(folder, "sunset.png");
  await writeFile(file, photo);
  await page.getByLabel("Picture").setInputFiles(file);
  await page.getByText("sunset.png is uploaded.").waitFor({ timeout: 60_000 });
  const image = page.getByRole("img", { name: "sunset.png" });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
  const shown = await image.evaluate((one: HTMLImageElement) => one.currentSrc);
  expect(shown).toMatch(/\/t\.resize\(w:640\)\/from-next\/sunset\.png\?f_auto=true$/);
  expect(Buffer.from(await (await fetch(shown)).arrayBuffer()).equals(photo)).toBe(true);
  await inspect(page, "next-done");

  const empty = join(folder, "empty.png");
  await writeFile(empty, "");
  await page.getByLabel("Picture").setInputFiles(empty);
  await page.getByText("The file is empty or cannot be read.").waitFor();

  const text = join(folder, "notes.txt");
  await writeFile(text, "no picture");
  await page.getByLabel("Picture").setInputFiles(text);
  await page.getByText("The file is not a picture.").waitFor();
  expect(problems).toEqual([]);
  expect(authorized).toEqual([]);
});
