import { type Contender, connect } from "./contenders.js";
import { quantile } from "./overhead.js";

const CALLS = 200;

/** How much heap a call fills, in KiB: what is allocated between two collections, divided by the calls. */
async function measureHeap(baseUrl: string): Promise<Record<Contender, number>> {
  const { gc } = globalThis;
  if (!gc) throw new Error("Start with --expose-gc.");
  const result: Partial<Record<Contender, number>> = {};
  for (const [name, call] of Object.entries(connect(baseUrl)) as [Contender, () => Promise<unknown>][]) {
    for (let warmUp = 0; warmUp < 1000; warmUp++) await call();
    const rounds: number[] = [];
    for (let round = 0; round < 9; round++) {
      gc();
      const before = process.memoryUsage().heapUsed;
      for (let made = 0; made < CALLS; made++) await call();
      rounds.push((process.memoryUsage().heapUsed - before) / CALLS / 1024);
    }
    result[name] = quantile(rounds, 0.5);
  }
  return result as Record<Contender, number>;
}

// A process of its own: it needs room for all calls of a round, so that none of them is collected before it is counted.
const [, , baseUrl] = process.argv;
if (baseUrl === undefined) throw new Error("Give the server's URL.");
process.send?.(await measureHeap(baseUrl));
