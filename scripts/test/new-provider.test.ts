import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bringIn, NewProviderError, type Outcome } from "../new-provider/index.js";
import { loadSpec, ROOT, readOperations } from "../spec/index.js";
import { copyTree } from "./support/tree-copy.js";

// Real documents come from npm, and are brought into a copy of the tree.

const require = createRequire(import.meta.url);
const folderOf = (name: string): string => dirname(require.resolve(`${name}/package.json`));
const examples = (version: string, name: string): string =>
  join(folderOf("@readme/oas-examples"), version, "json", `${name}.json`);

type Real = readonly [name: string, file: string, operations: number];

const SMALL: readonly Real[] = [
  ["petstore", examples("3.1", "petstore"), 20],
  ["train-travel", examples("3.1", "train-travel"), 7],
];
const LARGE: readonly Real[] = [
  ["figma", join(folderOf("@figma/rest-api-spec"), "openapi", "openapi.yaml"), 54],
  ["readme", examples("3.1", "readme"), 54],
];
/** Only CI has the time for the large ones, and for the contract tests of all of them: minutes of a processor. */
const IS_CI = process.env.CI !== undefined;
const REAL = IS_CI ? [...SMALL, ...LARGE] : SMALL;
const MOST_DECISIONS = 10;
const SLOW_MS = 180_000;

