import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { jpegHeader } from "@pixwire/test-support/images";
import { createProgramRunner, type ProgramRunner } from "@pixwire/test-support/snippets";
import { afterAll, beforeAll, expect, test } from "vitest";

const examples = dirname(dirname(fileURLToPath(import.meta.url)));
const photo = jpegHeader(64, 48);
const mock = createMock("pixelbin", { strict: true, predictions: { acceptedMs: 0, runningMs: 0 } });
let server: Awaited<ReturnType<typeof mock.listen>>;
let runner: ProgramRunner;

beforeAll(async () => {
  server = await mock.listen();
  runner = createProgramRunner(examples, {
    files: { "photo.jpg": photo },
    preload: [join(examples, "test/emulated.ts")],
    env: { EMULATORS: JSON.stringify({ "api.pixelbin.io": server.url }), PIXELBIN_API_TOKEN: "token" },
  });
});
afterAll(async () => {
  runner.remove();
  await server.close();
});

/** The last line that a program prints. */
async function run(program: string, ...args: string[]): Promise<string> {
  const stdout = await runner.runFile(join(examples, "src", program), ...args);
  return stdout.trim().split("\n").at(-1) ?? "";
}

const LIMIT_MS = 40_000;

test(
  "resume-upload stores the file and keeps no record of it",
  async () => {
    const url = await run("resume-upload.ts", "photo.jpg");
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array(photo));
    expect(readdirSync(join(runner.folder, ".uploads"))).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "sign-for-browsers uploads without a token",
  async () => {
    const url = await run("sign-for-browsers.ts");
    expect(await (await fetch(url)).text()).toBe("Hello from a browser.");
  },
  LIMIT_MS,
);

test(
  "remove-background saves what the prediction made",
  async () => {
    const saved = await run("remove-background.ts", "photo.jpg", "results");
    expect(readFileSync(join(runner.folder, saved)).length).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
