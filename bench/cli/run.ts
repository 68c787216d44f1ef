// Prints how much longer the command takes to start than Node itself.
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 15;

/** The command lines, and by how many milliseconds each may be slower than Node itself. */
const CASES: readonly { argv: readonly string[]; bar: number }[] = [
  { argv: ["--version"], bar: 60 },
  { argv: ["url", "parse", "https://img-src.io/i/ada/photos/harbour.webp?w=800"], bar: 80 },
];

const folder = mkdtempSync(join(tmpdir(), "pixwire-start-"));
try {
  const command = unpack(folder);
  const rows = CASES.map(({ argv, bar }) => ({ argv, bar, ...measure(command, argv) }));
  console.log("| Command | Node alone | Command | Difference | At most |\n| --- | --- | --- | --- | --- |");
  for (const { argv, bar, bare, own } of rows) {
    const name = argv.length === 1 ? argv[0] : argv.slice(0, 2).join(" ");
    console.log(`| \`pixwire ${name}\` | ${ms(bare)} | ${ms(own)} | ${ms(own - bare)} | ${bar} ms |`);
  }
  if (rows.some(({ bare, own, bar }) => own - bare > bar)) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Packs the command as it is published, and returns the path of its script. */
function unpack(destination: string): string {
  const source = fileURLToPath(new URL("../../packages/cli", import.meta.url));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", destination], { cwd: source, stdio: "ignore" });
  const tarball = readdirSync(destination).find((name) => name.endsWith(".tgz"));
  if (tarball === undefined) throw new Error("npm packed nothing");
  execFileSync("tar", ["-xzf", join(destination, tarball), "-C", destination]);
  return join(destination, "package", "bin", "pixwire.js");
}

/** The medians of runs that alternate, so that a machine that becomes busy slows both. */
function measure(command: string, argv: readonly string[]): { bare: number; own: number } {
  const bare: number[] = [];
  const own: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    bare.push(time(["-e", "0"]));
    own.push(time([command, ...argv]));
  }
  return { bare: median(bare), own: median(own) };
}

function time(args: readonly string[]): number {
  const startedAt = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: "ignore" });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}`);
  return performance.now() - startedAt;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
