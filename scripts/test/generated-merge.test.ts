import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { generate } from "../generator/index.js";
import { isObject, type JsonObject, parseSpec, type SpecDocument } from "../spec/index.js";
import { sampledSpecs } from "./support/sampled-specs.js";

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

/** The spec with an operation more, and a type more that it answers, beside some operations and types. */
function extend({ root, file }: SpecDocument, ...additions: readonly Addition[]): SpecDocument {
  const copy = structuredClone(root);
  const { components } = copy;
  if (!isObject(components) || !isObject(components.schemas)) throw new Error(`${file} has no schemas`);
  let schemas = Object.entries(components.schemas);
  let paths = Object.entries(isObject(copy.paths) ? copy.paths : {});
  for (const { name, at } of additions) {
    const [, neighbour] = paths.at(at) ?? [];
    const [operation] = Object.values(isObject(neighbour) ? neighbour : {}).filter(isObject);
    const added: JsonObject = {
      get: {
        operationId: name.toLowerCase(),
        tags: operation?.tags ?? [],
        summary: `Read ${name}`,
        responses: {
          "200": {
            description: "It.",
            content: { "application/json": { schema: { $ref: `#/components/schemas/${name}` }, example: {} } },
          },
        },
      },
    };
    const schema: JsonObject = { type: "object", properties: { text: { type: "string" } } };
    paths = paths.toSpliced(at, 0, [`/probes/${name}`, added]);
    schemas = schemas.toSpliced(at, 0, [name, schema]);
  }
  copy.paths = Object.fromEntries(paths);
  copy.components = { ...components, schemas: Object.fromEntries(schemas) };
  return parseSpec(JSON.stringify(copy), file);
}

interface Addition {
  name: string;
  /** Among the paths and among the schemas. */
  at: number;
}

/** Changes a spec on two branches, and merges what is generated from them. */
async function merge(base: SpecDocument, one: SpecDocument, other: SpecDocument, both: SpecDocument): Promise<void> {
  git("init", "-q", "-b", "main");
  commit(await generate(base), "base");
  git("checkout", "-qb", "one");
  commit(await generate(one), "one");
  git("checkout", "-q", "main");
  git("checkout", "-qb", "two");
  commit(await generate(other), "two");
  git("merge", "-q", "--no-edit", "one");
  for (const [path, text] of await generate(both)) {
    expect(readFileSync(join(folder, path), "utf8"), path).toBe(text);
  }
}

const specs = sampledSpecs();

test.each(specs)("$file: two branches that touch different operations merge without a conflict", (spec) =>
  merge(spec, edit(spec, 1), edit(spec, -1), edit(spec, 1, -1)),
);

test.each(specs)("$file: two branches that add an operation and a type each merge without a conflict", (spec) => {
  const [first, last] = [
    { name: "Anemometer", at: 1 },
    { name: "Zither", at: -1 },
  ];
  return merge(spec, extend(spec, first), extend(spec, last), extend(spec, first, last));
});
