import { createMock } from "@pixwire/mock";
import type { Predictions } from "@pixwire/predictions";
import { type Contenders, connect, createJobs } from "./contenders.js";

const JOBS = 1000;
const RUN_MS = 5000;

type WaitForAll = (predictions: Predictions, contenders: Contenders, ids: string[]) => Promise<number>;

const atOnce =
  (name: keyof Contenders): WaitForAll =>
  async (_, contenders, ids) =>
    (await Promise.all(ids.map((id) => contenders[name](id)))).length;

const together =
  (requestsPerSecond: number): WaitForAll =>
  async (predictions, _, ids) => {
    let finished = 0;
    for await (const { prediction } of predictions.waitAll(ids, { requestsPerSecond, concurrency: 16 })) {
      if (prediction?.status === "SUCCESS") finished++;
    }
    return finished;
  };

const ways: [name: string, way: WaitForAll][] = [
  ["1000 × wait, vendor", atOnce("vendor")],
  ["1000 × wait, fixed", atOnce("fixed")],
  ["1000 × wait, adaptive", atOnce("adaptive")],
  ["waitAll, 50 per second", together(50)],
  ["waitAll, 200 per second", together(200)],
];

/** What it takes to wait for many jobs that all run for 5 s, and what it does to the server; a row per way. */
export async function measureMany(): Promise<string[][]> {
  const rows = [["Way", "Wall time", "Finished", "Requests per job", "Most requests in a second"]];
  for (const [name, way] of ways) {
    const mock = createMock("pixelbin", {
      predictions: { acceptedMs: 0, runningMs: RUN_MS },
      maxLoggedRequests: 1_000_000,
    });
    const server = await mock.listen();
    const { predictions, contenders } = connect(server.url);
    const ids = await createJobs(predictions, JOBS);
    const before = mock.requests.length;
    const seen: { atMs: number; count: number }[] = [];
    const startedAt = performance.now();
    const sampler = setInterval(() => seen.push({ atMs: performance.now(), count: mock.requests.length }), 10);
    const finished = await way(predictions, contenders, ids);
    const tookMs = performance.now() - startedAt;
    clearInterval(sampler);
    rows.push([
      name,
      `${(tookMs / 1000).toFixed(1)} s`,
      String(finished),
      ((mock.requests.length - before) / JOBS).toFixed(1),
      String(mostInASecond([{ atMs: startedAt, count: before }, ...seen])),
    ]);
    await server.close();
  }
  return rows;
}

function mostInASecond(samples: readonly { atMs: number; count: number }[]): number {
  let most = 0;
  let first = 0;
  for (const { atMs, count } of samples) {
    while ((samples[first]?.atMs ?? atMs) < atMs - 1000) first++;
    most = Math.max(most, count - (samples[first]?.count ?? count));
  }
  return most;
}
