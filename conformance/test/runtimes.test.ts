import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Emulators, startEmulators } from "../src/emulators.js";
import { installedEntries } from "../src/entries.js";
import { matrixTable, type Run, readMatrix, writeMatrix } from "../src/matrix.js";
import { missing } from "../src/missing.js";
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
  test.for(runtimes.map((one) => [one.name, one] as const))("%s", async ([, runtime], { skip }) => {
    const found = await runtime.find();
    if (!found) return missing(runtime.name, skip);
    const results = await found.run(app, emulators.world());
    runs.push({ runtime, found, results });
    expect(results.filter(({ error }) => error !== undefined)).toEqual([]);
    expect(results.length).toBeGreaterThan(15);
  });
});

test("the README shows the matrix of this run", async ({ skip }) => {
  const absent = runtimes.filter((runtime) => !runs.some((run) => run.runtime === runtime)).map(({ name }) => name);
  const problem = `These did not run: ${absent.join("; ")}`;
  if (absent.length > 0 && (process.env.CI || process.env.WRITE_MATRIX)) throw new Error(problem);
  if (absent.length > 0) return skip(problem);
  if (process.env.WRITE_MATRIX) await writeMatrix(matrixTable(runs));
  const committed = await readMatrix();
  expect(committed, "Run `pnpm conformance:matrix` and commit what it wrote.").toBe(matrixTable(runs, committed));
});
