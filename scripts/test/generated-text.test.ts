import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { prose } from "../generator/emit.js";
import { generate } from "../generator/index.js";
import { isObject, type JsonObject, parseSpec, readOperations, type SpecDocument } from "../spec/index.js";
import { sampledSpecs } from "./support/sampled-specs.js";

// What generated files are to their readers: formatted, documented once, and changed where the spec has changed.

const LINE_WIDTH = 120;
const MOST_CHANGED_LINES = 40;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "generated-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(sampledSpecs())("$file", (spec) => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await generate(spec);
  });

  test("no line of code is long, but one of the emulator that holds a single long text, such as a signed URL", () => {
    const long = sources(files).flatMap(([path, text]) =>
      text
        .split("\n")
        .filter((line) => line.length > LINE_WIDTH)
        .filter((line) => !path.startsWith("packages/mock/") || !/^ *([\w$]+: )?(".*"|'.*'),?$/.test(line))
        .map((line) => `${path}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test("every operation of the bindings is documented once", () => {
    const bindings = sources(files)
      .filter(([path]) => path.startsWith("packages/api/"))
      .map(([, text]) => text)
      .join("\n");
    for (const { method, path } of readOperations(spec)) {
      expect(bindings.split(` * \`${method} ${path}\`\n`), `${method} ${path}`).toHaveLength(2);
    }
  });

  test("every link of the reference leads to a page", () => {
    const pages = [...files].filter(([path]) => path.endsWith(".md"));
    const links = pages.flatMap(([path, text]) =>
      [...text.matchAll(/\]\(([^)#\s]+)\)/g)]
        .filter(([, target = ""]) => !/^https?:/.test(target))
        .map(([, target = ""]) => ({ path, target, page: join(dirname(path), target) })),
    );
    expect(links.length).toBeGreaterThan(pages.length);
    expect(links.filter(({ page }) => !files.has(page))).toEqual([]);
  });

  test("nothing tells which tool wrote the types", () => {
    for (const [path, text] of files) expect(text, path).not.toContain("openapi-typescript");
  });

  test(`an optional query parameter more is under ${MOST_CHANGED_LINES} changed lines in all files together`, async () => {
    const changed = change(spec, (_, parameters) => {
      parameters.push({
        name: "probe",
        in: "query",
        description: "A new parameter.",
        schema: { type: "integer", minimum: 1 },
      });
    });
    const lines = countChangedLines(files, await generate(changed));
    expect(lines).toBeGreaterThan(5);
    expect(lines).toBeLessThan(MOST_CHANGED_LINES);
  });

  test("another summary is a few changed lines", async () => {
    const changed = change(spec, (operation) => {
      operation.summary = "Say the same in other words";
    });
    const lines = countChangedLines(files, await generate(changed));
    expect(lines).toBeGreaterThan(3);
    expect(lines).toBeLessThan(12);
  });
});

const sources = (files: ReadonlyMap<string, string>): [string, string][] =>
  [...files].filter(([path]) => path.endsWith(".ts"));

/** The spec with its first list of query parameters, or the operation that has it, changed. */
function change(
  { root, file }: SpecDocument,
  edit: (operation: JsonObject, parameters: JsonObject[]) => void,
): SpecDocument {
  const copy = structuredClone(root);
  for (const item of Object.values(isObject(copy.paths) ? copy.paths : {})) {
    const operation = isObject(item) ? item.get : undefined;
    if (!isObject(operation) || !Array.isArray(operation.parameters)) continue;
    const parameters = operation.parameters.filter(isObject);
    edit(operation, parameters);
    operation.parameters = parameters;
    return parseSpec(JSON.stringify(copy), file);
  }
  throw new Error(`${file} has no parameter of a GET`);
}

/** Added and removed lines, as git counts them. */
function countChangedLines(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): number {
  const [left, right] = [before, after].map((files, index) => {
    const target = join(folder, String(index));
    rmSync(target, { recursive: true, force: true });
    for (const [path, text] of files) {
      mkdirSync(dirname(join(target, path)), { recursive: true });
      writeFileSync(join(target, path), text);
    }
    return target;
  });
  return numstat(left ?? "", right ?? "")
    .split("\n")
    .flatMap((line) => line.split("\t").slice(0, 2).map(Number))
    .reduce((sum, count) => sum + (count || 0), 0);
}

/** git exits with 1 when there are differences. */
function numstat(left: string, right: string): string {
  try {
    return execFileSync("git", ["diff", "--no-index", "--numstat", left, right], { encoding: "utf8" });
  } catch (error) {
    if (error instanceof Error && "stdout" in error && typeof error.stdout === "string" && error.stdout !== "")
      return error.stdout;
    throw error;
  }
}

test("a long text is written in pieces that are the text again", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 120 })), (words) => {
      const text = words.join(" ");
      const pieces: unknown[] = prose(text)
        .text.split(" +\n")
        .map((piece) => JSON.parse(piece));
      expect(pieces.join("")).toBe(text);
    }),
  );
});
