// Small files from a folder to a server: the transfer beside a bare loop with as many workers over plain fetch.
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTransfer, type Target } from "@pixwire/transfer";
import { fileJournal, folder } from "@pixwire/transfer/node";

const CONCURRENCY = 8;

/**
 * @param answerMs - how long the server takes for an answer.
 * @returns the times of both in milliseconds, round by round.
 */
export async function measureSmallFiles(
  count: number,
  bytes: number,
  answerMs: number,
  rounds: number,
): Promise<{ bare: number[]; transfer: number[] }> {
  const root = mkdtempSync(join(tmpdir(), "pixwire-small-"));
  const files = join(root, "files");
  mkdirSync(files);
  for (let index = 0; index < count; index++) writeFileSync(join(files, `${index}.bin`), Buffer.alloc(bytes, index));
  const server = fork(join(import.meta.dirname, "server.ts"), [`${answerMs}`]);
  const [port] = await once(server, "message");
  const url = `http://127.0.0.1:${port}`;
  const times = { bare: [] as number[], transfer: [] as number[] };
  try {
    for (let round = 0; round <= rounds; round++) {
      const bare = await timeOf(() => bareLoop(files, url));
      const transfer = await timeOf(() => transferAll(files, url, join(root, `${round}.jsonl`), count));
      // The first round warms both up.
      if (round === 0) continue;
      times.bare.push(bare);
      times.transfer.push(transfer);
    }
  } finally {
    server.kill();
    rmSync(root, { recursive: true });
  }
  return times;
}

async function bareLoop(files: string, url: string): Promise<void> {
  const names = readdirSync(files).values();
  const worker = async (): Promise<void> => {
    for (const name of names) await put(`${url}/${name}`, await readFile(join(files, name)));
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}

async function transferAll(files: string, url: string, journal: string, count: number): Promise<void> {
  const target: Target = {
    id: "server:",
    capabilities: { copyFromUrl: false, sha256: false, overwrite: true },
    place: ({ path }) => ({ destination: path, notCarried: [] }),
    look: async () => undefined,
    async *list() {},
    async write({ destination, content }, { gate, signal }) {
      const leave = await gate.enter(signal);
      if (!(content?.body instanceof Uint8Array)) throw new Error("The file is too large for this measurement");
      const size = await put(`${url}/${destination}`, content.body);
      leave({ status: 200 });
      return { destination, size };
    },
  };
  const options = { source: folder(files), target, journal: fileJournal(journal), concurrency: CONCURRENCY };
  const { done } = await createTransfer(options).run();
  if (done !== count) throw new Error(`${done} of ${count} files are done`);
}

async function put(url: string, bytes: Uint8Array): Promise<number> {
  const response = await fetch(url, { method: "PUT", body: new Uint8Array(bytes) });
  return Number(await response.text());
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
