import { expect, onTestFinished, test } from "vitest";
import { runCommand } from "../src/command.js";
import { copyExample } from "../src/copy-example.js";
import { startExample } from "../src/start-example.js";

test("a copy of the browser example compiles, starts and is built outside of this repository", async () => {
  const { folder, lastCommand, remove } = await copyExample("browser");
  onTestFinished(remove);
  await runCommand("npm run typecheck", folder);
  await runCommand("npx vite build", folder);
  const { url, stop } = await startExample(lastCommand, folder);
  try {
    const page = await fetch(url);
    expect(await page.text()).toContain("<h1>Upload files</h1>");
    const body = JSON.stringify({ name: "photo.png", size: 5, type: "image/png" });
    const headers = { "content-type": "application/json" };
    const signed = await fetch(new URL("/sign", url), { method: "POST", headers, body });
    expect(await signed.json()).toHaveProperty("presignedUrl.url");
  } finally {
    await stop();
  }
});

test("a copy of the tested app compiles and passes its tests outside of this repository", async () => {
  const { folder, lastCommand, remove } = await copyExample("testing");
  onTestFinished(remove);
  await runCommand("npm run typecheck", folder);
  expect(await runCommand(lastCommand, folder, { NO_COLOR: "1" })).toMatch(/Tests +\d+ passed/);
});
