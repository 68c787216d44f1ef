import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemPrograms } from "../../system-programs.mjs";
import { readText } from "../repository.js";

test("a program that is installed, replaced or gone changes the cache key of the tests that need it", () => {
  const folder = mkdtempSync(join(tmpdir(), "pixwire-programs-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const program = join(folder, "google-chrome");
  const keys = [systemPrograms(folder)];
  writeFileSync(program, "");
  utimesSync(program, 1, 1);
  keys.push(systemPrograms(folder));
  utimesSync(program, 2, 2);
  keys.push(systemPrograms(folder));
  rmSync(program);
  keys.push(systemPrograms(folder));
  expect(keys[1]).toContain("google-chrome@1000");
  expect(keys[2]).toContain("google-chrome@2000");
  expect(keys[3]).toBe(keys[0]);
  expect(keys[0]).not.toContain("google-chrome");
});

test("turbo has it in the keys of all tests", () => {
  const { tasks } = JSON.parse(readText("turbo.json"));
  for (const [name, task] of Object.entries<{ env?: string[] }>(tasks)) {
    if (/(?:^|#)(?:test|conformance)$/.test(name)) expect(task.env, name).toContain("SYSTEM_PROGRAMS");
  }
});