let tree: string;
beforeAll(() => {
  tree = copyTree();
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

describe("a document of another API", () => {
  test.each(REAL)(
    "%s is brought in with few decisions",
    async (name, file, count) => {
      const outcome = await bringIn({ root: tree, name, file });
      expect(outcome.operations).toBe(count);
      expect(outcome.decisions.length).toBeLessThanOrEqual(MOST_DECISIONS);
      expect(readOperations(loadSpec(join(tree, "spec", `${name}.yaml`)))).toHaveLength(count);
      for (const path of ["packages/api/package.json", "packages/api/tsup.config.ts", "packages/mock/src/index.ts"])
        expect(readFileSync(join(tree, path), "utf8"), path).toContain(name);
      const index = readFileSync(join(tree, `packages/api/docs/${name}/index.md`), "utf8");
      expect(index.match(/^- \[`/gm)).toHaveLength(count);
    },
    SLOW_MS,
  );

  test(
    "their clients and emulators compile beside ours",
    () => {
      const native = createRequire(join(ROOT, "package.json")).resolve("typescript-newest/package.json");
      const compiler = join(native, "../bin/tsc");
      const compile = (folder: string): void => {
        const config = { extends: "./tsconfig.json", include: ["src"], compilerOptions: { noEmit: true } };
        writeFileSync(join(tree, folder, "tsconfig.check.json"), JSON.stringify(config));
        execFileSync(process.execPath, [compiler, "-p", "tsconfig.check.json"], {
          cwd: join(tree, folder),
          encoding: "utf8",
        });
      };
      expect(() => compile("packages/api")).not.toThrow();
      expect(() => compile("packages/mock")).not.toThrow();
    },
    SLOW_MS,
  );

  const all = REAL.map(([name]) => name);
  test.runIf(IS_CI).each<[what: string, names: readonly string[], args: readonly string[]]>([
    ["Prism accepts every request", all, ["--project", "contract", "test/operations.contract.test.ts"]],
    ["every request is what the document says", all, ["--project", "unit", "test/contract/requests.test.ts"]],
  ])(
    "%s",
    (_, names, args) => {
      only(names, () => expect(runTests("packages/api", args)).toMatch(/passed/));
    },
    SLOW_MS,
  );

  test.runIf(IS_CI)(
    "the contract tests notice every mistake in its operations",
    () => {
      const tsx = join(folderOf("tsx"), "dist", "cli.mjs");
      const mutate = (): string =>
        execFileSync(process.execPath, [tsx, "test/mutation/mutate.ts"], {
          cwd: join(tree, "packages/api"),
          encoding: "utf8",
          stdio: "pipe",
        });
      only(all, () => expect(mutate()).not.toContain("survived"));
    },
    SLOW_MS,
  );

  test.runIf(IS_CI)(
    "the emulator answers the example of every operation, through the bindings",
    () => {
      writeFileSync(join(tree, "packages/mock/test/fallback.test.ts"), FALLBACK);
      expect(runTests("packages/mock", ["test/fallback.test.ts"])).toMatch(/passed/);
    },
    SLOW_MS,
  );
});

/** Leaves out the other providers, ours included, while something runs in the copy. */
function only(names: readonly string[], run: () => void): void {
  const file = join(tree, "packages/api/test/support/providers.ts");
  const text = readFileSync(file, "utf8");
  const few = `Object.entries(entries).filter(([name]) => ${JSON.stringify(names)}.includes(name))`;
  writeFileSync(file, text.replace("Object.entries(entries)", few));
  try {
    run();
  } finally {
    writeFileSync(file, text);
  }
}

/** Runs tests of the copy. @throws Error with their output when they fail. */
function runTests(folder: string, args: readonly string[]): string {
  const vitest = join(folderOf("vitest"), "vitest.mjs");
  const cwd = join(tree, folder);
  return execFileSync(process.execPath, [vitest, "run", ...args], { cwd, encoding: "utf8", stdio: "pipe" });
}

/** Runs in the copy, where the lists have the new providers. */
const FALLBACK = `
import { exampleInput } from "@pixwire/scripts/spec";
import { expect, test } from "vitest";
import { providers } from "../../api/test/support/providers.js";
import { createMock } from "../src/index.js";

const names = ${JSON.stringify(REAL.map(([name]) => name))};
for (const { name, module, operations, createClient } of providers.filter(({ name }) => names.includes(name))) {
  test.each(operations.map((operation) => [operation.id, operation] as const))(\`\${name} %s\`, async (id, operation) => {
    const { fetch } = createMock(name as never);
    const client = createClient({ fetch, retry: { maxRetries: 0 } });
    const answer = await module[id](client, exampleInput(operation));
    const { example } = operation.responses.find(({ success }) => success) ?? {};
    expect(answer instanceof Blob ? await answer.text() : answer).toEqual(example);
  });
}
`;

describe("documents that show one feature", () => {
  const documents: readonly (readonly [version: string, name: string])[] = [
    ["3.0", "circular-paths"],
    ["3.0", "discriminators"],
    ["3.0", "file-uploads"],
    ["3.0", "form-data"],
    ["3.0", "parameters-common"],
    ["3.0", "parameters-style"],
    ["3.0", "polymorphism"],
    ["3.0", "response-examples"],
    ["3.0", "response-multiple-mediatypes"],
    ["3.0", "schema-additional-properties"],
    ["3.0", "schema-circular"],
    ["3.0", "schema-encoding-style"],
    ["3.0", "schema-enums"],
    ["3.0", "schema-types"],
    ["3.0", "schema-validation"],
    ["3.0", "security-multiple"],
    ["3.0", "server-path-level"],
    ["3.0", "server-variables"],
    ["2.0", "petstore-expanded"],
  ];
  // Each takes half a second: CI brings in all of them, and any other run every eighteenth.
  test.each(documents.filter((_, index) => IS_CI || index % 18 === 0))(
    "%s %s is upgraded and brought in",
    async (version, document) => {
      const name = `${document}-${version.replace(".", "")}`;
      const outcome: Outcome = await bringIn({ root: tree, name, file: examples(version, document) });
      expect(outcome.operations).toBeGreaterThan(0);
      expect(outcome.notes[0]?.text).toMatch(/^upgraded from /);
    },
    SLOW_MS,
  );
});

describe("what cannot be brought in is refused with a sentence", () => {
  const refusal = async (name: string, text: string | undefined, baseUrl?: string): Promise<unknown> => {
    const file = join(tree, "given.yaml");
    if (text !== undefined) writeFileSync(file, text);
    return bringIn({ root: tree, name, file: text === undefined ? "/no/such/file" : file, baseUrl }).catch(
      (error: unknown) => error,
    );
  };

  test.each<[what: string, name: string, text: string | undefined, message: RegExp, baseUrl?: string]>([
    ["a file that is not there", "other", undefined, /There is no file/],
    ["a name that cannot name a folder", "../other", "{}", /cannot be the name of a provider/],
    ["a provider that exists", "pixelbin", "{}", /spec\/pixelbin\.yaml exists/],
    ["what is no YAML", "other", "a: [", /cannot be read/],
    ["what is no object", "other", "- a", /it is not an object/],
    ["another version", "other", "openapi: 4.0.0", /but 4\.0\.0/],
    ["no version", "other", "info: {}", /says none/],
    ["no operations", "other", "openapi: 3.1.0\npaths: {}", /it has no operations/],
    ["a base URL that is none", "other", "openapi: 3.1.0", /must be an http\(s\) URL/, "ftp://a"],
  ])("%s", async (_, name, text, message, baseUrl) => {
    const error = await refusal(name, text, baseUrl);
    expect(error).toBeInstanceOf(NewProviderError);
    expect(String(error)).toMatch(message);
  });
});
