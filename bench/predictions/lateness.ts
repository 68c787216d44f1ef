import { setTimeout } from "node:timers/promises";
import { createMock } from "@pixwire/mock";
import { type Contenders, connect, createJobs } from "./contenders.js";

const RUN_TIMES_MS = [500, 2000, 5000, 10_000];
const JOBS = 8;

/** How late jobs of different lengths are seen finished, and for how many requests; a row per length and contender. */
export async function measureLateness(): Promise<string[][]> {
  await measure(0); // The first call of each contender takes longer.
  const rows = await Promise.all(RUN_TIMES_MS.map(measure));
  return [["Run time", "Contender", "Late (median)", "Late (most)", "Requests (median)"], ...rows.flat()];
}

async function measure(runMs: number): Promise<string[][]> {
  const mock = createMock("pixelbin", { predictions: { acceptedMs: 0, runningMs: runMs } });
  const server = await mock.listen();
  const { predictions, contenders } = connect(server.url);
  const names = Object.keys(contenders) as (keyof Contenders)[];
  const rows = await Promise.all(
    names.map(async (name) => {
      const late: number[] = [];
      const requests: number[] = [];
      await Promise.all(
        Array.from({ length: JOBS }, async (_, index) => {
          // Apart, so that no contender waits for the processor.
          await setTimeout(index * 250 + names.indexOf(name) * 80);
          const [id = ""] = await createJobs(predictions, 1);
          const doneAt = performance.now() + runMs;
          await contenders[name](id);
          late.push(performance.now() - doneAt);
          requests.push(mock.requests.filter(({ url }) => url.endsWith(id)).length);
        }),
      );
      return [
        `${runMs / 1000} s`,
        name,
        `${(median(late) / 1000).toFixed(2)} s`,
        `${(Math.max(...late) / 1000).toFixed(2)} s`,
        String(median(requests)),
      ];
    }),
  );
  await server.close();
  return rows;
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
