import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMock } from "@pixwire/mock";
import { checkSnippets, readSnippets } from "@pixwire/scripts/snippets";
import { ROOT } from "@pixwire/scripts/spec";
import { jpegHeader } from "@pixwire/test-support/images";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";

const examples = dirname(dirname(fileURLToPath(import.meta.url)));
const snippets = ["README.md", "packages/api/README.md", "packages/url-utils/README.md"].flatMap((file) =>
  readSnippets(join(ROOT, file)).map(({ place, code }) => ({ place: place.slice(ROOT.length + 1), code })),
);

// Inside the package, so that a program finds the packages it imports.
const folder = mkdtempSync(join(examples, ".readme-"));
writeFileSync(join(folder, "beach.jpeg"), jpegHeader(64, 48));
afterAll(() => rmSync(folder, { recursive: true }));

test("there are snippets, and each compiles", () => {
  expect(snippets.length).toBeGreaterThan(13);
  expect(checkSnippets(snippets, examples)).toEqual([]);
});

describe("against the emulator each snippet runs to its end, and prints what it says", () => {
  test.each(snippets)(
    "$place",
    async ({ place, code }) => {
      const server = await createMock("pixelbin").listen({ port: 0 });
      onTestFinished(() => server.close());
      const file = join(folder, `${place.replaceAll(/\W+/g, "-")}.ts`);
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
      const printed = [...code.matchAll(/console\.log\(.*\); \/\/ (.*)$|^\/\/ (.*)$/gm)].map(
        ([, at, after]) => at ?? after,
      );
      for (const text of printed) expect(stdout.split("\n")).toContain(text);
    },
    40_000,
  );
});
