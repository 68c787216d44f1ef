import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { makePng } from "@pixwire/test-support/images";
import { requireServer } from "@pixwire/test-support/server-fixture";
import { startRedis } from "@pixwire/test-support/servers";
import { checkSnippets, createProgramRunner, readSnippets } from "@pixwire/test-support/snippets";
import { afterAll, expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));
const snippets = readSnippets(join(root, "README.md"));
/** Needs a server. */
const queueSnippets = readSnippets(join(root, "README.md"), "queue");
const options = {
  files: { "photos/beach.png": makePng(8, 8), "photos/trip/sea.png": makePng(9, 9), "photos/notes.txt": "Notes" },
  preload: [join(root, "test/support/emulated-fetch.ts")],
  env: { PIXELBIN_API_TOKEN: "t" },
};
const runner = createProgramRunner(root, options);
afterAll(() => runner.remove());

test("the snippets compile", () => {
  expect(snippets).toHaveLength(4);
  expect(queueSnippets).toHaveLength(1);
  expect(checkSnippets([...snippets, ...queueSnippets], root)).toEqual([]);
}, 60_000);

test.concurrent.each(snippets)(
  "$place runs, and prints what it says",
  async (snippet) => {
    await runner.runSnippet(snippet);
  },
  60_000,
);

test("the snippet with a queue runs, and prints what it says", async (context) => {
  const redis = await requireServer(context, startRedis);
  onTestFinished(() => redis.close());
  const queueRunner = createProgramRunner(root, { ...options, env: { ...options.env, REDIS_URL: redis.url } });
  onTestFinished(() => queueRunner.remove());
  for (const snippet of queueSnippets) await queueRunner.runSnippet(snippet);
}, 60_000);

test("the files that the snippets save are for their owner alone", () => {
  const report = join(runner.folder, "report.csv");
  expect(readFileSync(report, "utf8")).toMatch(/^id,status,path.*\r\n.*,failed,/);
  expect(statSync(report).mode & 0o777).toBe(0o600);
});
