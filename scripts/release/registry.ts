import { spawnSync } from "node:child_process";
import type { Manifest } from "../packages.js";

/** What the registry says of a version that is to be published. */
export type Standing = "a new package" | "a new version" | "published already" | "unknown: npm did not answer";

/** Milliseconds. */
const TIME_LIMIT = 30_000;

/** Asks npm whether it has a version of a package. */
export function standingOf({ name, version }: Manifest): Standing {
  const { stdout } = spawnSync("npm", ["view", name, "versions", "--json", "--fetch-retries=0"], {
    encoding: "utf8",
    timeout: TIME_LIMIT,
    shell: process.platform === "win32",
  });
  return readStanding(stdout ?? "", version);
}

/** Reads what `npm view NAME versions --json` prints: the versions, a single one, or an error with its code. */
export function readStanding(output: string, version: string): Standing {
  try {
    const answer = JSON.parse(output);
    if (answer?.error) return answer.error.code === "E404" ? "a new package" : "unknown: npm did not answer";
    return [answer].flat().includes(version) ? "published already" : "a new version";
  } catch {
    return "unknown: npm did not answer";
  }
}
