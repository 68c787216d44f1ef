import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const dist = join(import.meta.dirname, "../dist");

test("the built types import nothing but each other: who installs the package has nothing else", async () => {
  const files = (await readdir(dist)).filter((name) => name.endsWith(".d.ts"));
  expect(files).toEqual(expect.arrayContaining(["imagekit.d.ts", "img-src.d.ts", "pixelbin.d.ts", "runtime.d.ts"]));
  for (const file of files) {
    const text = await readFile(join(dist, file), "utf8");
    const types = text.replace(/\/\*.*?\*\//gs, "");
    const imported = [...types.matchAll(/(?:\bfrom|\bimport\()\s*['"]([^'"]+)['"]/g)].map(([, name = ""]) => name);
    for (const name of imported) {
      expect(name, file).toMatch(/^\.\//);
      expect(files, file).toContain(name.slice(2).replace(/\.js$/, ".d.ts"));
    }
  }
});
