import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { runProgram } from "../src/run-program.js";

const here = createRequire(import.meta.url);
const app = inject("app");

const PROGRAM = `import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { createPredictions } from "@pixwire/predictions";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { urlToObj } from "@pixwire/url-utils/pixelbin";

test("a user's test with the emulator", async () => {
  const mock = createMock("pixelbin");
  const pixelbin = createPixelbin({ token: "a-token-for-tests", fetch: mock.fetch });
  await pixelbin.assets.createFolder({ name: "summer" });
  const { items } = await pixelbin.assets.listFiles();
  expect(items.map(({ name }) => name)).toEqual(["summer"]);
  expect(createPredictions(pixelbin)).toHaveProperty("wait");
  expect(createUploader(pixelbin)).toHaveProperty("upload");
  expect(urlToObj("https://cdn.pixelbin.io/v2/cloud/original/a.jpeg").filePath).toBe("a.jpeg");
});
`;

/** @returns the folder of a project in which one test runner is installed. */
async function project(runner: string, name = runner): Promise<string> {
  const folder = join(app, name);
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: runner, private: true, type: "module" }));
  await symlink(dirname(here.resolve(`${runner}/package.json`)), join(folder, "node_modules", runner), "dir");
  return folder;
}

test("Vitest", async () => {
  const folder = await project("vitest");
  await writeFile(join(folder, "emulator.test.js"), `import { expect, inject, test } from "vitest";\n${PROGRAM}`);
  const program = join(dirname(here.resolve("vitest/package.json")), "vitest.mjs");
  const { stdout } = await runProgram(process.execPath, [program, "run", "--root", folder], { cwd: folder });
  expect(stdout).toMatch(/1 passed/);
});

describe("Jest, as the README sets it up,", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const jest = join(dirname(here.resolve("jest/package.json")), "bin/jest.js");

  async function runJest(name: string, files: Readonly<Record<string, string>>, nodeOptions = ""): Promise<string> {
    const folder = await project("jest", name);
    for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
    const env = { NODE_OPTIONS: nodeOptions };
    return (await runProgram(process.execPath, [jest, "--rootDir", folder], { cwd: folder, env })).stderr;
  }

  test("with tests that are ES modules, and not without the flag", async () => {
    const [, flag = ""] = /^NODE_OPTIONS=(\S+) npx jest$/m.exec(readme) ?? [];
    const files = { "emulator.test.js": PROGRAM, "package.json": JSON.stringify({ private: true, type: "module" }) };
    expect(await runJest("jest-modules", files, flag)).toMatch(/1 passed/);
    await expect(runJest("jest-without-flag", files)).rejects.toThrow(/Must use import to load ES Module/);
  });

  test("with tests that are compiled to CommonJS, and not without the settings", async () => {
    const [, config = ""] = /^```js\n\/\/ jest\.config\.cjs\n(.*?)^```$/ms.exec(readme) ?? [];
    const plugin = here.resolve("@babel/plugin-transform-modules-commonjs");
    const files = {
      "emulator.test.js": PROGRAM,
      "package.json": JSON.stringify({ private: true }),
      "babel.config.cjs": `module.exports = { plugins: [${JSON.stringify(plugin)}] };`,
    };
    expect(await runJest("jest-commonjs", { ...files, "jest.config.cjs": config })).toMatch(/1 passed/);
    await expect(runJest("jest-without-settings", files)).rejects.toThrow(/Must use import to load ES Module/);
  });
});
