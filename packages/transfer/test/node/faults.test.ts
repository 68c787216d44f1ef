import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { expect, onTestFinished, test } from "vitest";
import type { ItemRecord } from "../../src/index.js";
import { fileJournal } from "../../src/node/index.js";
import { all } from "../support/context.js";
import { sha256 } from "../support/stub-target.js";
import { tempFolder } from "../support/temp-folder.js";

/** A contributor's run has fewer, because each of them takes four requests and 20 ms of the processor. */
const COUNT = process.env.CI === "true" ? 20_000 : 400;
const KILLS = process.env.CI === "true" ? 10 : 2;
const CONCURRENCY = 8;
const SCRIPT = fileURLToPath(new URL("../support/sync.mjs", import.meta.url));
const COMMON = ["reset", "lost-answer", "truncate", "429", "500", "502", "503"] as const;
/** Stalls are rare, because each takes as long as its time limit. */
const KINDS = [...Array.from({ length: 60 }, () => COMMON).flat(), "stall", "stall-answer"] as const;

test(
  `${COUNT} files arrive once, byte for byte, over faults of every kind and ${KILLS} kills`,
  async () => {
    const mock = createMock("pixelbin", {
      faults: { rate: 0.1, kinds: KINDS, retryAfterSeconds: 0 },
      maxRecords: 1_000_000,
      maxLoggedRequests: 0,
    });
    const server = await mock.listen();
    onTestFinished(() => server.close());
    const root = await tempFolder();
    const source = join(root, "files");
    const journal = join(root, "journal.jsonl");
    const texts = await writeFiles(source);
    const start = (): ChildProcess =>
      spawn(process.execPath, [SCRIPT, server.url, source, journal], { stdio: ["ignore", "pipe", "pipe"] });

    /** What the journal had confirmed when a process was killed, and how many uploads of it there had been. */
    const confirmed: Map<string, number>[] = [];
    for (let kill = 1; kill <= KILLS; kill++) {
      const child = start();
      const threshold = Math.floor((COUNT * kill) / (KILLS + 1));
      for (let stored = 0; stored < threshold && child.exitCode === null; stored = mock.state.files().length) {
        // Counting takes longer the more files there are, and the emulator serves nothing meanwhile.
        await pause(20 + stored / 20);
      }
      child.kill("SIGKILL");
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      confirmed.push(await confirmedIn(journal, uploadsOf(mock.state.uploads())));
    }
    const last = start();
    const [output, errors] = [textOf(last.stdout), textOf(last.stderr)];
    await once(last, "exit");
    expect(await errors).toBe("");
    expect(JSON.parse(await output)).toMatchObject({ failed: 0 });

    const files = mock.state.files();
    expect(files).toHaveLength(COUNT);
    expect(new Map(files.map((file) => [file.fileId, file.sha256]))).toEqual(texts);
    const records = await recordsIn(journal);
    expect(records.filter(({ status }) => status !== "done")).toEqual([]);
    expect(new Set(records.map(({ path }) => path)).size).toBe(COUNT);
    expect(records).toHaveLength(COUNT);
    // Nothing that had been confirmed when a process was killed was signed for another upload after that.
    const uploads = uploadsOf(mock.state.uploads());
    for (const [path, count] of confirmed.flatMap((map) => [...map])) expect(uploads.get(path)).toBe(count);
    // What a kill left unconfirmed was looked for before it was sent again.
    const completed = uploadsOf(mock.state.uploads().filter(({ isComplete }) => isComplete));
    const repeated = [...completed.values()].filter((count) => count > 1).length;
    expect(repeated).toBeLessThanOrEqual(KILLS * CONCURRENCY);
  },
  30 * 60_000,
);

/** Writes small files in folders, and returns their hashes by the places that they get. */
async function writeFiles(folder: string): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for (let index = 0; index < COUNT; index++) {
    const name = `${index % 10}/file-${index}.txt`;
    const text = `The content of file ${index}\n`.repeat(1 + (index % 20));
    if (index < 10) await mkdir(join(folder, `${index}`), { recursive: true });
    await writeFile(join(folder, name), text);
    hashes.set(`faults/${name}`, sha256(text));
  }
  return hashes;
}

async function recordsIn(journal: string): Promise<ItemRecord[]> {
  const open = await fileJournal(journal).open("pixelbin:faults", { readOnly: true });
  const records = await all(open.records());
  await open.close();
  return records;
}

async function confirmedIn(journal: string, uploads: ReadonlyMap<string, number>): Promise<Map<string, number>> {
  const done = (await recordsIn(journal)).filter(({ status }) => status === "done");
  return new Map(done.map(({ destination }) => [destination, uploads.get(destination) ?? 0]));
}

/** How many uploads were signed for each file. */
function uploadsOf(uploads: readonly { fileId: string }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { fileId } of uploads) counts.set(fileId, (counts.get(fileId) ?? 0) + 1);
  return counts;
}

async function textOf(stream: AsyncIterable<Uint8Array> | null): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream ?? []) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
