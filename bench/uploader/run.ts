// What the uploader has to show, beside a bare sliding window and PixelBin's own SDK: `pnpm bench
// uploader`. Give a part of a title to run the cases that have it.
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { Contest, type Entry, MIB, median, type Result } from "./contest.js";
import type { ServerSettings } from "./server.js";

/** A line of the table. */
interface Row {
  what: string;
  measured: string;
  bar: string;
  holds: boolean;
}

const BUFFER: Entry = { source: "buffer", size: 256 * MIB, chunkSize: 10 * MIB, concurrency: 3, piece: 64 * 1024 };
const GIB = 1024 * MIB;

const contest = new Contest();

const cases: [title: string, measure: () => Promise<Row[]>][] = [
  ["one part in four 10 times slower", () => windows({ partDelayMs: 100, slowEvery: 4 }, true)],
  ["100 ms a part", () => windows({ partDelayMs: 100 })],
  ["20 MiB/s per connection", () => windows({ bytesPerSecond: 20 * MIB })],
  ["parts in flight, 100 ms a part", inFlight],
  ["256 MiB stream", () => streams(256 * MIB, 5)],
  ["1 GiB stream", () => streams(GIB, 1)],
  ["256 MiB Buffer, no latency", speed],
  ["1 GiB path", paths],
  ["memory", memory],
  ["one failed part", failedPart],
  ["a fatal status", fatal],
  ["bundle", bundle],
];

/** The wall time beside that of the bare window, and of the vendor's SDK. */
async function windows(settings: ServerSettings, withVendor = false): Promise<Row[]> {
  const { pixwire, bare } = await contest.run(["pixwire", "bare"], BUFFER, settings);
  const rows = [atMost("wall time, of the bare window's", ms(pixwire) / ms(bare), 1.05, times(pixwire, bare))];
  if (!withVendor) return rows;
  const { admin } = await contest.run(["admin"], BUFFER, settings);
  return [...rows, atLeast("times faster than @pixelbin/admin", ms(admin) / ms(pixwire), 2, times(pixwire, admin))];
}

async function inFlight(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [concurrency, bar] of [
    [3, 0.88],
    [8, 0.78],
  ] as const) {
    const { pixwire } = await contest.run(["pixwire"], { ...BUFFER, concurrency }, { partDelayMs: 100 });
    const mean = median(pixwire, ({ counts }) => counts.meanInFlight);
    rows.push(atLeast(`mean in flight, of ${concurrency}`, mean / concurrency, bar));
  }
  return rows;
}

async function streams(size: number, vendorRuns: number): Promise<Row[]> {
  const entry: Entry = { ...BUFFER, source: "stream", size };
  const { pixwire, bare } = await contest.run(["pixwire", "bare"], entry);
  const { admin } = await contest.run(["admin"], entry, {}, vendorRuns);
  return [
    atLeast("speed, of the bare window's", ms(bare) / ms(pixwire), 0.85, times(pixwire, bare)),
    atLeast("times @pixelbin/admin's", ms(admin) / ms(pixwire), 25, times(pixwire, admin)),
  ];
}

async function speed(): Promise<Row[]> {
  const { pixwire, admin } = await contest.run(["pixwire", "bare", "admin"], BUFFER, {}, 15);
  return [atLeast("speed, of @pixelbin/admin's", ms(admin) / ms(pixwire), 0.9, times(pixwire, admin))];
}

async function paths(): Promise<Row[]> {
  const { pixwire, bare } = await contest.run(["pixwire", "bare"], { ...BUFFER, source: "path", size: GIB });
  return [atLeast("speed, of the bare window's", ms(bare) / ms(pixwire), 0.85, times(pixwire, bare))];
}

/** The growth of the first large upload of a process; in later ones the buffers are there already. */
async function memory(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const [what, entry, bar] of [
    ["1 GiB stream of 64 KiB", { ...BUFFER, source: "stream", size: GIB }, 60],
    ["1 GiB stream of 100 bytes", { ...BUFFER, source: "stream", size: GIB, piece: 100 }, 60],
    ["1 GiB path", { ...BUFFER, source: "path", size: GIB }, 40],
    ["1 GiB Buffer", { ...BUFFER, size: GIB }, 10],
  ] satisfies [string, Entry, number][]) {
    const { pixwire } = await contest.run(["pixwire"], entry, {}, 1);
    rows.push(atMost(`peak growth in MiB, ${what}`, median(pixwire, ({ growth }) => growth) / MIB, bar));
  }
  return rows;
}

async function failedPart(): Promise<Row[]> {
  const entry = { ...BUFFER, size: 100 * MIB };
  const { pixwire } = await contest.run(["pixwire"], entry, { failPart: 4 });
  const sent = median(pixwire, ({ counts }) => counts.receivedBytes) / entry.size;
  // The frames of eleven forms come on top, 3 kB in all.
  return [atMost("bytes on the wire, of the file's", Math.round(sent * 1e4) / 1e4, 1.1)];
}

async function fatal(): Promise<Row[]> {
  const settings = { failPart: 2, failStatus: 403, partDelayMs: 50 };
  const { pixwire } = await contest.run(["pixwire"], BUFFER, settings);
  const late = median(pixwire, ({ endedAt, counts }) => endedAt - counts.failedAt);
  const running = Math.max(...pixwire.map(({ counts }) => counts.inFlight));
  return [atMost("ms until the caller has the error", late, 50), atMost("parts that run on", running, 0)];
}

async function bundle(): Promise<Row[]> {
  const { outputFiles } = await build({
    stdin: { contents: 'export { uploadMultipart } from "@pixwire/uploader"', resolveDir: import.meta.dirname },
    bundle: true,
    minify: true,
    format: "esm",
    conditions: ["browser"],
    write: false,
    logLevel: "error",
  });
  const [file] = outputFiles;
  return [atMost("uploadMultipart in kB, min + gzip", gzipSync(file?.contents ?? "", { level: 9 }).length / 1000, 11)];
}

function ms(results: readonly Result[]): number {
  return median(results, (result) => result.ms);
}

function times(ours: readonly Result[], theirs: readonly Result[]): string {
  return ` (${Math.round(ms(ours))} ms and ${Math.round(ms(theirs))} ms)`;
}

function atMost(what: string, value: number, bar: number, note = ""): Row {
  return { what, measured: `${value.toFixed(2)}${note}`, bar: `at most ${bar}`, holds: value <= bar };
}

function atLeast(what: string, value: number, bar: number, note = ""): Row {
  return { what, measured: `${value.toFixed(2)}${note}`, bar: `at least ${bar}`, holds: value >= bar };
}

await contest.open();
console.log("| Case | What | Measured | Bar | |\n| --- | --- | --- | --- | --- |");
for (const [title, measure] of cases) {
  if (!title.includes(process.argv[2] ?? "")) continue;
  for (const { what, measured, bar, holds } of await measure()) {
    console.log(`| ${title} | ${what} | ${measured} | ${bar} | ${holds ? "holds" : "**does not hold**"} |`);
  }
}
contest.close();
