import { readFileSync } from "node:fs";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, inject, test } from "vitest";
import { freePort } from "../src/free-port.js";
import { runProgram } from "../src/run-program.js";

// What the guide "Test your app" says of other programs, in projects that have installed the packed packages.

const here = createRequire(import.meta.url);
const app = inject("app");
const guide = readFileSync(new URL("../../docs/pages/guide/testing.md", import.meta.url), "utf8");

/** The code of a block of the guide, by the heading that it stands below and what follows the marks at its beginning. */
function blockOf(heading: string, info: string): string {
  const [, section = ""] = guide.split(`\n## ${heading}\n`);
  const [, code] = section.split("\n## ")[0]?.split(`\n\`\`\`${info}\n`) ?? [];
  if (code === undefined) throw new Error(`The guide has no block "${info}" below "${heading}".`);
  return code.slice(0, code.indexOf("\n```") + 1);
}

/** @returns the folder of a project with these files, in which a program is installed beside the packages. */
async function project(name: string, installed: string, files: Readonly<Record<string, string>>): Promise<string> {
  const folder = join(app, name);
  const link = join(folder, "node_modules", installed);
  await mkdir(dirname(link), { recursive: true });
  await symlink(dirname(here.resolve(`${installed}/package.json`)), link, "dir");
  await symlink(join(app, "node_modules/.bin"), join(folder, "node_modules/.bin"), "dir");
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content);
  return folder;
}

const TEST = blockOf("Vitest", "ts vitest").replace(/^import .* from "vitest";\n/m, "");

const jest = join(dirname(here.resolve("jest/package.json")), "bin/jest.js");

test("Jest runs the test as an ES module, with the option of the guide", async () => {
  const folder = await project("guide-jest-module", "jest", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "folder.test.js": TEST,
  });
  const [, options = ""] = /^NODE_OPTIONS=(\S+) npx jest$/m.exec(blockOf("Jest", "sh")) ?? [];
  const run = (nodeOptions: string): ReturnType<typeof runProgram> =>
    runProgram(process.execPath, [jest, "--rootDir", folder], { cwd: folder, env: { NODE_OPTIONS: nodeOptions } });
  expect((await run(options)).stderr).toMatch(/1 passed/);
  await expect(run("")).rejects.toThrow(/Must use import to load ES Module/);
});

test("Jest runs the test compiled to CommonJS, with the settings of the guide", async () => {
  const plugin = here.resolve("@babel/plugin-transform-modules-commonjs");
  const folder = await project("guide-jest-commonjs", "jest", {
    "package.json": JSON.stringify({ private: true }),
    "folder.test.js": TEST,
    "jest.config.cjs": blockOf("Jest", "js"),
    "babel.config.cjs": `module.exports = { plugins: [${JSON.stringify(plugin)}] };`,
  });
  const { stderr } = await runProgram(process.execPath, [jest, "--rootDir", folder], { cwd: folder });
  expect(stderr).toMatch(/1 passed/);
});

test("MSW passes the requests of an app to the emulator", async () => {
  const folder = await project("guide-msw", "msw", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "server.js": blockOf("Mock Service Worker", "js"),
    "app.js": `import { createPixelbin } from "@pixwire/api/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { server } from "./server.js";

server.listen({ onUnhandledRequest: "error" });
const uploader = createUploader(createPixelbin({ token: "any-token-is-accepted" }));
const { url } = await uploader.upload({ file: new Blob(["hello"]), name: "hello.txt" });
console.log(await (await fetch(url)).text());
server.close();
`,
  });
  expect((await runProgram(process.execPath, ["app.js"], { cwd: folder })).stdout).toBe("hello\n");
});

test("Playwright starts the emulator for its tests", async () => {
  const port = String(await freePort());
  const config = blockOf("Playwright, and other processes", "js");
  expect(config.match(/4010/g)).toHaveLength(2);
  const folder = await project("guide-playwright", "@playwright/test", {
    "package.json": JSON.stringify({ private: true, type: "module" }),
    "playwright.config.js": config.replaceAll("4010", port),
    "folder.spec.js": `import { createPixelbin } from "@pixwire/api/pixelbin";
import { expect, test } from "@playwright/test";

test("a folder that was created is listed", async () => {
  const pixelbin = createPixelbin({ token: "any-token-is-accepted", baseUrl: "http://127.0.0.1:${port}" });
  await pixelbin.assets.createFolder({ name: "summer" });
  const { items } = await pixelbin.assets.listFiles();
  expect(items.map(({ name }) => name)).toEqual(["summer"]);
});
`,
  });
  const program = join(dirname(here.resolve("@playwright/test/package.json")), "cli.js");
  const { stdout } = await runProgram(process.execPath, [program, "test", "--reporter=list"], { cwd: folder });
  expect(stdout).toMatch(/1 passed/);
});
