import { createReadStream } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock, type FaultKind, type PixelbinMockOptions } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPredictions, PredictionFailedError, type PredictionFile, type Predictions } from "../src/index.js";
import { downloadOutputs } from "../src/node/index.js";

const png = makePng(120, 80);
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-predictions-"));
});
afterAll(() => rm(folder, { recursive: true }));

function setUp(options: PixelbinMockOptions = {}): {
  mock: ReturnType<typeof createMock<"pixelbin">>;
  predictions: Predictions;
} {
  const mock = createMock("pixelbin", { strict: true, ...options });
  return { mock, predictions: createPredictions(createPixelbin({ token: "token", fetch: mock.fetch })) };
}

const times = { acceptedMs: 60, runningMs: 120 };

describe("a job from its image to its saved output", () => {
  test.each<[string, () => Promise<PredictionFile>]>([
    ["bytes", async () => png],
    ["a Blob", async () => new Blob([png])],
    ["a web stream", async () => new Blob([png]).stream()],
    [
      "a Node file stream",
      async () => {
        const path = join(folder, "in.png");
        await writeFile(path, png);
        return createReadStream(path);
      },
    ],
  ])("from %s", async (kind, open) => {
    const { mock, predictions } = setUp({ predictions: times });
    const input = { image: await open(), refine: true, industry_type: "general" };
    const job = await predictions.create({ name: "erase_bg", input });
    expect(job).toMatchObject({ status: "ACCEPTED", input: { refine: true, industry_type: "general" } });

    const seen = new Set<string>();
    for await (const state of predictions.watch(job._id, { adaptive: true })) seen.add(state.status);
    expect([...seen].at(-1)).toBe("SUCCESS");

    const result = await predictions.wait(job._id, { throwOnFailure: true });
    expect(result.consumedCredits).toBe(1);
    const files = await downloadOutputs(result, { to: join(folder, kind), fetch: mock.fetch });
    expect(files).toMatchObject([{ path: join(folder, kind, "result_0.png"), sizeBytes: png.length }]);
    expect(new Uint8Array(await readFile(files[0]?.path ?? ""))).toEqual(png);
  });

  test("each state is seen in order", async () => {
    const { predictions } = setUp({ predictions: { polls: 4 } });
    const job = await predictions.create({ name: "erase_bg", input: { image: png } });
    const seen: string[] = [];
    for await (const { status } of predictions.watch(job._id, { adaptive: true })) seen.push(status);
    expect(seen).toEqual(["ACCEPTED", "RUNNING", "RUNNING", "SUCCESS"]);
  });

  test("the server gets the bytes under the name and type that they are", async () => {
    const { mock, predictions } = setUp();
    const { input } = await predictions.create({ name: "erase_bg", input: { image: png } });
    const stored = await mock.fetch(String(input.image));
    expect(stored.headers.get("content-type")).toBe("image/png");
    expect(new Uint8Array(await stored.arrayBuffer())).toEqual(png);
  });
});

describe("a job that fails", () => {
  const outcome = (): { error: string } => ({ error: "image not found" });

  test("is a result, or an error with its id", async () => {
    const { predictions } = setUp({ predictions: { polls: 1, outcome } });
    const call = { name: "erase_bg", input: { image: "https://media.example.com/none.png" } };
    const result = await predictions.createAndWait(call);
    expect(result).toMatchObject({ status: "FAILURE", error: "image not found" });

    const failure: unknown = await predictions
      .createAndWait({ ...call, options: { throwOnFailure: true } })
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PredictionFailedError);
    expect((failure as PredictionFailedError).requestId).toMatch(/^erase--bg--/);
  });
});

test("a model that analyses has an object as its output", async () => {
  const { predictions } = setUp({ predictions: { polls: 1, outcome: () => ({ analysis: { labels: ["sea"] } }) } });
  const result = await predictions.createAndWait({
    name: "erase_bg",
    input: { image: png },
    options: { throwOnFailure: true },
  });
  expect(result.output).toEqual({ labels: ["sea"] });
  await expect(downloadOutputs(result, { to: folder })).rejects.toMatchObject({ member: "prediction" });
});

test("list and getSchema", async () => {
  const { predictions } = setUp();
  expect(await predictions.list()).toContainEqual(expect.objectContaining({ name: "erase_bg" }));
  const schema = await predictions.getSchema("erase_bg");
  expect(schema.input.image?.supportedContentTypes).toContain("image/png");
});

test("faults of the server are ridden out", async () => {
  const faults: readonly FaultKind[] = ["503", "reset", "truncate", "429", "lost-answer"];
  const { mock, predictions } = setUp({
    predictions: { polls: 6 },
    faults: ({ operationId, count }) => (operationId === "getPrediction" ? faults[count - 1] : undefined),
  });
  const job = await predictions.create({ name: "erase_bg", input: { image: png } });
  await expect(predictions.wait(job._id, { adaptive: true })).resolves.toMatchObject({ status: "SUCCESS" });
  expect(mock.requests.filter(({ operationId }) => operationId === "getPrediction")).toHaveLength(9);
});

/** A thousand take a dozen seconds of a busy machine. */
const MANY_JOBS = process.env.CI ? 1000 : 100;

test(`waitAll finishes ${MANY_JOBS} jobs within its budget of requests`, async () => {
  const { mock, predictions } = setUp({ predictions: { polls: 2 } });
  const ids: string[] = [];
  for (let index = 0; index < MANY_JOBS; index++) {
    ids.push((await predictions.create({ name: "erase_bg", input: { image: "https://media.example.com/a.png" } }))._id);
  }
  const startedAt: number[] = [];
  const timed = createPredictions(
    createPixelbin({
      token: "token",
      fetch: (request) => {
        startedAt.push(performance.now());
        return mock.fetch(request);
      },
    }),
  );
  const requestsPerSecond = MANY_JOBS * 0.8;
  const finished = new Set<string>();
  for await (const { requestId, prediction } of timed.waitAll(ids, { requestsPerSecond, retryIntervalMs: 1000 })) {
    if (prediction?.status === "SUCCESS") finished.add(requestId);
  }
  expect(finished).toEqual(new Set(ids));
  expect(startedAt).toHaveLength(2 * MANY_JOBS);
  // At most as many as allowed in every second. Times are taken a little after the budget is, and a busy machine adds to
  // that; with a clock of their own the waits are exact.
  for (const [index, time] of startedAt.entries()) {
    expect(time - (startedAt[index - requestsPerSecond] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThan(900);
  }
}, 30_000);
