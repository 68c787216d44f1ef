import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import manifest from "../package.json" with { type: "json" };

const types = join(import.meta.dirname, "../dist/types");

test("the built types import nothing but each other: who installs the package has nothing else", async () => {
  const entries = await readdir(types, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const named = Object.values(manifest.exports).map((entry) => resolve(import.meta.dirname, "..", entry.types));
  expect(files).toEqual(expect.arrayContaining(named));
  for (const file of files) {
    const text = await readFile(file, "utf8");
    const code = text.replace(/\/\*.*?\*\//gs, "");
    const imported = [...code.matchAll(/(?:\bfrom|\bimport\()\s*['"]([^'"]+)['"]/g)].map(([, name = ""]) => name);
    for (const name of imported) {
      expect(name, file).toMatch(/^\.\.?\//);
      expect(files, file).toContain(resolve(file, "..", name.replace(/\.js$/, ".d.ts")));
    }
  }
});
