import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Problem } from "./problem.js";

interface RedoclyReport {
  problems: {
    ruleId: string;
    message: string;
    location: { source: { ref: string }; pointer?: string; start?: { line: number } }[];
  }[];
}

const config = fileURLToPath(new URL("../../redocly.yaml", import.meta.url));

/** More than the largest documents have: what is not reported here would be found one run later. */
const MOST_PROBLEMS = 1_000_000;

/** Runs Redocly CLI with the rules of the repository's `redocly.yaml`. Warnings count as problems. */
export function lint(file: string): Problem[] {
  const cli = createRequire(import.meta.url).resolve("@redocly/cli/bin/cli.js");
  const args = [cli, "lint", file, "--config", config, "--format=json", `--max-problems=${MOST_PROBLEMS}`];
  const { stdout, stderr, error } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    maxBuffer: 512 * 1024 * 1024,
    // Keeps it from sending telemetry and from looking for updates.
    env: { ...process.env, REDOCLY_TELEMETRY: "off", REDOCLY_SUPPRESS_UPDATE_NOTICE: "true" },
  });
  if (error) throw new Error("Redocly CLI did not start", { cause: error });
  if (!stdout.startsWith("{")) throw new Error(`Redocly CLI printed no report:\n${stdout}${stderr}`);
  const report: RedoclyReport = JSON.parse(stdout);
  return report.problems.map(({ ruleId, message, location: [place] }) => ({
    file: resolve(place?.source.ref ?? ""),
    line: place?.start?.line ?? 1,
    pointer: place?.pointer ?? "#",
    message: `${message} (${ruleId})`,
  }));
}
