import { execFileSync } from "node:child_process";

const ROUNDS = 15;

/**
 * What importing takes over a bare Node, in milliseconds: the best run of each is compared, which no neighbour slowed.
 */
export function measureImport(): Record<"method" | "vendor", number> {
  const programs = {
    bare: "",
    method: 'import { createPixelbin } from "@pixwire/api/pixelbin"; createPixelbin();',
    vendor: 'import "@pixelbin/admin";',
  };
  const times: Record<keyof typeof programs, number[]> = { bare: [], method: [], vendor: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of Object.keys(programs) as (keyof typeof programs)[]) {
      const startedAt = performance.now();
      execFileSync(process.execPath, ["--input-type=module", "--eval", programs[name]], { cwd: import.meta.dirname });
      times[name].push(performance.now() - startedAt);
    }
  }
  const over = (name: "method" | "vendor"): number => Math.min(...times[name]) - Math.min(...times.bare);
  return { method: over("method"), vendor: over("vendor") };
}
