import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { runProgram } from "../src/run-program.js";

const here = createRequire(import.meta.url);
const app = inject("app");

const PROGRAM = `import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";

test("a user's test with the emulator", async () => {
  const mock = createMock("pixelbin");
  const pixelbin = createPixelbin({ token: "a-token-for-tests", fetch: mock.fetch });
  await pixelbin.assets.createFolder({ name: "summer" });
  const { items } = await pixelbin.assets.listFiles();
  expect(items.map(({ name }) => name)).toEqual(["summer"]);
});
`;

/** @returns the folder of a project in which one test runner is installed. */
async function project(runner: string): Promise<string> {
  const folder = join(app, runner);
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

test("Jest, with its support of ECMAScript modules", async () => {
  const folder = await project("jest");
  await writeFile(join(folder, "emulator.test.js"), PROGRAM);
  await writeFile(join(folder, "jest.config.js"), `export default { transform: {}, testEnvironment: "node" };\n`);
  const program = join(dirname(here.resolve("jest/package.json")), "bin/jest.js");
  const args = ["--experimental-vm-modules", program, "--rootDir", folder];
  const { stderr } = await runProgram(process.execPath, args, { cwd: folder });
  expect(stderr).toMatch(/1 passed/);
});
