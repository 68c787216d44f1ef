import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { IMPORT_RULES } from "../import-rules.js";
import { importViolations } from "../imports.js";
import { readText, repositoryFiles } from "../repository.js";

test("no import of this repository breaks a rule", async () => {
  expect(await importViolations(repositoryFiles("*.ts", "*.tsx", "*.mjs", "*.js", "*package.json"))).toEqual([]);
}, 120_000);

test("the linter allows cycles nowhere", () => {
  const { linter, overrides = [] } = JSON.parse(readText("biome.json"));
  expect(linter.rules.suspicious.noImportCycles).toEqual({ level: "error", options: { ignoreTypes: false } });
  expect(JSON.stringify(overrides)).not.toContain("noImportCycles");
});

describe("a violation is found", () => {
  /** The violations of a repository that consists of these files. */
  async function violationsOf(files: Record<string, string | { linkTo: string }>): Promise<string[]> {
    const root = mkdtempSync(join(tmpdir(), "pixwire-imports-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    const all: typeof files = { "packages/uploader/package.json": "{}", ...files };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      if (typeof text === "string") writeFileSync(join(root, name), text);
      else symlinkSync(join(root, text.linkTo), join(root, name), "junction");
    }
    const found = await importViolations(Object.keys(all), IMPORT_RULES, root);
    return found.map(({ rule, path }) => `${rule}: ${path.join(" -> ")}`);
  }

  const source = (name: string): string => `packages/uploader/src/${name}.ts`;

  test.each([
    ["of values", `import { b } from "./b.js"; export const a = b;`, `import { a } from "./a.js"; export const b = a;`],
    [
      "of types",
      `import type { B } from "./b.js"; export type A = B;`,
      `import type { A } from "./a.js"; export type B = A[];`,
    ],
    ["of a type, where it is used", `export type A = import("./b.js").B;`, `export type B = import("./a.js").A[];`],
    ["of what is loaded late", `export const a = () => import("./b.js");`, `export * from "./a.js";`],
  ])("a cycle %s", async (_what, a, b) => {
    expect(await violationsOf({ [source("a")]: a, [source("b")]: b })).toEqual([
      `no-cycle: ${source("a")} -> ${source("b")} -> ${source("a")}`,
    ]);
  });

  test.each(["node", "browser", "default"])("a cycle under the condition %s alone", async (condition) => {
    const imports = {
      "#runtime": { node: "./dist/node.js", browser: "./dist/browser.js", default: "./dist/default.js" },
    };
    const files = Object.keys(imports["#runtime"]).map((name) => [
      source(name),
      name === condition ? `import type { A } from "./a.js"; export type R = A;` : "export type R = 1;",
    ]);
    expect(
      await violationsOf({
        "packages/uploader/package.json": JSON.stringify({ imports }),
        ...Object.fromEntries(files),
        [source("a")]: `import type { R } from "#runtime"; export type A = R;`,
      }),
    ).toEqual([`no-cycle: ${source("a")} -> ${source(condition)} -> ${source("a")}`]);
  });

  test.each([
    ["another package's file", "uploader/src/a", "../../api/src/b.js", "api/src/b", "through-exports"],
    [
      "a provider in the runtime",
      "api/src/runtime/a",
      "../pixelbin/b.js",
      "api/src/pixelbin/b",
      "runtime-without-vendors",
    ],
    [
      "what is of one platform",
      "uploader/src/protocol/a",
      "../runtimes/node.js",
      "uploader/src/runtimes/node",
      "platform-in-two-places",
    ],
  ])("%s", async (_what, from, specifier, to, rule) => {
    const files = { [`packages/${from}.ts`]: `export * from "${specifier}";`, [`packages/${to}.ts`]: "export {};" };
    expect(await violationsOf(files)).toContain(`${rule}: packages/${from}.ts -> packages/${to}.ts`);
  });

  test.each([
    ["api", "uploader", "api-stands-alone"],
    ["url-utils", "api", "url-utils-stands-alone"],
    ["uploader", "predictions", "built-on-api"],
    ["predictions", "mock", "built-on-api"],
    ["mock", "api", "independent-emulator"],
  ])("%s on top of %s", async (upper, lower, rule) => {
    expect(
      await violationsOf({
        [`packages/${upper}/src/a.ts`]: `import "@pixwire/${lower}";`,
        [`packages/${upper}/node_modules/@pixwire/${lower}`]: { linkTo: `packages/${lower}` },
        [`packages/${lower}/package.json`]: JSON.stringify({ name: `@pixwire/${lower}`, exports: "./dist/index.js" }),
        [`packages/${lower}/dist/index.js`]: "",
      }),
    ).toEqual([`${rule}: packages/${upper}/src/a.ts -> packages/${lower}/dist/index.js`]);
  });

  test.each([
    ["packages/api/src/pixelbin/client.ts", "openapi-fetch"],
    ["scripts/generator/index.ts", "openapi-typescript"],
  ])("another place than its own in %s for %s", async (from, library) => {
    expect(await violationsOf({ [from]: `import "${library}";` })).toEqual([
      `${library}-in-one-place: ${from} -> ${library}`,
    ]);
  });

  test("a package that is not built yet", async () => {
    expect(await violationsOf({ "packages/api/src/a.ts": `import type { B } from "@pixwire/uploader";` })).toEqual([
      "api-stands-alone: packages/api/src/a.ts -> @pixwire/uploader",
    ]);
  });

  test("a file that does not exist", async () => {
    expect(await violationsOf({ [source("a")]: `import "./gone.js";` })).toEqual([
      `resolved: ${source("a")} -> ./gone.js`,
    ]);
  });
});
