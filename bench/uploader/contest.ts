import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contender, Measured, Measurement } from "./measure.js";
import type { ServerCounts, ServerSettings } from "./server.js";

export const MIB = 1024 * 1024;

/** One way to upload, to be measured beside others. */
export type Entry = Omit<Measurement, "origin" | "path" | "smallPath" | "contender">;

/** What came of one run. */
export interface Result extends Measured {
  counts: ServerCounts;
}

/** Starts the server, and every contender in a process of its own; lets them run in turn. */
export class Contest {
  readonly #server: ChildProcess;
  readonly #folder = mkdtempSync(join(tmpdir(), "pixwire-bench-"));
  #origin = "";

  constructor() {
    this.#server = start("server.ts", []);
  }

  async open(): Promise<void> {
    const { port } = await message<{ port: number }>(this.#server, "port");
    this.#origin = `http://127.0.0.1:${port}`;
  }

  close(): void {
    this.#server.disconnect();
    rmSync(this.#folder, { recursive: true });
  }

  /** Runs each contender `runs` times, in turn, and gives the results of each in order. */
  async run<Name extends Contender>(
    contenders: readonly Name[],
    entry: Entry,
    settings: ServerSettings = {},
    runs = 5,
  ): Promise<Record<Name, Result[]>> {
    const paths = { path: await this.#file(entry.size), smallPath: await this.#file(256 * 1024) };
    const children = contenders.map((contender) => {
      const job: Measurement = { ...entry, ...paths, contender, origin: this.#origin };
      return [contender, start("measure.ts", [JSON.stringify(job)])] as const;
    });
    await this.#ask({});
    await Promise.all(children.map(([, child]) => message(child, "ready")));
    const results = Object.fromEntries(contenders.map((name): [string, Result[]] => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const [name, child] of children) {
        await this.#ask(settings);
        child.send("go");
        const measured = await message<Measured>(child, "ms");
        // A moment later, so that what runs on after an error is seen.
        await new Promise((resolve) => setTimeout(resolve, measured.error ? 100 : 0));
        results[name]?.push({ ...measured, counts: await this.#ask() });
      }
    }
    for (const [, child] of children) child.disconnect();
    return results as Record<Name, Result[]>;
  }

  async #ask(set?: ServerSettings): Promise<ServerCounts> {
    this.#server.send(set ? { set } : {});
    return (await message<{ counts: ServerCounts }>(this.#server, "counts")).counts;
  }

  async #file(size: number): Promise<string> {
    const path = join(this.#folder, `${size}`);
    const handle = await open(path, "w");
    const block = Buffer.alloc(MIB, 7);
    for (let left = size; left > 0; left -= MIB) await handle.write(block, 0, Math.min(MIB, left));
    await handle.close();
    return path;
  }
}

export function median(results: readonly Result[], value: (result: Result) => number): number {
  const sorted = results.map(value).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function start(file: string, args: readonly string[]): ChildProcess {
  return fork(new URL(file, import.meta.url), args, { execArgv: ["--import", "tsx", "--expose-gc"] });
}

/** The next message of a process that has this member. */
function message<Message extends object>(child: ChildProcess, member: string): Promise<Message> {
  return new Promise((resolve, reject) => {
    const failed = (code: number | null): void => reject(new Error(`a process of the bench ended with ${code}`));
    const onMessage = (received: Message): void => {
      if (!(member in received)) return;
      child.off("message", onMessage);
      child.off("exit", failed);
      resolve(received);
    };
    child.on("message", onMessage);
    child.once("exit", failed);
  });
}
