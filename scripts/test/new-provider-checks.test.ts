import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { finish } from "../new-provider/finish.js";
import { bringIn } from "../new-provider/index.js";
import { addLintExceptions } from "../new-provider/lint-exceptions.js";
import { checkSpecs, type Problem } from "../spec-checks/index.js";
import { copyRepository } from "./support/tree-copy.js";

// After `pnpm new-provider` a newcomer runs the checks of the repository. They pass in a copy of it.

const NAME = "small-things";
const DOCUMENT = {
  openapi: "3.0.3",
  info: { title: "Small Things", version: "1" },
  servers: [{ url: "https://api.small.example/v1" }],
  security: [{ key: [] }],
  paths: {
    "/things/{id}": {
      get: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "A thing.",
            content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
          },
        },
      },
    },
    "/things/{id}/picture": {
      get: {
        parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        responses: {
          "200": {
            description: "A picture.",
            content: { "image/png": { schema: { type: "string", format: "binary" } } },
          },
        },
      },
    },
    "/things": {
      post: {
        requestBody: {
          required: true,
          content: { "application/json": { schema: { $ref: "#/components/schemas/Thing" } } },
        },
        responses: { "201": { description: "Stored." } },
      },
    },
  },
  components: {
    securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Key" } },
    schemas: {
      Thing: {
        type: "object",
        required: ["name"],
        properties: { name: { type: "string" }, example: { type: "integer", nullable: true } },
      },
    },
  },
};

const SLOW_MS = 300_000;

let tree: string;
beforeAll(async () => {
  tree = copyRepository();
  const file = join(tree, "small.json");
  writeFileSync(file, JSON.stringify(DOCUMENT));
  const { decisions } = await bringIn({ root: tree, name: NAME, file });
  rmSync(file);
  expect(decisions).toEqual([]);
  const specFile = `spec/${NAME}.yaml`;
  expect(addLintExceptions(tree, specFile, checkSpecs([join(tree, specFile)]).problems)).toEqual([]);
  execFileSync("git", ["add", "-A"], { cwd: tree });
}, SLOW_MS);
afterAll(() => rmSync(tree, { recursive: true, force: true }));

const program = (name: string, path: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), path);
const TSX = program("tsx", "dist/cli.mjs");
const VITEST = program("vitest", "vitest.mjs");

/** @throws Error with the output of a program that fails. */
function run(args: readonly string[], folder = "."): void {
  execFileSync(process.execPath, args, { cwd: join(tree, folder), encoding: "utf8", stdio: "pipe" });
}

test("what Redocly alone says of examples is listed, and what is wrong is left to correct", () => {
  const folder = mkdtempSync(join(tmpdir(), "exceptions-"));
  const problem = (rule: string): Problem => ({ file: "a", line: 1, pointer: "#/paths", message: `No. (${rule})` });
  const rules = ["operation-summary", "no-invalid-media-type-examples", "no-invalid-schema-examples", "struct"];
  const own: Problem = { file: "a", line: 1, pointer: "#/paths", message: "the example is wrong: must be string" };
  const left = addLintExceptions(folder, "spec/a.yaml", [...rules.map(problem), own]);
  rmSync(folder, { recursive: true });
  expect(left).toEqual([problem("struct"), own]);
});

test.each<[check: string, args: readonly string[], folder?: string]>([
  ["lint:specs", [TSX, "scripts/check-specs.ts", `spec/${NAME}.yaml`]],
  ["spec:check", [TSX, "scripts/spec-diff.ts", "check"]],
  [
    "lint",
    [
      program("@biomejs/biome", "bin/biome"),
      "ci",
      "--vcs-enabled=false",
      "spec",
      "packages/api",
      "packages/mock",
      "knip.json",
    ],
  ],
  [
    "links, manifests and changesets",
    [VITEST, "run", "test/links.test.ts", "test/manifests.test.ts", "test/changesets.test.ts"],
    "scripts/repo-checks",
  ],
])("%s passes", (_, args, folder) => expect(() => run(args, folder)).not.toThrow(), SLOW_MS);

test.runIf(process.env.CI)(
  "the rest of the repository's checks pass, and the built packages have a report and a budget",
  () => {
    expect(finish(tree, NAME)).toBeUndefined();
    expect(() => run([TSX, "scripts/generate.ts", "--check"])).not.toThrow();
    expect(() => run([VITEST, "run"], "scripts/api-report")).not.toThrow();
    expect(() => run([VITEST, "run"], "scripts/repo-checks")).not.toThrow();
    expect(() =>
      run([VITEST, "run", "--project", "unit", "test/mutation", "test/contract"], "packages/api"),
    ).not.toThrow();
    expect(() => run([VITEST, "run", "test/cli.test.ts", "test/fetch.test.ts"], "packages/mock")).not.toThrow();
    expect(() => run([VITEST, "run", "test/api.test.ts"], "packages/cli")).not.toThrow();
  },
  1_200_000,
);
