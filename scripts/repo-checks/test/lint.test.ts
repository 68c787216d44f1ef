import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ROOT } from "../repository.js";

const BIOME = join(import.meta.dirname, "../node_modules/@biomejs/biome/bin/biome");

/** A folder with the repository's configuration, so that no example is part of the repository. */
const folder = mkdtempSync(join(tmpdir(), "pixwire-lint-"));
for (const name of ["biome.json", "scripts/lint"]) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
afterAll(() => rmSync(folder, { recursive: true }));

/** What the linter says of these files, by their names. */
function lint(files: Record<string, string>): string {
  for (const [name, code] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), code);
  }
  const args = ["lint", "--colors=off", "--vcs-enabled=false", ...Object.keys(files)];
  const { stdout, stderr } = spawnSync(process.execPath, [BIOME, ...args], { cwd: folder, encoding: "utf8" });
  return stdout + stderr;
}

const NO_FILE = "The pathname of a file:// URL is percent-encoded";

test.each([
  `export const file = new URL("page", import.meta.url).pathname;`,
  `export const file = new URL(import.meta.url).pathname;`,
  `export const { pathname: file } = new URL("page", import.meta.url);`,
  `export const file = import.meta.url.slice(7);`,
  `export const file = import.meta.url.replace("file://", "");`,
])("a file's path comes from fileURLToPath: %s", (code) => {
  expect(lint({ "example.ts": code })).toContain(NO_FILE);
});

test.each([
  `export const page = new URL("page", import.meta.url);`,
  `export const path = new URL("https://example.com/a%20b").pathname;`,
  `export const { href } = new URL("page", import.meta.url);`,
])("other uses of a URL pass: %s", (code) => {
  expect(lint({ "example.ts": code })).not.toContain(NO_FILE);
});

test("files import each other in no circle, not for types either", () => {
  const files = {
    "a.ts": `import type { B } from "./b.js";\nexport type A = B;\n`,
    "b.ts": `import type { A } from "./a.js";\nexport type B = A[];\n`,
  };
  expect(lint(files)).toContain("lint/suspicious/noImportCycles");
});

describe("a type assertion", () => {
  const NOT_CHECKED = "A type assertion is not checked.";
  const source = "packages/api/src/a.ts";

  test("is refused in what is published", () => {
    expect(lint({ [source]: "export const a = JSON.parse(text) as string[];" })).toContain(NOT_CHECKED);
    expect(lint({ [source]: "export const a = <string[]>JSON.parse(text);" })).toContain(NOT_CHECKED);
  });

  test("is allowed in a test, as a constant, and with a reason", () => {
    expect(lint({ "packages/api/test/a.ts": "export const a = b as string;" })).not.toContain(NOT_CHECKED);
    expect(lint({ [source]: 'import { a as b } from "./b.js";\nexport const c = [b] as const;' })).not.toContain(
      NOT_CHECKED,
    );
    const reason = "// biome-ignore lint/plugin: the server promises it.\n";
    expect(lint({ [source]: `${reason}export const a = b as string;` })).not.toContain(NOT_CHECKED);
  });
});
