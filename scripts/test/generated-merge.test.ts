import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { isObject, type JsonObject, loadSpec, parseSpec, type SpecDocument, specFiles } from "../spec/index.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "merge-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const git = (...args: string[]): string =>
  execFileSync("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", ...args], {
    cwd: folder,
    encoding: "utf8",
  });

function commit(files: ReadonlyMap<string, string>, message: string): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  git("add", "-A");
  git("commit", "-qm", message);
}

/** The spec with a query parameter more in each of some operations, by their places in the file. */
function edit({ root, file }: SpecDocument, ...places: readonly number[]): SpecDocument {
  const copy = structuredClone(root);
  const operations = Object.values(isObject(copy.paths) ? copy.paths : {})
    .filter(isObject)
    .flatMap((item) => ["get", "post", "put", "patch", "delete"].flatMap((method) => item[method] ?? []))
    .filter(isObject);
  for (const place of places) {
    const operation: JsonObject | undefined = operations.at(place);
    if (!operation) throw new Error(`${file} has no operation ${place}`);
    const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
    const added = { name: "probe", in: "query", description: "New.", schema: { type: "string" }, example: "a" };
    operation.parameters = [...parameters, added];
    operation.description = `${operation.description} More.`;
  }
  return parseSpec(JSON.stringify(copy), file);
}

test.each(specFiles().map((file) => loadSpec(file)))(
  "$file: two branches that touch different operations merge without a conflict",
  async (spec) => {
    git("init", "-q", "-b", "main");
    commit(await generate(spec), "base");
    git("checkout", "-qb", "one");
    commit(await generate(edit(spec, 1)), "one");
    git("checkout", "-q", "main");
    git("checkout", "-qb", "two");
    commit(await generate(edit(spec, -1)), "two");
    git("merge", "-q", "--no-edit", "one");
    for (const [path, text] of await generate(edit(spec, 1, -1))) {
      expect(git("show", `HEAD:${path}`), path).toBe(text);
    }
  },
);
