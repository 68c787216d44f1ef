import { type Comparison, type Contender, comparisons } from "./contenders.js";
import { measureGrowth } from "./growth.js";

const ROUNDS = 15;
/** How often each input is used in a round. */
const TURNS = 20;

interface Row {
  name: string;
  kind: string;
  /** Nanoseconds of a call. */
  vendor: number;
  ours: number;
  /** Share of the inputs for which both give the same. */
  agreement: number;
}

const rows = comparisons.map(measure);
const names = [...new Set(rows.map(({ name }) => name))];
console.log(table(["Function", "Vendor, ops/ms", "Ours, ops/ms", "Times"], names.map(mean)));
console.log(
  `\n${table(["Function", "Inputs", "Vendor, ops/ms", "Ours, ops/ms", "Times", "Same result"], rows.map(detail))}`,
);
console.log(`\n${table(["Function and place", "Text", "Time of 16 times the length"], measureGrowth())}`);

/** Of all kinds of inputs alike. */
function mean(name: string): string[] {
  const own = rows.filter((row) => row.name === name);
  const [vendor, ours] = (["vendor", "ours"] as const).map(
    (who) => own.reduce((sum, row) => sum + row[who], 0) / own.length,
  );
  return [name, ...speeds(vendor ?? Number.NaN, ours ?? Number.NaN)];
}

function detail({ name, kind, vendor, ours, agreement }: Row): string[] {
  return [name, kind, ...speeds(vendor, ours), `${Math.round(100 * agreement)} %`];
}

function speeds(vendor: number, ours: number): string[] {
  return [(1e6 / vendor).toFixed(0), (1e6 / ours).toFixed(0), (vendor / ours).toFixed(2)];
}

/** Medians. The two take turns, so that a busy machine slows both. */
function measure({ name, kind, pairs }: Comparison): Row {
  const times: { vendor: number[]; ours: number[] } = { vendor: [], ours: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const who of ["vendor", "ours"] as const) times[who].push(timeRound(pairs.map((pair) => pair[who])));
  }
  const same = pairs.filter(({ vendor, ours, agree }) =>
    agree(vendor.call(vendor.prepare()), ours.call(ours.prepare())),
  );
  return { name, kind, vendor: median(times.vendor), ours: median(times.ours), agreement: same.length / pairs.length };
}

/** Processor time of a call, in nanoseconds: other processes do not count. */
function timeRound(contenders: readonly Contender[]): number {
  let microseconds = 0;
  for (let turn = 0; turn < TURNS; turn++) {
    const prepared = contenders.map((contender) => ({ contender, argument: contender.prepare() }));
    const before = process.cpuUsage();
    let results = 0;
    for (const { contender, argument } of prepared) if (contender.call(argument) !== undefined) results++;
    const { user, system } = process.cpuUsage(before);
    if (results < prepared.length) throw new Error("A call gave nothing.");
    microseconds += user + system;
  }
  return (microseconds * 1000) / (TURNS * contenders.length);
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;
}

function table(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...lines.map(line)].join("\n");
}
