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
  name: "@pixwire/example",
  version: "1.0.0",
  description: "An example",
  keywords: ["example"],
  homepage: "https://github.com/pixwire/pixwire/tree/main/packages/example#readme",
  bugs: "https://github.com/pixwire/pixwire/issues",
  license: "MIT",
  type: "module",
  repository: { type: "git", url: "git+https://github.com/pixwire/pixwire.git", directory: "packages/example" },
  engines: { node: ">=20.19" },
  sideEffects: false,
  files: ["dist"],
  exports: { ".": { types: "./dist/index.d.ts", default: "./dist/index.js" } },
};

const SOUND: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify(MANIFEST),
  "README.md": "# Example\n",
  LICENSE: "MIT\n",
  "CHANGELOG.md": "# Example\n",
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

test.each(["README.md", "LICENSE", "CHANGELOG.md"])("a document that is missing is named: %s", async (name) => {
  const files = Object.fromEntries(Object.entries(SOUND).filter(([file]) => file !== name));
  expect(await problemsOf(files)).toContain(`@pixwire/example: ${name} is missing.`);
});

test("a dependency of the workspace is named", async () => {
  const manifest = { ...MANIFEST, dependencies: { other: "workspace:^" } };
  const problems = await problemsOf({ ...SOUND, "package.json": JSON.stringify(manifest) });
  expect(problems).toContain("@pixwire/example: It depends on other of the workspace: pack it with pnpm.");
});

test.each([
  ["a third-party package", { dependencies: { lodash: "^4.0.0" } }, "It must not depend on lodash."],
  ["a peer", { peerDependencies: { react: "*" } }, "It must not depend on react."],
  ["an optional package", { optionalDependencies: { sharp: "*" } }, "It must not depend on sharp."],
  ["bundled packages", { bundleDependencies: ["lodash"] }, "It must not bundle dependencies."],
  ["an install script", { scripts: { postinstall: "node ." } }, 'Its script "postinstall" would run'],
  ["side effects", { sideEffects: true }, '"sideEffects" is not false.'],
  ["no engines", { engines: undefined }, '"engines" is not {"node":">=20.19"}'],
  ["another licence", { license: "GPL-3.0" }, '"license" is "GPL-3.0", not "MIT".'],
  ["another repository", { repository: { type: "git", url: "git+https://example.org/a.git" } }, '"repository" is'],
  ["a private package", { private: true }, "It is private."],
])("%s is named", async (_what, changes, problem) => {
  const problems = await problemsOf({ ...SOUND, "package.json": JSON.stringify({ ...MANIFEST, ...changes }) });
  expect(problems).toContainEqual(expect.stringContaining(`@pixwire/example: ${problem}`));
});

test("files that no entry reaches are named", async () => {
  const files = {
    ...SOUND,
    "dist/index.js": 'export * from "./chunk.js";\nexport const late = () => import("./late.js");\n',
    "dist/chunk.js": "export const one = 1;\n",
    "dist/chunk.js.map": '{"version":3,"sources":[]}',
    "dist/late.js": "export const two = 2;\n",
    "dist/.env": "TOKEN=secret\n",
    "dist/old/junk.js": "export const three = 3;\n",
    "src/index.ts": "export const one = 1;\n",
    "docs/reference/README.md": "# Reference\n",
    "docs/notes.txt": "A note.\n",
  };
  expect([...(await problemsOf(files))].sort()).toEqual([
    "@pixwire/example: dist/.env does not belong in a package.",
    "@pixwire/example: dist/old/junk.js is reached from no entry.",
    "@pixwire/example: docs/notes.txt does not belong in a package.",
    "@pixwire/example: src/index.ts does not belong in a package.",
  ]);
});

test("code that is built in without its licence is named", async () => {
  const map = JSON.stringify({ version: 3, sources: ["../../node_modules/@some/hash/index.js", "../src/index.ts"] });
  const problems = await problemsOf({ ...SOUND, "dist/index.js.map": map });
  expect(problems).toEqual(["@pixwire/example: @some/hash is built in, but some-hash.LICENSE is missing."]);
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
