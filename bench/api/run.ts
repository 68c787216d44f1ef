import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Contender } from "./contenders.js";
import { measureOverhead } from "./overhead.js";
import { measureImport } from "./startup.js";
import { measureTypeCheck } from "./types.js";

/** What is measured. The bar applies to pixwire's own functions and methods. */
type Row = [what: string, bar: number, unit: string, measured: Partial<Record<Contender, number>>];

const server = fork(join(import.meta.dirname, "server.ts"));
const [port] = await once(server, "message");
const baseUrl = `http://127.0.0.1:${port}`;
const heap = async (): Promise<Record<Contender, number>> => {
  const execArgv = [...process.execArgv, "--expose-gc", "--max-semi-space-size=64"];
  const [result] = await once(fork(join(import.meta.dirname, "heap.ts"), [baseUrl], { execArgv }), "message");
  return result;
};
const rows: Row[] = [
  ["wall time over fetch, 1 at a time", 1.15, "×", await measureOverhead(baseUrl, 1)],
  ["wall time over fetch, 32 at a time", 1.25, "×", await measureOverhead(baseUrl, 32)],
  ["heap per call", 65, " KiB", await heap()],
];
server.kill();
rows.push(["import over bare Node", 8, " ms", measureImport()]);
rows.push(["tsc of 20 operations", 2, " s", { method: measureTypeCheck() }]);

const names: Contender[] = ["fetch", "function", "method", "openapi-fetch", "vendor"];
const own: Contender[] = ["function", "method"];
const line = (cells: readonly string[]): void => console.log(`| ${cells.join(" | ")} |`);
line(["", ...names, "bar", ""]);
line([...names, "", "", ""].map(() => "---"));
for (const [what, bar, unit, measured] of rows) {
  const cells = names.map((name) => {
    const value = measured[name];
    return value === undefined ? "" : `${value.toFixed(unit === "×" || unit === " s" ? 2 : 1)}${unit}`;
  });
  const held = own.every((name) => (measured[name] ?? 0) <= bar);
  line([what, ...cells, `${bar}${unit}`, held ? "held" : "MISSED"]);
  if (!held) process.exitCode = 1;
}
