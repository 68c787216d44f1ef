import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ROOT } from "@pixwire/scripts/spec";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What people install. The emulator is a tool for tests and may have dependencies. */
const names = ["api", "predictions", "uploader", "url-utils"];

let folder: string;
let app: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "pixwire-packed-"));
  app = join(folder, "app");
  mkdirSync(app);
  for (const name of names) pack(name);
  writeFileSync(join(app, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type: "module" }));
  const tarballs = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  expect(tarballs).toHaveLength(names.length);
  run("npm", ["install", "--offline", "--no-audit", "--no-fund", ...tarballs.map((file) => join(folder, file))], app);
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("an app that installs the packages gets no third party", () => {
  const tree: unknown = JSON.parse(run("npm", ["ls", "--omit=dev", "--all", "--json"], app));
  expect(dependenciesIn(tree)).toEqual(new Set(names.map((name) => `@pixwire/${name}`)));
  expect(readdirSync(join(app, "node_modules")).filter((name) => !name.startsWith("."))).toEqual(["@pixwire"]);
});

describe.each(names)("%s", (name) => {
  const manifest = (): { exports: Record<string, unknown> } =>
    JSON.parse(readFileSync(join(app, "node_modules/@pixwire", name, "package.json"), "utf8"));

  test("every entry can be imported in plain Node", () => {
    const entries = Object.keys(manifest().exports).filter((entry) => !entry.endsWith(".json"));
    expect(entries.length).toBeGreaterThan(0);
    for (const entry of entries) {
      const specifier = `@pixwire/${name}${entry.slice(1)}`;
      const script = `const found = Object.keys(await import(${JSON.stringify(specifier)})).length; if (found === 0) throw new Error("no export");`;
      run(process.execPath, ["--input-type=module", "--eval", script], app);
    }
  });

  test("holds its licence and readme, and nothing but what is built", () => {
    const files = readdirSync(join(app, "node_modules/@pixwire", name)).sort();
    expect(files.filter((file) => file !== "CHANGELOG.md")).toEqual(["LICENSE", "README.md", "dist", "package.json"]);
    expect(manifest()).not.toHaveProperty("scripts.postinstall");
  });

  test("publint has nothing to say", async () => {
    const { messages, pkg } = await publint({
      pkgDir: join(app, "node_modules/@pixwire", name),
      strict: true,
      pack: false,
    });
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([]);
  });
});

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
}

/** With the pnpm that runs this script; with the pinned one when the test was started by hand. */
function pack(name: string): void {
  const args = ["pack", "--pack-destination", folder];
  const from = join(ROOT, "packages", name);
  const pnpm = process.env.npm_execpath;
  if (pnpm?.endsWith("pnpm.cjs")) run(process.execPath, [pnpm, ...args], from);
  else
    run("npx", ["--yes", JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")).packageManager, ...args], from);
}

function dependenciesIn(tree: unknown, found: Set<string> = new Set()): Set<string> {
  if (typeof tree !== "object" || tree === null || !("dependencies" in tree)) return found;
  for (const [name, child] of Object.entries(Object(tree.dependencies))) {
    found.add(name);
    dependenciesIn(child, found);
  }
  return found;
}
