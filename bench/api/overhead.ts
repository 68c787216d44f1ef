import { type Contender, connect } from "./contenders.js";

const ROUNDS = 41;
const CALLS_PER_ROUND = 250;

/**
 * The wall time of a call through each contender, as a ratio to bare `fetch`, collections of garbage included. Rounds are
 * short and go around the contenders, so that a busy machine slows all of them alike; the median of their ratios counts.
 */
export async function measureOverhead(baseUrl: string, concurrency: number): Promise<Record<Contender, number>> {
  const contenders = Object.entries(connect(baseUrl));
  const ratios = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
  for (const [, call] of contenders) await time(call, concurrency, 2000);
  for (let round = 0; round < ROUNDS; round++) {
    const times = new Map<string, number>();
    // Every other round backwards: whoever comes after a heavy one pays for its garbage.
    for (const [name, call] of round % 2 ? contenders.toReversed() : contenders) {
      times.set(name, await time(call, concurrency, CALLS_PER_ROUND));
    }
    for (const [name, ms] of times) ratios.get(name)?.push(ms / (times.get("fetch") ?? Number.NaN));
  }
  return Object.fromEntries([...ratios].map(([name, list]) => [name, median(list)])) as Record<Contender, number>;
}

async function time(call: () => Promise<unknown>, concurrency: number, calls: number): Promise<number> {
  let left = calls;
  const worker = async (): Promise<void> => {
    while (left-- > 0) await call();
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: concurrency }, worker));
  return performance.now() - startedAt;
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}
