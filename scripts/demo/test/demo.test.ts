import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { expect, test } from "vitest";

const demo = join(import.meta.dirname, "../demo.ts");

function run(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ["--import", "tsx", demo, ...args], { encoding: "utf8" });
}

test("takes an image through every package, against the emulator", () => {
  const { status, stdout, stderr } = run();
  expect(stderr).toBe("");
  expect(stdout.match(/100 %/g)).toHaveLength(1);
  expect(stdout).toMatch(/Every result is correct\.\n$/);
  expect(status).toBe(0);
}, 60_000);

test("a bad option is answered in one line", () => {
  expect(run("--fiel", "photo.png")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: "Unknown option '--fiel'. Usage: npm run demo -- [--file PATH] [--live]\n",
  });
}, 60_000);
