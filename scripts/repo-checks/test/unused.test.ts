import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "../repository.js";

const KNIP = join(import.meta.dirname, "../node_modules/knip/bin/knip.js");

/** What knip finds unused or unlisted in a repository, under the configuration of this one. */
function knip(root: string, ...options: string[]): string {
  const args = [KNIP, "--no-progress", "--no-config-hints", ...options];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  if (status !== 0 && stdout === "") throw new Error(stderr);
  return stdout;
}

test("no file, export or dependency of this repository is unused, and none is unlisted", () => {
  expect(knip(ROOT)).toBe("");
}, 60_000);

test("a file, an export, a dependency that nobody uses, and one that nobody lists, are found", () => {
  const root = mkdtempSync(join(tmpdir(), "pixwire-knip-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  cpSync(join(ROOT, "knip.json"), join(root, "knip.json"));
  const manifest = { name: "@pixwire/api", type: "module", dependencies: { "never-imported": "1.0.0" } };
  const files = {
    "package.json": JSON.stringify({ name: "root", private: true, workspaces: ["packages/*"] }),
    "packages/api/package.json": JSON.stringify(manifest),
    "packages/api/src/pixelbin/index.ts": `import "never-listed"; export { used } from "./a.js";`,
    "packages/api/src/pixelbin/a.ts": "export const used = 1; export const neverUsed = 2;",
    "packages/api/src/pixelbin/never-loaded.ts": "export const b = 1;",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  const found = knip(root);
  for (const name of ["never-imported", "never-listed", "neverUsed", "never-loaded.ts"]) expect(found).toContain(name);
}, 60_000);
