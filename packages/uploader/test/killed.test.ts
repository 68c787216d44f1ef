import { spawn } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type ResumeRecord, type UploadTarget, uploadMultipart } from "../src/index.js";
import { fsStore } from "../src/stores/fs.js";
import { sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

const PARTS = 12;
const bytes = testBytes(PARTS * 1000 - 7);
let folder: string;
let server: UploadServer;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
  await writeFile(join(folder, "file.bin"), bytes);
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test.each([
  [1, "and have been recorded", true],
  [4, "and have been recorded", true],
  [9, "and have been recorded", true],
  [3, "whatever has been recorded", false],
  [8, "whatever has been recorded", false],
])("a process killed when %i parts are stored, %s, goes on with the others", async (parts, _when, settled) => {
  const path = join(folder, "file.bin");
  const directory = join(folder, "records");
  let killed = false;
  // Later parts get no answer, and the process is ended while they wait for it.
  server = await startServer((request, _response, { partNumber = 0 }) => {
    return !killed && request.method === "PUT" && partNumber > parts;
  });
  const script = fileURLToPath(new URL("helpers/killed.mjs", import.meta.url));
  const child = spawn(process.execPath, [script, path, JSON.stringify(server.sign()), directory]);
  let failed = "";
  child.stderr.on("data", (text) => {
    failed += text;
  });
  const stored = (): unknown => [server.stored.get("u1")?.size, failed];
  await expect.poll(stored, { timeout: 10_000, interval: 1 }).toEqual([parts, ""]);
  if (settled) await expect.poll(() => recordedParts(directory)).toHaveLength(parts);
  killed = true;
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("exit", resolve));
  await expect.poll(() => server.inFlight).toBe(0);
  const recorded = new Set(await recordedParts(directory));
  server.requests.length = 0;

  const resume = { store: fsStore(directory), key: path };
  const target = (): UploadTarget => {
    if (recorded.size > 0) throw new Error("asked for another target");
    return server.sign();
  };
  await uploadMultipart({ path }, { target, chunkSize: 1000, concurrency: 3, resume });
  const sent = server.requests.flatMap(({ partNumber }) => partNumber ?? []).toSorted((a, b) => a - b);
  const all = Array.from({ length: PARTS }, (_, index) => index + 1);
  expect(sent).toEqual(all.filter((part) => !recorded.has(part)));
  expect([...server.completed.values()]).toEqual([{ sha256: sha256(bytes), size: bytes.byteLength, parts: all }]);
  expect((await readdir(directory)).filter((name) => name.endsWith(".json"))).toEqual([]);
});

async function recordedParts(directory: string): Promise<number[]> {
  const [file] = (await readdir(directory).catch(() => [])).filter((name) => name.endsWith(".json"));
  if (!file) return [];
  const record: ResumeRecord = JSON.parse(await readFile(join(directory, file), "utf8"));
  return record.parts.map(([partNumber]) => partNumber);
}
