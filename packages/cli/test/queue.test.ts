import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createMock } from "@pixwire/mock";
import { useServer } from "@pixwire/test-support/server-fixture";
import { startPostgres, startRedis } from "@pixwire/test-support/servers";
import { bullmqQueue } from "@pixwire/transfer/bullmq";
import { describe, expect, onTestFinished, test } from "vitest";
import { pixwire, temporaryFolder } from "./support/run.js";

const FILES = 40;

/** The command as it is published. */
const command = fileURLToPath(new URL("../bin/pixwire.js", import.meta.url));

/** A project with a folder of files, and with the packages of a queue. */
function createProject(): string {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "photos"));
  for (let index = 0; index < FILES; index++) writeFileSync(join(cwd, "photos", `${index}.txt`), `file ${index}`);
  mkdirSync(join(cwd, "node_modules"));
  for (const name of ["bullmq", "ioredis", "pg"]) {
    const installed = fileURLToPath(new URL(`../../transfer/node_modules/${name}`, import.meta.url));
    symlinkSync(installed, join(cwd, "node_modules", name), "junction");
  }
  return cwd;
}

function start(argv: readonly string[], cwd: string, env: Readonly<Record<string, string>>) {
  const child: ChildProcess = spawn(process.execPath, [command, ...argv], {
    cwd,
    stdio: ["ignore", "pipe", "pipe"],
    env: { PATH: process.env.PATH, PIXWIRE_CONFIG_DIR: cwd, PIXWIRE_STATE_DIR: join(cwd, "state"), ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = { stdout: "", stderr: "" };
  child.stdout?.on("data", (chunk) => (output.stdout += chunk));
  child.stderr?.on("data", (chunk) => (output.stderr += chunk));
  const ended = once(child, "close").then(([code]) => ({ code, ...output }));
  return { child, output, ended };
}

/** A worker needs the tables that a sync makes, and does not wait for them. */
async function createTables(connectionString: string): Promise<void> {
  const queue = bullmqQueue({ name: "tables", backend: "postgres", connectionString, migrate: true });
  await queue.status();
  await queue.close();
}

/** Waits for something that a process does, which must not have ended before. */
async function waitUntil(isDone: () => boolean, ended: Promise<unknown>): Promise<void> {
  let result: unknown;
  void ended.then((value) => (result = value));
  while (!isDone()) {
    if (result !== undefined) throw new Error(`it has ended: ${JSON.stringify(result)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

const SERVERS = [
  { backend: "redis", startServer: startRedis },
  { backend: "postgres", startServer: startPostgres },
];

// The tests of transfer cover both. Outside CI, one is enough for the command.
describe.each(process.env.CI ? SERVERS : SERVERS.slice(0, 1))("over $backend", ({ backend, startServer }) => {
  const server = useServer(startServer);

  test("a sync is shared with workers, one of which is killed, and every file is there once", async (context) => {
    const { url } = await server(context);
    const mock = createMock("pixelbin", { latencyMs: 20 });
    const service = await mock.listen();
    onTestFinished(() => service.close());
    const cwd = createProject();
    const env = { PIXELBIN_BASE_URL: service.url, PIXELBIN_API_TOKEN: "the-token" };
    const queue = [`--${backend}`, url];
    const sync = start(
      ["sync", "photos", "pixelbin:a", "--enqueue", ...queue, "--json", "--report", "report.jsonl"],
      cwd,
      env,
    );
    // With PostgreSQL, the sync makes the tables that workers need.
    await waitUntil(() => sync.output.stderr.includes("The queue is"), sync.ended);
    const worker = () => start(["worker", "photos", "pixelbin:a", ...queue, "--concurrency", "2", "--json"], cwd, env);
    const first = worker();
    await waitUntil(() => mock.state.files().length >= 5, first.ended);
    first.child.kill("SIGINT");
    expect(await first.ended).toMatchObject({ code: 0 });
    const second = worker();
    const ended = await sync.ended;
    expect({ stderr: ended.stderr, code: ended.code }).toMatchObject({ code: 0 });
    expect(JSON.parse(ended.stdout)).toMatchObject({ done: FILES, failed: 0 });
    expect(mock.state.files()).toHaveLength(FILES);
    const reported = readFileSync(join(cwd, "report.jsonl"), "utf8").trim().split("\n");
    expect(new Set(reported.map((line) => JSON.parse(line).path)).size).toBe(FILES);
    second.child.kill("SIGTERM");
    expect((await second.ended).code).toBe(0);
    expect(JSON.parse(second.output.stdout)).toEqual({ queue: expect.stringMatching(/^pixwire-[\da-f]{16}$/) });
  }, 120_000);

  test("a refused credential pauses the queue, which --unpause lets go on", async (context) => {
    const { url } = await server(context);
    const mock = createMock("pixelbin");
    let isRevoked = true;
    const fetch = async (request: Request): Promise<Response> =>
      isRevoked && request.url.includes("signed-url")
        ? Response.json({ message: "revoked" }, { status: 401 })
        : mock.fetch(request);
    const cwd = createProject();
    const env = { PIXELBIN_API_TOKEN: "the-token", PIXWIRE_CONFIG_DIR: cwd };
    const queue = [`--${backend}`, url, "--queue", "revoked", "--json"];
    const around = { env, cwd, fetch };
    if (backend === "postgres") await createTables(url);
    const [sync, worker] = await Promise.all([
      pixwire(["sync", "photos", "pixelbin:a", "--enqueue", ...queue], around),
      pixwire(["worker", "photos", "pixelbin:a", ...queue], around),
    ]);
    expect(worker.stderr).toContain("The queue revoked is paused");
    expect(worker.stderr).toContain("--unpause");
    expect(worker.code).toBe(4);
    expect(sync.code).not.toBe(0);
    isRevoked = false;
    const controller = new AbortController();
    const unpaused = pixwire(["worker", "photos", "pixelbin:a", ...queue, "--unpause"], {
      ...around,
      signal: controller.signal,
    });
    const again = await pixwire(["sync", "photos", "pixelbin:a", "--enqueue", ...queue], around);
    controller.abort();
    expect((await unpaused).code).toBe(0);
    expect(again).toMatchObject({ code: 0 });
    expect(mock.state.files()).toHaveLength(FILES);
  }, 120_000);
});

test("a package that is missing is named, with the line that installs it", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "photos"));
  const env = { PIXELBIN_BASE_URL: "http://127.0.0.1:9", PIXELBIN_API_TOKEN: "the-token" };
  for (const [server, packages] of [
    ["--redis", "redis://127.0.0.1:9", "bullmq ioredis"],
    ["--postgres", "postgres://127.0.0.1:9/a", "bullmq pg"],
  ].map(([option = "", url = "", names = ""]) => [[option, url], names] as const)) {
    const { code, stderr } = await start(["worker", "photos", "here", ...server], cwd, env).ended;
    expect(stderr).toContain(`npm i ${packages}`);
    expect(code).toBe(2);
  }
});

test.each([
  [["sync", "a", "b", "--enqueue"], "A queue needs a server."],
  [["sync", "a", "b", "--redis", "redis://host"], "need --enqueue"],
  [["sync", "a", "b", "--enqueue", "--redis", "http://host"], "--redis must be a URL that begins with redis://"],
  [["sync", "a", "b", "--enqueue", "--redis", "redis://host", "--postgres", "postgres://host"], "contradict"],
  [["sync", "a", "b", "--enqueue", "--delete", "--redis", "redis://host"], "--delete is not possible with --enqueue"],
  [["worker", "a", "b", "--redis", "redis://host", "--queue", "a b"], "cannot be the name of a queue"],
  [["worker", "a", "b"], "PIXWIRE_REDIS_URL"],
])("%j is refused", async (argv, message) => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "a"));
  const { code, stderr } = await pixwire(argv, { cwd });
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test("a password of a server is taken from the environment, and never from an argument or shown", async () => {
  const cwd = temporaryFolder();
  mkdirSync(join(cwd, "a"));
  const { code, stderr } = await pixwire(["worker", "a", "b", "--redis", "redis://:hidden-word@host"], { cwd });
  expect(stderr).toContain("Set PIXWIRE_REDIS_URL instead.");
  expect(stderr).not.toContain("hidden-word");
  expect(code).toBe(2);
  const wrong = await pixwire(["worker", "a", "b"], { cwd, env: { PIXWIRE_REDIS_URL: "http://:hidden-word@host" } });
  expect(wrong.stderr).toContain("PIXWIRE_REDIS_URL must be a URL");
  expect(wrong.stderr).not.toContain("hidden-word");
});
