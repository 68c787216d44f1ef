import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Emulators, startEmulators } from "../src/emulators.js";
import { installedEntries } from "../src/entries.js";
import { matrixTable, type Run, readMatrix, writeMatrix } from "../src/matrix.js";
import { runtimes } from "../src/runtimes/index.js";

const app = inject("app");
const runs: Run[] = [];
let emulators: Emulators;

beforeAll(async () => {
  emulators = await startEmulators(app);
});

afterAll(async () => {
  await emulators?.close();
});

test("the suite uses every entry of the packages", async () => {
  const folder = join(app, "suite");
  const files = await readdir(folder);
  // Without types, so an import that is left is one that the runtimes load.
  const code = (await Promise.all(files.map((file) => readFile(join(folder, file), "utf8")))).join("\n");
  const entries = await installedEntries(app);
  expect(entries.length).toBeGreaterThan(15);
  expect(entries.filter((entry) => !code.includes(`from "${entry}"`))).toEqual([]);
});

describe("the suite holds from the packed packages", () => {
  test.for(runtimes)("$name", async (runtime, { skip }) => {
    const found = await runtime.find();
    if (!found) {
      if (process.env.CI) throw new Error(`${runtime.name} is missing on this machine`);
      return skip(`${runtime.name} is missing on this machine`);
    }
    const results = await found.run(app, emulators.world());
    runs.push({ runtime, found, results });
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(results.length).toBeGreaterThan(15);
  });
});

test("the README shows the matrix of this run", async ({ skip }) => {
  if (runs.length < runtimes.length) return skip("not every runtime ran");
  const table = matrixTable(runs);
  if (process.env.WRITE_MATRIX) await writeMatrix(table);
  expect(await readMatrix(), "Run `pnpm conformance:matrix` and commit what it wrote.").toBe(table);
});
