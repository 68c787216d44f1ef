import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { createMock } from "@pixwire/mock";
import { jpegHeader } from "@pixwire/test-support/images";
import { afterAll, beforeAll, expect, test } from "vitest";

const examples = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(examples, ".readme-"));
const photo = jpegHeader(64, 48);
const mock = createMock("pixelbin", { predictions: { acceptedMs: 0, runningMs: 0 } });
let server: Awaited<ReturnType<typeof mock.listen>>;

beforeAll(async () => {
  writeFileSync(join(folder, "photo.jpg"), photo);
  server = await mock.listen();
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

async function run(program: string, ...args: string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", "--import", join(examples, "test/emulated.ts"), join(examples, "src", program), ...args],
    {
      cwd: folder,
      timeout: 30_000,
      killSignal: "SIGKILL",
      env: { ...process.env, EMULATOR_URL: server.url, PIXELBIN_API_TOKEN: "token" },
    },
  );
  return stdout;
}

const LIMIT_MS = 40_000;

test(
  "resume-upload stores the file and keeps no record of it",
  async () => {
    const url = (await run("resume-upload.ts", "photo.jpg")).trim().split("\n").at(-1) ?? "";
    expect(new Uint8Array(await (await fetch(url)).arrayBuffer())).toEqual(new Uint8Array(photo));
    expect(readdirSync(join(folder, ".uploads"))).toEqual([]);
  },
  LIMIT_MS,
);

test(
  "sign-for-browsers uploads without a token",
  async () => {
    const url = (await run("sign-for-browsers.ts")).trim().split("\n").at(-1) ?? "";
    expect(await (await fetch(url)).text()).toBe("Hello from a browser.");
  },
  LIMIT_MS,
);

test(
  "remove-background saves what the prediction made",
  async () => {
    const saved = (await run("remove-background.ts", "photo.jpg", "results")).trim().split("\n").at(-1) ?? "";
    expect(readFileSync(join(folder, saved)).length).toBeGreaterThan(0);
  },
  LIMIT_MS,
);
