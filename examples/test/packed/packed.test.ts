import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { inspectTarball } from "@pixwire/scripts/inspect-tarball";
import { publishedPackages } from "@pixwire/scripts/packages";
import { ROOT } from "@pixwire/scripts/spec";
import { describe, expect, inject, test } from "vitest";
import { entriesOf, names, run } from "./app.js";

const app = inject("app");
const tarballs = inject("tarballs");

test("an app that installs the packages gets no third party", () => {
  const tree: unknown = JSON.parse(run("npm", ["ls", "--omit=dev", "--all", "--json"], app));
  expect(dependenciesIn(tree)).toEqual(new Set(names.map((name) => `@pixwire/${name}`)));
  expect(readdirSync(join(app, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@pixwire"]);
});

describe.each(names)("%s", (name) => {
  const manifest = (): { exports: Record<string, unknown>; imports?: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(app, "node_modules/@pixwire", name, "package.json"), "utf8"));
  test("every entry can be imported in plain Node", () => {
    const script = entriesOf(name)
      .map((specifier) => `if (Object.keys(await import("${specifier}")).length === 0) throw new Error("no export");`)
      .join("\n");
    run(process.execPath, ["--input-type=module", "--eval", script], app);
  });

  test("every entry can be required from CommonJS", () => {
    const script = entriesOf(name)
      .map((specifier) => `if (Object.keys(require("${specifier}")).length === 0) throw new Error("no export");`)
      .join("\n");
    run(process.execPath, ["--throw-deprecation", "--input-type=commonjs", "--eval", script], app);
  });

  test("every file that its exports and imports name is there, whatever the condition", () => {
    const { exports, imports = {} } = manifest();
    const files = leavesOf([exports, imports]);
    expect(files.filter((file) => !existsSync(join(app, "node_modules/@pixwire", name, file)))).toEqual([]);
  });

  test("holds its changelog, licence and readme, and nothing but what is built", () => {
    const files = readdirSync(join(app, "node_modules/@pixwire", name)).sort();
    // The reference pages of the operations come with the package.
    const docs = name === "api" ? ["docs"] : [];
    expect(files).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", ...docs, "package.json"]);
    expect(manifest()).not.toHaveProperty("scripts.postinstall");
  });
});

describe("the release finds nothing wrong with", () => {
  test.each(publishedPackages())("$manifest.name", async ({ folder }) => {
    const { problems, files } = await inspectTarball(tarballs[folder] ?? "");
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(5);
  });
});

describe("Jest, as the README sets it up", () => {
  const readme = readFileSync(join(ROOT, "README.md"), "utf8");
  const jest = join(dirname(createRequire(import.meta.url).resolve("jest/package.json")), "bin/jest.js");
  const suite = `
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createPredictions } from "@pixwire/predictions";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { urlToObj } from "@pixwire/url-utils/pixelbin";

test("the packages load and work", async () => {
  const fetch = async () => Response.json({ plugins: { erase: {} } });
  const pixelbin = createPixelbin({ token: "any", fetch });
  expect(await pixelbin.assets.getModules()).toEqual({ plugins: { erase: {} } });
  expect(createPredictions(pixelbin)).toHaveProperty("wait");
  expect(createUploader(pixelbin)).toHaveProperty("upload");
  expect(urlToObj("https://cdn.pixelbin.io/v2/cloud/original/a.jpeg").filePath).toBe("a.jpeg");
});
`;

  // In the app, so that the tests find the packages.
  const folder = join(app, "jest");

  /** Runs Jest on the suite; fails with what Jest prints. */
  function runJest(type: "commonjs" | "module", config: string, nodeOptions: string[] = []): void {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type }));
    writeFileSync(join(folder, "jest.config.cjs"), config);
    writeFileSync(join(folder, "packages.test.js"), suite);
    run(process.execPath, [...nodeOptions, jest, "--no-cache", "--no-watchman", "--testTimeout=60000"], folder);
  }

  test("with tests that are ES modules", () => {
    const [, flag = ""] = /^NODE_OPTIONS=(\S+) npx jest$/m.exec(readme) ?? [];
    runJest("module", "module.exports = { transform: {} };", [flag]);
  }, 120_000);

  test("with tests that are compiled to CommonJS", () => {
    const [, config = ""] = /^```js\n\/\/ jest\.config\.cjs\n(.*?)^```$/ms.exec(readme) ?? [];
    const plugin = createRequire(import.meta.url).resolve("@babel/plugin-transform-modules-commonjs");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "babel.config.cjs"), `module.exports = ${JSON.stringify({ plugins: [plugin] })};`);
    runJest("commonjs", config);
  }, 120_000);

  test("and not without it", () => {
    expect(() => runJest("commonjs", "module.exports = {};")).toThrow(/Must use import to load ES Module/);
  }, 120_000);
});

function dependenciesIn(tree: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof tree !== "object" || tree === null || !("dependencies" in tree)) return found;
  for (const [name, child] of Object.entries<object>(Object(tree.dependencies))) {
    // An optional peer that is not installed is listed without a version.
    if (!("version" in child)) continue;
    found.add(name);
    dependenciesIn(child, found);
  }
  return found;
}

function leavesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
}
