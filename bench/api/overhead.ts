import { type Contender, connect } from "./contenders.js";

const ROUNDS = 400;
const CALLS_PER_ROUND = 64;
/** Which of a contender's sorted rounds is compared. */
const QUANTILE = 0.2;

/**
 * The wall time of a call through each contender, as a ratio to bare `fetch`, collections of garbage included. Rounds
 * are short and in a random order, and a low quantile of each contender is compared: what a busy machine adds to some
 * of the rounds, and who comes after whom, is left out.
 */
export async function measureOverhead(baseUrl: string, concurrency: number): Promise<Record<Contender, number>> {
  const contenders = Object.entries(connect(baseUrl));
  const times = new Map<string, number[]>(contenders.map(([name]) => [name, []]));
  for (const [, call] of contenders) await time(call, concurrency, 3000);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, call] of shuffled(contenders)) {
      times.get(name)?.push(await time(call, concurrency, CALLS_PER_ROUND));
    }
  }
  const bare = quantile(times.get("fetch") ?? [], QUANTILE);
  return Object.fromEntries([...times].map(([name, list]) => [name, quantile(list, QUANTILE) / bare])) as Record<
    Contender,
    number
  >;
}

function shuffled<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
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

export function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
}
