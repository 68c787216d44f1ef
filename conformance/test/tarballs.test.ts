import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { inspectTarball } from "@pixwire/scripts/inspect-tarball";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { packages } from "../src/app.js";
import { installedEntries } from "../src/entries.js";
import { runProgram } from "../src/run-program.js";

const tarballs = inject("tarballs");
const folder = join(inject("app"), "../plain-app");

/** The emulator is a tool for tests and may have dependencies. */
const names = packages.filter((name) => name !== "mock");

beforeAll(async () => {
  await mkdir(folder);
  await writeFile(join(folder, "package.json"), JSON.stringify({ name: "app", version: "1.0.0", type: "module" }));
  const installed = names.map((name) => tarballs[name] ?? "");
  await runProgram("npm", ["install", "--offline", "--no-audit", "--no-fund", ...installed], { cwd: folder });
});

test("an app that installs the packages gets no third party", async () => {
  const { stdout } = await runProgram("npm", ["ls", "--omit=dev", "--all", "--json"], { cwd: folder });
  expect(dependenciesIn(JSON.parse(stdout))).toEqual(new Set(names.map((name) => `@pixwire/${name}`)));
  const installed = await readdir(join(folder, "node_modules"));
  expect(installed.filter((name) => !name.startsWith("."))).toEqual(["@pixwire"]);
});

test("every entry is imported and required without anything else", async () => {
  // The optional peers of this entry are third parties.
  const needsPeers = "@pixwire/transfer/bullmq";
  const entries = (await installedEntries(folder, names)).filter((entry) => entry !== needsPeers);
  expect(entries.length).toBeGreaterThan(names.length);
  const list = JSON.stringify(entries);
  const check = (load: string): string =>
    `for (const entry of ${list}) if (Object.keys(${load}(entry)).length === 0) throw new Error(entry);`;
  const imported = ["--input-type=module", "--eval", check("await import")];
  await expect(runProgram(process.execPath, imported, { cwd: folder })).resolves.toBeDefined();
  const required = ["--throw-deprecation", "--input-type=commonjs", "--eval", check("require")];
  await expect(runProgram(process.execPath, required, { cwd: folder })).resolves.toBeDefined();
});

describe.each(names)("%s", (name) => {
  const installed = join(folder, "node_modules/@pixwire", name);
  const readManifest = async () => JSON.parse(await readFile(join(installed, "package.json"), "utf8"));

  test("every file that its exports and imports name is there, whatever the condition", async () => {
    const { exports = {}, imports = {}, bin = {} } = await readManifest();
    const files = leavesOf([exports, imports, bin]);
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !existsSync(join(installed, file)))).toEqual([]);
  });

  test("holds its changelog, licence and readme, and nothing but what is built", async () => {
    // The reference pages of the operations come with the package.
    const own = { api: ["docs"], cli: ["bin"] }[name] ?? [];
    const files = ["CHANGELOG.md", "LICENSE", "README.md", "dist", "package.json", ...own];
    expect((await readdir(installed)).sort()).toEqual(files.sort());
    expect(await readManifest()).not.toHaveProperty("scripts.postinstall");
  });
});

test.each(packages)("the release finds nothing wrong with %s", async (name) => {
  const { problems, files } = await inspectTarball(tarballs[name] ?? "");
  expect(problems).toEqual([]);
  expect(files).toBeGreaterThan(5);
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
