import { mkdir, readFile, symlink, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { installedEntries, isNodeOnly } from "../src/entries.js";
import { runProgram } from "../src/run-program.js";

const here = createRequire(import.meta.url);
const app = inject("app");

beforeAll(async () => {
  const entries = await installedEntries(app);
  await writeFile(join(app, "entries.ts"), importAll(entries));
  await writeFile(join(app, "web-entries.ts"), importAll(entries.filter((entry) => !isNodeOnly(entry))));
  await writeFile(join(app, "calls.ts"), CALLS);
  await writeFile(join(app, "entries.cts"), importAll(entries));
  await mkdir(join(app, "node_modules/@types"), { recursive: true });
  await symlink(dirname(here.resolve("@types/node/package.json")), join(app, "node_modules/@types/node"), "dir");
});

function importAll(entries: readonly string[]): string {
  const imports = entries.map((entry, index) => `import * as entry${index} from ${JSON.stringify(entry)};`);
  return `${imports.join("\n")}\nexport { ${entries.map((_, index) => `entry${index}`).join(", ")} };\n`;
}

/** What a user writes. `exactOptionalPropertyTypes` must not forbid an option that may be absent. */
const CALLS = `import { createPixelbin } from "@pixwire/api/pixelbin";
import { createPredictions } from "@pixwire/predictions";
import { uploadMultipart } from "@pixwire/uploader";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { urlToObj } from "@pixwire/url-utils/pixelbin";

export async function store(file: Blob, path: string | undefined, signal: AbortSignal | undefined): Promise<string> {
  const pixelbin = createPixelbin({ token: "t", timeoutMs: undefined });
  await pixelbin.assets.listFiles({ path, pageSize: 10 }, { signal });
  const asset = await createUploader(pixelbin).upload({ file, path, signal, name: "photo" });
  // @ts-expect-error: a member that the operation does not have
  await pixelbin.assets.listFiles({ pth: "x" });
  return asset.fileId;
}

const pixelbin = createPixelbin({ token: "t" });
export const name: Promise<string | undefined> = pixelbin.assets.getFileById({ _id: "a" }).then((file) => file.name);
export const raw = pixelbin.raw.GET("/service/platform/assets/v1.0/files/id/{_id}", { params: { path: { _id: "a" } } });
// @ts-expect-error: an option that the client does not have
createPixelbin({ tokn: "t" });
// @ts-expect-error: a path that the API does not have
pixelbin.raw.GET("/nowhere");
// @ts-expect-error: a number instead of a job
createPredictions(pixelbin).wait(1);
// @ts-expect-error: an option that uploads do not have
uploadMultipart(new Blob(), { chunkSiz: 1 });
// @ts-expect-error: a number instead of a URL
urlToObj(1);
`;

const compilers = ["typescript-5.4", "typescript", "typescript-newest"];
const resolutions = [
  { module: "esnext", moduleResolution: "bundler" },
  { module: "nodenext", moduleResolution: "nodenext" },
];

const both = { lib: ["es2022", "dom", "dom.iterable"], types: ["node"] };

describe.each(compilers)("%s", (compiler) => {
  test.each(
    resolutions.flatMap((one) => [
      { ...one, exactOptionalPropertyTypes: true },
      { ...one, exactOptionalPropertyTypes: false },
    ]),
  )("$moduleResolution, exact optional properties: $exactOptionalPropertyTypes", async (options) => {
    await expectToCompile(compiler, { ...both, ...options }, ["entries.ts", "calls.ts"]);
  });

  test("the types of Node without the DOM library", async () => {
    const resolution = { module: "nodenext", moduleResolution: "nodenext" };
    const options = { ...resolution, lib: ["es2022"], types: ["node"], exactOptionalPropertyTypes: true };
    await expectToCompile(compiler, options, ["entries.ts", "calls.ts"]);
  });

  // Older compilers do not know that Node can require ES modules.
  test.skipIf(compiler === "typescript-5.4")("a CommonJS file that imports every entry", async () => {
    await expectToCompile(compiler, { ...both, module: "nodenext", moduleResolution: "nodenext" }, ["entries.cts"]);
  });

  test("the DOM library without the types of Node, for all entries that are not for Node only", async () => {
    const lib = ["es2022", "dom", "dom.iterable"];
    const options = { module: "esnext", moduleResolution: "bundler", lib, types: [] };
    await expectToCompile(compiler, options, ["web-entries.ts", "calls.ts"]);
  });
});

test("the oldest compiler is the one that the README names", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const { version } = JSON.parse(await readFile(here.resolve("typescript-5.4/package.json"), "utf8"));
  const [oldest] = /^\d+\.\d+/.exec(version) ?? [];
  expect(readme).toContain(`**TypeScript**, if you use it: ${oldest} or later`);
});

async function expectToCompile(compiler: string, options: object, files: readonly string[]): Promise<void> {
  // Not `tsconfig.json`, which bundlers that build in the same folder would read.
  const project = join(app, "tsconfig-types.json");
  const compilerOptions = { strict: true, skipLibCheck: false, noEmit: true, target: "es2022", ...options };
  await writeFile(project, JSON.stringify({ compilerOptions, files }));
  const tsc = join(dirname(here.resolve(`${compiler}/package.json`)), "bin/tsc");
  await expect(runProgram(process.execPath, [tsc, "-p", project], { cwd: app })).resolves.toBeDefined();
}
