import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { requireServer } from "@pixwire/test-support/server-fixture";
import { startPostgres, startRedis } from "@pixwire/test-support/servers";
import { serveFolder } from "@pixwire/test-support/site";
import { expect, onTestFinished, test } from "vitest";
import { parse } from "yaml";

const ROOT = join(import.meta.dirname, "..");
const PICTURES = ["beach.png", "sea.png", "sun.png"];

/** Outside CI, one of the two. */
const SERVERS = { redis: startRedis, ...(process.env.CI && { postgres: startPostgres }) };

for (const [name, start] of Object.entries(SERVERS)) {
  test(`a producer, two workers and a collector copy a list over ${name}`, { timeout: 120_000 }, async (context) => {
    const server = await requireServer(context, start);
    onTestFinished(() => server.close());
    const folder = await mkdtemp(join(tmpdir(), "pixwire-cluster-"));
    onTestFinished(() => rm(folder, { recursive: true }));
    for (const [index, picture] of PICTURES.entries()) await writeFile(join(folder, picture), makePng(8, 8 + index));
    const site = await serveFolder(folder);
    onTestFinished(() => site.close());
    await writeFile(
      join(folder, "list.csv"),
      ["url", ...PICTURES.map((picture) => `${site.url}${picture}`)].join("\n"),
    );
    const mock = createMock("pixelbin", { allowOutbound: [new URL(site.url).host] });
    const emulator = await mock.listen();
    onTestFinished(() => emulator.close());

    const env = {
      ...process.env,
      QUEUE_URL: server.url,
      LIST: join(folder, "list.csv"),
      DATA: folder,
      PIXELBIN_API_TOKEN: "t",
      PIXELBIN_BASE_URL: emulator.url,
    };
    const run = (program: string): ChildProcess => {
      const child = spawn(process.execPath, ["--import", "tsx", `src/${program}.ts`], { cwd: ROOT, env });
      onTestFinished(() => void child.kill("SIGKILL"));
      return child;
    };
    const workers = [run("worker"), run("worker")];
    const working = workers.map(outputOf);
    const [added, collected] = await Promise.all([outputOf(run("producer")), outputOf(run("collector"))]);
    expect(added).toBe("3 pictures have been added.\n");
    expect(collected).toBe("3 copied, 0 skipped, 0 failed, 0 done before.\n");
    for (const worker of workers) worker.kill("SIGTERM");
    expect(await Promise.all(working)).toEqual(["Working.\n", "Working.\n"]);
    expect(await outputOf(run("resume"))).toBe("The queue goes on.\n");
    expect(mock.state.files()).toHaveLength(PICTURES.length);
    expect((await readFile(join(folder, "report.csv"), "utf8")).trim().split("\r\n")).toHaveLength(1 + PICTURES.length);
  });

  test(`compose.${name}.yaml starts programs that there are`, async () => {
    const compose = parse(await readFile(join(ROOT, `compose.${name}.yaml`), "utf8"), { merge: true });
    const { scripts } = JSON.parse(await readFile(join(ROOT, "package.json"), "utf8"));
    const { queue, producer, worker, collector } = compose.services;
    expect(producer.command).toBe("npm run producer");
    expect(collector.command).toBe("npm run collector");
    expect(worker.command.replace("node --import tsx", "tsx")).toBe(scripts.worker);
    for (const service of [producer, worker, collector]) {
      expect(service.environment.QUEUE_URL).toMatch(new RegExp(`^${name}://`));
      expect(service.depends_on.queue.condition).toBe("service_healthy");
    }
    expect(queue.volumes).toHaveLength(1);
    // What the journal has as done is not added again.
    expect([producer.volumes[0], producer.user]).toEqual(["./data:/data:ro", collector.user]);
  });
}

test("the image installs packages that are published, by their names alone", async () => {
  const dockerfile = await readFile(join(ROOT, "Dockerfile"), "utf8");
  const prepare = /^RUN (.+) && npm install$/m.exec(dockerfile)?.[1] ?? "false";
  const folder = await mkdtemp(join(tmpdir(), "pixwire-image-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  await copyFile(join(ROOT, "package.json"), join(folder, "package.json"));
  execFileSync("sh", ["-c", prepare], { cwd: folder });
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
  expect(devDependencies).toBeUndefined();
  expect(Object.keys(dependencies)).toEqual(["@pixwire/api", "@pixwire/transfer", "bullmq", "ioredis", "pg", "tsx"]);
  expect(new Set(Object.values(dependencies))).toEqual(new Set(["*"]));
});

/** Runs a program of the example to its end, and returns what it has printed. */
async function outputOf(child: ChildProcess): Promise<string> {
  let output = "";
  let errors = "";
  child.stdout?.on("data", (chunk) => (output += chunk));
  child.stderr?.on("data", (chunk) => (errors += chunk));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(errors);
  return output;
}
