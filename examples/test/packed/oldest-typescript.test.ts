import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import { describe, expect, inject, test } from "vitest";
import { entriesOf, names, run } from "./app.js";

const require = createRequire(import.meta.url);
const app = inject("app");
const oldest = "5.4";
const tsc = require.resolve(`typescript-${oldest}/bin/tsc`);
const typeRoots = [join(dirname(require.resolve("@types/node/package.json")), "..")];

/** The emulator has dependencies, so that it is not in the app: its declarations are read where they are built. */
const emulator = join(ROOT, "packages/mock/dist/index.js");

const wrong = (statement: string): string => `// @ts-expect-error\n${statement};`;
const CALLS = [
  'import { createPixelbin } from "@pixwire/api/pixelbin";',
  'import { createPredictions } from "@pixwire/predictions";',
  'import { uploadMultipart } from "@pixwire/uploader";',
  'import { urlToObj } from "@pixwire/url-utils/pixelbin";',
  "const pixelbin = createPixelbin({ token: 'a' });",
  wrong("createPixelbin({ tokn: 'a' })"),
  wrong("pixelbin.assets.listFiles({ pagesize: 1 })"),
  "export const first: Promise<string | undefined> = pixelbin.assets.getFileById({ _id: 'a' }).then(({ name }) => name);",
  "export const data = pixelbin.raw.GET('/service/platform/assets/v1.0/files/id/{_id}', { params: { path: { _id: 'a' } } });",
  wrong("pixelbin.raw.GET('/nowhere')"),
  wrong("createPredictions(pixelbin).wait(1)"),
  wrong("uploadMultipart(new Blob(), { chunkSiz: 1 })"),
  wrong("urlToObj(1)"),
].join("\n");

// The conformance suite compiles the packages with every supported compiler under every set of options.
describe(`TypeScript ${oldest}`, () => {
  test("is the version that the README names", () => {
    expect(run(process.execPath, [tsc, "--version"], ROOT)).toContain(`Version ${oldest}.`);
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(
      `**TypeScript**, if you use it: ${oldest} or later`,
    );
  });

  test("reads the declarations of every entry with every strict option, and finds the types, not `any`", () => {
    const entries = [...names.flatMap(entriesOf), emulator];
    const imports = entries.map((entry, index) => `export * as entry${index} from ${JSON.stringify(entry)};`);
    writeFileSync(join(app, "program.ts"), `${imports.join("\n")}\n${CALLS}\n`);
    const strict = { strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, noEmit: true };
    const libraries = { target: "es2022", lib: ["es2022"], types: ["node"], typeRoots };
    const compilerOptions = { ...strict, ...libraries, module: "nodenext" };
    writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
    run(process.execPath, [tsc, "-p", "."], app);
  }, 120_000);
});
