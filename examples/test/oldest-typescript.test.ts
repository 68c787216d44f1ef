import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPackedApp, type PackedApp, run } from "./packed-app.js";

const require = createRequire(import.meta.url);
const names = ["api", "predictions", "uploader", "url-utils"];
const oldest = "5.4";
const tsc = require.resolve(`typescript-${oldest}/bin/tsc`);
const typeRoots = [join(dirname(require.resolve("@types/node/package.json")), "..")];

let app: PackedApp;
beforeAll(() => {
  app = createPackedApp(names);
}, 240_000);
afterAll(() => app.remove());

/** Type-checks a program and the declarations of all packages that it imports, as the oldest TypeScript does. */
function compile(program: string, options: object): void {
  const compilerOptions = { noEmit: true, strict: true, skipLibCheck: false, target: "es2022", ...options };
  writeFileSync(join(app.folder, "program.ts"), program);
  writeFileSync(join(app.folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["program.ts"] }));
  run(process.execPath, [tsc, "-p", "."], app.folder);
}

/** The emulator has dependencies, so that it is not in the app: its declarations are read where they are built. */
const emulator = join(ROOT, "packages/mock/dist/index.js");
const entries = (): string[] => names.flatMap((name) => app.entriesOf(name));
const importing = (specifiers: readonly string[]): string =>
  specifiers.map((specifier, index) => `export * as entry${index} from "${specifier}";`).join("\n");

describe(`TypeScript ${oldest}`, () => {
  test("is the version that the README names", () => {
    expect(run(process.execPath, [tsc, "--version"], ROOT)).toContain(`Version ${oldest}.`);
    expect(readFileSync(join(ROOT, "README.md"), "utf8")).toContain(
      `**TypeScript**, if you use it: ${oldest} or later`,
    );
  });

  test.each<[where: string, options: object]>([
    ["a bundled app", { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom", "dom.iterable"] }],
    ["a Node app, without the types of browsers", { module: "node16", moduleResolution: "node16", lib: ["es2022"] }],
    ["a Node app with every strict option", { module: "nodenext", lib: ["es2022"], exactOptionalPropertyTypes: true }],
  ])(
    "reads the declarations of every entry in %s",
    (_, options) => compile(importing([...entries(), emulator]), { ...options, types: ["node"], typeRoots }),
    120_000,
  );

  test("reads those of a browser app, without the types of Node", () => {
    const nodeOnly = /\/(?:node|fs)$/;
    const browser = entries().filter((entry) => !nodeOnly.test(entry));
    expect(browser.length).toBeLessThan(entries().length);
    compile(importing(browser), { module: "esnext", moduleResolution: "bundler", lib: ["es2022", "dom"], types: [] });
  }, 120_000);

  test("finds the types, not `any`", () => {
    const wrong = (statement: string): string => `// @ts-expect-error\n${statement};`;
    const program = [
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
    compile(program, {
      module: "esnext",
      moduleResolution: "bundler",
      lib: ["es2022", "dom", "dom.iterable"],
      types: [],
    });
  }, 120_000);
});
