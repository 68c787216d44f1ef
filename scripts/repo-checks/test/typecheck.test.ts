import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../repository.js";

const script = join(ROOT, "scripts/typecheck.mjs");

function typecheck(code: string): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-typecheck-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const compilerOptions = { strict: true, noEmit: true, types: [] };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["code.ts"] }));
  writeFileSync(join(folder, "code.ts"), code);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: "utf8" });
  return { status, output: stdout + stderr };
}

test("a package whose types are right passes", () => {
  expect(typecheck("export const one: number = 1;")).toEqual({ status: 0, output: "" });
});

test("an error of types fails, with the place and the compiler", () => {
  const { status, output } = typecheck('export const one: number = "1";');
  expect(status).not.toBe(0);
  expect(output).toMatch(/code\.ts\(1,14\): error TS2322/);
  expect(output).toContain("These are errors of typescript-newest.");
});
