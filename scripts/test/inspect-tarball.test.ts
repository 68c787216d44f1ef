import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inspectTarball } from "../release/inspect-tarball.js";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pixwire-inspect-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const MANIFEST = {
  name: "example",
  version: "1.0.0",
  license: "MIT",
  type: "module",
  repository: { type: "git", url: "git+https://example.com/example.git" },
  engines: { node: ">=20" },
  sideEffects: false,
  files: ["dist"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
};

const SOUND: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify(MANIFEST),
  "README.md": "# Example\n",
  LICENSE: "MIT\n",
  "dist/index.js": "export const one = 1;\n",
  "dist/index.d.ts": "export declare const one: 1;\n",
};

function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  for (const [name, text] of Object.entries(files)) {
    const path = join(folder, "package", name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const tarball = join(folder, "example-1.0.0.tgz");
  execFileSync("tar", ["-czf", tarball, "-C", folder, "package"]);
  return inspectTarball(tarball).then(({ problems }) => problems);
}

test("a sound package has no problem", async () => {
  expect(await problemsOf(SOUND)).toEqual([]);
});

test("a document that is missing is named", async () => {
  const { "README.md": _, ...files } = SOUND;
  expect(await problemsOf(files)).toContain("example: README.md is missing.");
});

test("a dependency of the workspace is named", async () => {
  const manifest = { ...MANIFEST, dependencies: { other: "workspace:^" } };
  const problems = await problemsOf({ ...SOUND, "package.json": JSON.stringify(manifest) });
  expect(problems).toContain("example: It depends on other of the workspace: pack it with pnpm.");
});

test("code that is built in without its licence is named", async () => {
  const map = JSON.stringify({ version: 3, sources: ["../../node_modules/@some/hash/index.js", "../src/index.ts"] });
  const problems = await problemsOf({ ...SOUND, "dist/index.js.map": map });
  expect(problems).toEqual(["example: @some/hash is built in, but some-hash.LICENSE is missing."]);
  expect(await problemsOf({ ...SOUND, "dist/index.js.map": map, "dist/some-hash.LICENSE": "MIT\n" })).toEqual([]);
});

test("types that do not fit the code are named", async () => {
  const manifest = { ...MANIFEST, exports: { ".": "./dist/index.js", "./typed": MANIFEST.exports["."] } };
  const { "dist/index.d.ts": types = "", ...files } = SOUND;
  const broken = { ...files, "package.json": JSON.stringify(manifest), "dist/other.d.ts": types };
  expect(await problemsOf(broken)).toContainEqual(expect.stringContaining("The types are wrong for node16-esm"));
});

test("metadata that is wrong is named", async () => {
  const manifest = { ...MANIFEST, exports: { ".": "./dist/missing.js" } };
  const problems = await problemsOf({ ...SOUND, "package.json": JSON.stringify(manifest) });
  expect(problems).toContainEqual(expect.stringContaining("dist/missing.js"));
});
