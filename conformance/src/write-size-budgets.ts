// `tsx src/write-size-budgets.ts <entry...>`: gives a budget to entries of the built packages that have none or outgrew it.
import { readFile, writeFile } from "node:fs/promises";
import { entrySize } from "./entry-size.js";

/** Room to grow before somebody has to look. The test refuses a budget with more than 20 %. */
const ROOM = 1.05;
const STEP_BYTES = 50;

const file = new URL("../size-budgets.json", import.meta.url);
const budgets: Record<string, number> = JSON.parse(await readFile(file, "utf8"));
for (const entry of process.argv.slice(2)) {
  const size = await entrySize(entry, import.meta.dirname);
  if (size > (budgets[entry] ?? 0)) budgets[entry] = Math.ceil((size * ROOM) / STEP_BYTES) * STEP_BYTES;
}
await writeFile(file, `${JSON.stringify(inOrder(budgets), undefined, 2)}\n`);

/** A new entry stands behind those of its package. */
function inOrder(all: Readonly<Record<string, number>>): Record<string, number> {
  const packageOf = (entry: string): string => entry.split("/").slice(0, 2).join("/");
  const packages = [...new Set(Object.keys(all).map(packageOf))];
  return Object.fromEntries(
    packages.flatMap((one) => Object.entries(all).filter(([entry]) => packageOf(entry) === one)),
  );
}
