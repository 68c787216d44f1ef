import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Writes what can only be measured in built packages: the report of their public interface, and the budgets of their sizes.
 *
 * @returns what failed, with its output; undefined if nothing did.
 */
export function finish(root: string, name: string): string | undefined {
  const tsx = join(createRequire(import.meta.url).resolve("tsx/package.json"), "../dist/cli.mjs");
  const turbo = createRequire(import.meta.url).resolve("turbo/bin/turbo");
  const entries = [`@pixwire/api/${name}`, "@pixwire/mock"];
  const steps: [what: string, args: string[], cwd: string][] = [
    ["pnpm api-report", [turbo, "run", "report", "--output-logs=errors-only"], root],
    ["the size budgets", [tsx, "src/write-size-budgets.ts", ...entries], join(root, "conformance")],
  ];
  for (const [what, args, cwd] of steps) {
    const { status, stdout, stderr, error } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
    if (status !== 0) return `${what} failed: ${error?.message ?? `${stdout}${stderr}`.trim()}`;
  }
  return undefined;
}
