import { type Comparison, comparisons } from "./contenders.js";

const ROUNDS = 41;
const CALLS_PER_ROUND = 2000;

let misses = 0;
const rows = comparisons.map((comparison) => {
  assertAgreement(comparison);
  const { vendor, ours } = measure(comparison);
  const ratio = vendor / ours;
  if (ratio < comparison.bar) misses++;
  return [
    comparison.name,
    ...[vendor, ours].map((nanoseconds) => `${Math.round(1e6 / nanoseconds)}`),
    `${ratio.toFixed(2)}`,
    `${comparison.bar}`,
  ];
});
const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
const head = ["Function", "Vendor, ops/ms", "Ours, ops/ms", "Times", "Bar"];
console.log([line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n"));
if (misses > 0) {
  console.error(`\n${misses} below the bar`);
  process.exitCode = 1;
}

function assertAgreement({ name, calls, agree }: Comparison): void {
  for (const [index, { vendor, ours }] of calls.entries()) {
    const [theirs, own] = [vendor(), ours()];
    if (!agree(theirs, own))
      throw new Error(`${name} ${index}: ${JSON.stringify(theirs)} is not ${JSON.stringify(own)}`);
  }
}

/** Median nanoseconds of a call, the mean over the inputs. The two take turns, so that a busy machine slows both. */
function measure({ calls }: Comparison): { vendor: number; ours: number } {
  const means = { vendor: 0, ours: 0 };
  for (const call of calls) {
    const times: { vendor: number[]; ours: number[] } = { vendor: [], ours: [] };
    for (let round = 0; round < ROUNDS; round++) {
      for (const who of ["vendor", "ours"] as const) times[who].push(timeRound(call[who]));
    }
    for (const who of ["vendor", "ours"] as const) means[who] += median(times[who]) / calls.length;
  }
  return means;
}

function timeRound(call: () => unknown): number {
  let results = 0;
  const start = performance.now();
  for (let turn = 0; turn < CALLS_PER_ROUND; turn++) if (call() !== undefined) results++;
  return ((performance.now() - start) * 1e6) / results;
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}
