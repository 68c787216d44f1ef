import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { importProblems } from "../release/import-problems.js";
import { setProblems } from "../release/manifest-problems.js";
import { readStanding } from "../release/registry.js";

const manifest = (name: string, dependencies: Record<string, string> = {}, version = "0.2.0") => ({
  name,
  version,
  exports: { ".": "./index.js" },
  dependencies,
});

describe("packages that are released together", () => {
  test("fit each other", () => {
    const manifests = [manifest("one"), manifest("two", { one: "^0.2.0", hono: "^4.0.0" })];
    expect(setProblems(manifests, ["one", "two"])).toEqual([]);
  });

  test("are all there, and no other", () => {
    expect(setProblems([manifest("one"), manifest("three")], ["one", "two"])).toEqual([
      "two is not packed: is it private?",
      "three must not be published.",
    ]);
  });

  test("ask for the version that is released with them", () => {
    expect(setProblems([manifest("one"), manifest("two", { one: "^0.1.0" })], ["one", "two"])).toEqual([
      "two depends on one ^0.1.0, not ^0.2.0.",
    ]);
  });

  test("have one version", () => {
    expect(setProblems([manifest("one"), manifest("two", {}, "0.3.0")], ["one", "two"])).toEqual([
      "The packages have more than one version: 0.2.0, 0.3.0.",
    ]);
  });
});

describe("every entry is imported from the tarballs", () => {
  function importing(files: Readonly<Record<string, string>>): string[] {
    const folder = mkdtempSync(join(tmpdir(), "pixwire-release-test-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const write = (path: string, text: string): void => {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    write("modules/third/package.json", '{ "name": "third", "type": "module", "exports": "./index.js" }');
    write("modules/third/index.js", "export const third = 3;");
    const packed = Object.entries(files).map(([name, code]) => {
      const packedManifest = { ...manifest(name, { third: "^1.0.0" }), type: "module" };
      write(`${name}/package/package.json`, JSON.stringify(packedManifest));
      write(`${name}/package/index.js`, code);
      const path = join(folder, `${name}.tgz`);
      execFileSync("tar", ["-czf", path, "-C", join(folder, name), "package"]);
      return { path, manifest: packedManifest };
    });
    return importProblems(packed, [join(folder, "modules")]);
  }

  test("with the others beside it", () => {
    const two = 'export { one } from "one"; export { third } from "third";';
    expect(importing({ one: "export const one = 1;", two })).toEqual([]);
  });

  test("and one that throws, needs what is not there, or exports nothing is named", () => {
    const files = { one: 'throw new Error("broken");', two: 'import "missing"; export const two = 2;', three: "" };
    expect(importing(files)).toEqual([
      "one: one cannot be imported: Error: broken.",
      expect.stringContaining(
        "two: two cannot be imported: Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'missing'",
      ),
      "three: three cannot be imported: It exports nothing.",
    ]);
  });

  test("and one that ends the process is named", () => {
    expect(importing({ one: "process.exit(0);" })).toEqual([
      expect.stringContaining("one: its entries cannot be imported"),
    ]);
  });
});

test.each([
  ['["0.1.0","0.2.0"]', "published already"],
  ['"0.2.0"', "published already"],
  ['["0.1.0"]', "a new version"],
  ['{ "error": { "code": "E404", "summary": "Not Found" } }', "a new package"],
  ['{ "error": { "code": "ENOTFOUND" } }', "unknown: npm did not answer"],
  ["", "unknown: npm did not answer"],
])("what npm answers is understood: %s", (answer, standing) => {
  expect(readStanding(answer, "0.2.0")).toBe(standing);
});
