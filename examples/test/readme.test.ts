import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMock } from "@pixwire/mock";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { ROOT } from "@pixwire/scripts/spec";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const examples = dirname(dirname(fileURLToPath(import.meta.url)));
const snippets = readSnippets(join(ROOT, "README.md")).map(({ place, code }) => ({
  place: place.slice(ROOT.length + 1),
  code,
}));

let server: Awaited<ReturnType<ReturnType<typeof createMock>["listen"]>>;
beforeAll(async () => {
  server = await createMock("pixelbin").listen({ port: 0 });
});
afterAll(() => server.close());

// Inside the package, so that a program finds the packages it imports.
const folder = mkdtempSync(join(examples, ".readme-"));
writeFileSync(join(folder, "beach.jpeg"), Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0xff, 0xd9]));
afterAll(() => rmSync(folder, { recursive: true }));

test("there are snippets, and each compiles", () => {
  expect(snippets.length).toBeGreaterThan(4);
  expect(checkSnippets(snippets, examples)).toEqual([]);
});

describe("against the emulator each snippet runs to its end", () => {
  test.each(snippets)(
    "$place",
    async ({ place, code }) => {
      const file = join(folder, `line-${place.split(":").at(-1)}.ts`);
      writeFileSync(file, code);
      const { stdout } = await promisify(execFile)(
        process.execPath,
        ["--import", "tsx", "--import", join(examples, "test/emulated.ts"), file],
        {
          cwd: folder,
          timeout: 30_000,
          killSignal: "SIGKILL",
          env: { ...process.env, EMULATOR_URL: server.url, PIXELBIN_API_TOKEN: "token" },
        },
      );
      expect(stdout).not.toBe("");
    },
    40_000,
  );
});
