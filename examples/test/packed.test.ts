import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inspectTarball } from "@pixwire/scripts/inspect-tarball";
import { pack, publishedPackages } from "@pixwire/scripts/packages";
import { ROOT } from "@pixwire/scripts/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPackedApp, type PackedApp, run } from "./packed-app.js";

/** What people install. The emulator is a tool for tests and may have dependencies. */
const names = ["api", "predictions", "uploader", "url-utils"];

let app: PackedApp;
beforeAll(() => {
  app = createPackedApp(names);
}, 240_000);
afterAll(() => app.remove());

test("an app that installs the packages gets no third party", () => {
  const tree: unknown = JSON.parse(run("npm", ["ls", "--omit=dev", "--all", "--json"], app.folder));
  expect(dependenciesIn(tree)).toEqual(new Set(names.map((name) => `@pixwire/${name}`)));
  expect(readdirSync(join(app.folder, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@pixwire"]);
});

describe.each(names)("%s", (name) => {
  const manifest = (): { exports: Record<string, unknown>; imports?: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(app.folder, "node_modules/@pixwire", name, "package.json"), "utf8"));
  test("every entry can be imported in plain Node", () => {
    const script = app
      .entriesOf(name)
      .map((specifier) => `if (Object.keys(await import("${specifier}")).length === 0) throw new Error("no export");`)
      .join("\n");
    run(process.execPath, ["--input-type=module", "--eval", script], app.folder);
  });

  test("every entry can be required from CommonJS", () => {
    const script = app
      .entriesOf(name)
      .map((specifier) => `if (Object.keys(require("${specifier}")).length === 0) throw new Error("no export");`)
      .join("\n");
    run(process.execPath, ["--throw-deprecation", "--input-type=commonjs", "--eval", script], app.folder);
  });

  test("every file that its exports and imports name is there, whatever the condition", () => {
    const { exports, imports = {} } = manifest();
    const files = leavesOf([exports, imports]);
    expect(files.filter((file) => !existsSync(join(app.folder, "node_modules/@pixwire", name, file)))).toEqual([]);
  });

  test("holds its changelog, licence and readme, and nothing but what is built", () => {
    const files = readdirSync(join(app.folder, "node_modules/@pixwire", name)).sort();
    expect(files).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json"]);
    expect(manifest()).not.toHaveProperty("scripts.postinstall");
  });
});

describe("the release finds nothing wrong with", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "pixwire-tarballs-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(publishedPackages())("$manifest.name", async (published) => {
    const { problems, files } = await inspectTarball(pack(published, folder));
    expect(problems).toEqual([]);
    expect(files).toBeGreaterThan(5);
  });
});

test("TypeScript compiles imports of every entry in a CommonJS file", () => {
  const require = createRequire(import.meta.url);
  const imports = names
    .flatMap((name) => app.entriesOf(name))
    .map((specifier, index) => `import * as entry${index} from "${specifier}";\nconsole.log(entry${index});`);
  writeFileSync(join(app.folder, "commonjs.cts"), imports.join("\n"));
  const typeRoots = join(dirname(require.resolve("@types/node/package.json")), "..");
  const options = ["--strict", "--noEmit", "--module", "nodenext", "--types", "node", "--typeRoots", typeRoots];
  run(process.execPath, [require.resolve("typescript/bin/tsc"), ...options, "commonjs.cts"], app.folder);
}, 60_000);

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

  /** Runs Jest on the suite in the app; fails with what Jest prints. */
  function runJest(type: "commonjs" | "module", config: string, nodeOptions: string[] = []): void {
    writeFileSync(join(app.folder, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type }));
    writeFileSync(join(app.folder, "jest.config.cjs"), config);
    writeFileSync(join(app.folder, "packages.test.js"), suite);
    run(process.execPath, [...nodeOptions, jest, "--no-cache", "--no-watchman", "--testTimeout=60000"], app.folder);
  }

  test("with tests that are ES modules", () => {
    const [, flag = ""] = /^NODE_OPTIONS=(\S+) npx jest$/m.exec(readme) ?? [];
    runJest("module", "module.exports = { transform: {} };", [flag]);
  }, 120_000);

  test("with tests that are compiled to CommonJS", () => {
    const [, config = ""] = /^```js\n\/\/ jest\.config\.cjs\n(.*?)^```$/ms.exec(readme) ?? [];
    const plugin = createRequire(import.meta.url).resolve("@babel/plugin-transform-modules-commonjs");
    writeFileSync(join(app.folder, "babel.config.cjs"), `module.exports = ${JSON.stringify({ plugins: [plugin] })};`);
    runJest("commonjs", config);
  }, 120_000);

  test("and not without it", () => {
    expect(() => runJest("commonjs", "module.exports = {};")).toThrow(/Must use import to load ES Module/);
  }, 120_000);
});

function dependenciesIn(tree: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof tree !== "object" || tree === null || !("dependencies" in tree)) return found;
  for (const [name, child] of Object.entries(Object(tree.dependencies))) {
    found.add(name);
    dependenciesIn(child, found);
  }
  return found;
}

function leavesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesOf) : [String(value)];
}
