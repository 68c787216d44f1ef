import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { expect, onTestFinished, test, vi } from "vitest";
import { tempFolder } from "../support/temp-folder.js";

const COUNT = 60;
const SCRIPT = fileURLToPath(new URL("../support/interrupted.mjs", import.meta.url));

test.skipIf(process.platform === "win32")(
  "Ctrl-C ends a program within a second, with requests in flight, and the next one goes on",
  // A machine that stalls just after the signal says nothing about the program.
  { retry: 2, timeout: 180_000 },
  async () => {
    // No request is over at once, so that some are always in flight.
    const mock = createMock("pixelbin", { latencyMs: 50 });
    const server = await mock.listen();
    onTestFinished(() => server.close());
    const files = Object.fromEntries(Array.from({ length: COUNT }, (_, index) => [`files/${index}.txt`, `${index}`]));
    const root = await tempFolder(files);
    const program = (): ChildProcess =>
      spawn(process.execPath, [SCRIPT, server.url, join(root, "files"), join(root, "journal.jsonl")], {
        stdio: ["ignore", "pipe", "inherit"],
      });

    const first = program();
    await vi.waitUntil(() => mock.state.files().length >= COUNT / 4, { timeout: 120_000, interval: 5 });
    first.kill("SIGINT");
    const stopped = await resultOf(first);
    const second = await resultOf(program());

    expect(stopped).toMatchObject({ code: 130, message: "Stopped by the user" });
    expect(stopped.afterMs).toBeLessThan(1000);
    expect(second).toMatchObject({ code: 0, failed: 0 });
    expect(second.settled).toBeGreaterThan(0);
    expect(second.done + second.settled).toBe(COUNT);
    expect(mock.state.files().map(({ fileId }) => fileId)).toHaveLength(COUNT);
    // What was in flight has been looked for before it was sent again.
    const completed = mock.state.uploads().filter(({ isComplete }) => isComplete);
    expect(new Set(completed.map(({ fileId }) => fileId)).size).toBe(completed.length);
  },
);

/** Waits for the end of a process, and returns its exit code and the JSON that it has printed. */
async function resultOf(child: ChildProcess) {
  const chunks: Uint8Array[] = [];
  child.stdout?.on("data", (chunk) => chunks.push(chunk));
  const [code] = await once(child, "close");
  return { code, ...JSON.parse(Buffer.concat(chunks).toString()) };
}
