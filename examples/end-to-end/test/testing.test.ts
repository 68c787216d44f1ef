import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { findChromium } from "../src/chromium.js";
import { commandsOf, folderOf } from "../src/readme.js";

test("the app's tests pass in the browser, as the README runs them", async (context) => {
  const command = commandsOf("testing", "Test it").find((line) => line.includes("test:browser"));
  if (command === undefined) throw new Error("The README does not say how to run the tests in a browser.");
  const { status, stdout, stderr } = spawnSync(command, {
    cwd: folderOf("testing"),
    shell: true,
    encoding: "utf8",
    env: { ...process.env, CHROMIUM_PATH: await findChromium(context) },
  });
  expect(status, stdout + stderr).toBe(0);
  expect(stdout).toMatch(/^ {2}\d+ passed/m);
});
