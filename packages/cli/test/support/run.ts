import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Io, Sink } from "../../src/io.js";
import { run } from "../../src/run.js";

export interface Surroundings {
  env?: Readonly<Record<string, string>>;
  /** What standard input contains. */
  stdin?: string | Uint8Array;
  /** Makes standard input, output and error terminals of this width. */
  terminal?: number;
  fetch?: Io["fetch"];
  cwd?: string;
  signal?: AbortSignal;
}

export interface Ended {
  code: number;
  stdout: string;
  stderr: string;
  bytes: Uint8Array;
  /** The lines of standard output, each parsed as JSON. */
  records(): Record<string, unknown>[];
}

/** Runs the command in this process, with streams and folders of its own. */
export async function pixwire(argv: readonly string[], around: Surroundings = {}): Promise<Ended> {
  const out = sink(around.terminal);
  const err = sink(around.terminal);
  const folder = around.env?.PIXWIRE_CONFIG_DIR ?? mkdtempSync(join(tmpdir(), "pixwire-cli-"));
  const io: Io = {
    stdin: () => stdin(around),
    stdout: out.sink,
    stderr: err.sink,
    env: {
      PIXWIRE_CONFIG_DIR: folder,
      PIXWIRE_STATE_DIR: join(folder, "state"),
      PIXWIRE_CACHE_DIR: join(folder, "cache"),
      ...around.env,
    },
    cwd: around.cwd ?? folder,
    platform: process.platform,
    signal: around.signal ?? new AbortController().signal,
    fetch: around.fetch,
  };
  const code = await run(argv, io);
  const stdout = out.text();
  return {
    code,
    stdout,
    stderr: err.text(),
    bytes: out.bytes(),
    records: () =>
      stdout
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line)),
  };
}

/** A folder that ends with the process. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "pixwire-cli-"));
}

function stdin({ stdin: content, terminal }: Surroundings) {
  async function* chunks() {
    if (content !== undefined) yield typeof content === "string" ? new TextEncoder().encode(content) : content;
  }
  return Object.assign(chunks(), { isTTY: terminal !== undefined });
}

function sink(columns: number | undefined): { sink: Sink; text(): string; bytes(): Uint8Array } {
  const chunks: Uint8Array[] = [];
  return {
    sink: {
      write: (chunk) => chunks.push(typeof chunk === "string" ? new TextEncoder().encode(chunk) : chunk) > 0,
      once: () => undefined,
      off: () => undefined,
      isTTY: columns !== undefined,
      columns,
    },
    text: () => Buffer.concat(chunks).toString(),
    bytes: () => Buffer.concat(chunks),
  };
}
