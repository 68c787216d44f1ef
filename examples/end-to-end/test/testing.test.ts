import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { findChromium, inspect, openBrowser } from "../src/chromium.js";
import { runCommand } from "../src/command.js";
import { picture } from "../src/picture.js";
import { commandsOf, folderOf } from "../src/readme.js";
import { startExample } from "../src/start-example.js";

test("the app's tests pass in the browser, as the README runs them", async (context) => {
  const env = { CHROMIUM_PATH: await findChromium(context) };
  const command = commandsOf("testing", "Test it").find((line) => line.includes("test:browser"));
  if (command === undefined) throw new Error("The README does not say how to run the tests in a browser.");
  expect(await runCommand(command, folderOf("testing"), env)).toMatch(/^ {2}\d+ passed/m);
});

test("the app starts, and shows a photo that is added", async (context) => {
  const executablePath = await findChromium(context);
  const folder = await mkdtemp(join(tmpdir(), "pixwire-example-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [command = ""] = commandsOf("testing", "Start it");
  const { url, stop } = await startExample(command, folderOf("testing"));
  onTestFinished(stop);
  const browser = await openBrowser(executablePath, join(folder, "profile"));
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(url);
  const file = join(folder, "sunset.png");
  await writeFile(file, picture(400, 300));
  await page.getByLabel("Add a photo").setInputFiles(file);
  await page.getByText("sunset.png is added.").waitFor();
  const image = page.getByRole("img", { name: "sunset.png" });
  await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(400);
  await inspect(page, "testing-added");
});
