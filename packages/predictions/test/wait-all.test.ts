import { createPixelbinClient } from "@pixwire/api/pixelbin";
import { AuthenticationError, ConfigurationError } from "@pixwire/api/runtime";
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { createPredictions, type WaitAllOptions, type WaitAllResult } from "../src/index.js";
import { type FakeApi, fakeApi, prediction } from "./support/fake-api.js";

// Loaded when it is first used, which a clock that stands still cannot wait for.
beforeAll(() => import("../src/wait-all.js"));
beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_225_600_000, loopLimit: 1_000_000 });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

const idsOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `erase--bg--${index}`);

/** A server with jobs that need the given time from now on; a negative time is an HTTP status. */
function jobs(runMsById: Record<string, number>): FakeApi {
  const startedAt = Date.now();
  return fakeApi((request) => {
    const id = request.url.split("/").pop() ?? "";
    const runMs = runMsById[id] ?? -404;
    if (runMs < 0) return Response.json({ message: "no" }, { status: -runMs });
    return Response.json(prediction(Date.now() - startedAt >= runMs ? "SUCCESS" : "RUNNING", id));
  });
}

const sameFor = (ids: readonly string[], runMs: number): Record<string, number> =>
  Object.fromEntries(ids.map((id) => [id, runMs]));

async function collect(
  api: FakeApi,
  ids: readonly string[],
  options?: WaitAllOptions,
): Promise<{ results: WaitAllResult[]; error?: unknown; endedAtMs: number[] }> {
  const startedAt = Date.now();
  const results: WaitAllResult[] = [];
  const endedAtMs: number[] = [];
  const reading = (async () => {
    for await (const result of createPredictions(api.client).waitAll(ids, options)) {
      results.push(result);
      endedAtMs.push(Date.now() - startedAt);
    }
    return {};
  })().catch((error: unknown) => ({ error }));
  await vi.runAllTimersAsync();
  return { results, endedAtMs, ...(await reading) };
}

describe("the shared budget", () => {
  test("ten requests start per second, evenly spaced, unless told otherwise", async () => {
    const ids = idsOf(25);
    const api = jobs(sameFor(ids, 0));
    const { results } = await collect(api, ids);
    expect(results).toHaveLength(25);
    expect(api.times()).toEqual(ids.map((_, index) => index * 100));
  });

  test("a thousand jobs are asked for in turn and finish", async () => {
    const ids = idsOf(1000);
    const api = jobs(sameFor(ids, 30_000));
    const { results } = await collect(api, ids, { requestsPerSecond: 50 });
    expect(new Set(results.map(({ prediction }) => prediction?._id)).size).toBe(1000);
    const times = api.times();
    for (const [index, time] of times.entries())
      expect(time - (times[index - 50] ?? -1000)).toBeGreaterThanOrEqual(1000);
    // 30 s at 50 a second, then each job once more.
    expect(times).toHaveLength(2500);
    expect(times.at(-1)).toBe(49_980);
  });

  test("a few jobs keep their own interval", async () => {
    const ids = idsOf(2);
    const api = jobs(sameFor(ids, 9000));
    await collect(api, ids, { requestsPerSecond: 100, retryIntervalMs: 4000 });
    expect(api.times()).toEqual([0, 10, 4000, 4010, 8000, 8010, 12_000, 12_010]);
  });

  test.each([1, 3, 50])("at most %i requests are under way at once", async (concurrency) => {
    let underWay = 0;
    let most = 0;
    const api = fakeApi(async (request) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, 2000));
      underWay--;
      return Response.json(prediction("SUCCESS", request.url.split("/").pop()));
    });
    const { results } = await collect(api, idsOf(100), { concurrency, requestsPerSecond: 1000 });
    expect(results).toHaveLength(100);
    expect(most).toBe(concurrency);
  });

  test("a rate limit that one job meets holds up all", async () => {
    const ids = idsOf(3);
    let requests = 0;
    const api = fakeApi((request) => {
      requests++;
      if (requests === 2) return Response.json({ message: "slow" }, { status: 429, headers: { "retry-after": "20" } });
      return Response.json(prediction("SUCCESS", request.url.split("/").pop()));
    });
    const { results } = await collect(api, ids);
    expect(results).toHaveLength(3);
    expect(api.times()).toEqual([0, 100, 20_100, 20_200]);
  });
});

test("a job that is told to come back after its wait ends with that as its error", async () => {
  const [busy = "", ...others] = idsOf(3);
  const api = fakeApi((request) => {
    const id = request.url.split("/").pop() ?? "";
    if (id !== busy) return Response.json(prediction("SUCCESS", id));
    return Response.json({ message: "slow" }, { status: 503, headers: { "retry-after": "7200" } });
  });
  const { results } = await collect(api, [busy, ...others]);
  expect(results.map(({ requestId }) => requestId)).toEqual([busy, ...others]);
  expect(results[0]?.error).toMatchObject({ name: "PredictionTimeoutError", retryAfterMs: 7_200_000 });
  expect(api.requests).toHaveLength(3);
});

describe("results", () => {
  test("come in the order in which the jobs end", async () => {
    const api = jobs({ "a--b--1": 9000, "a--b--2": 1000, "a--b--3": 0 });
    const { results, endedAtMs } = await collect(api, ["a--b--1", "a--b--2", "a--b--3"], { retryIntervalMs: 4000 });
    expect(results.map(({ requestId }) => requestId)).toEqual(["a--b--3", "a--b--2", "a--b--1"]);
    expect(endedAtMs).toEqual([200, 4100, 12_000]);
  });

  test("an error of one job is its result, and the others go on", async () => {
    const api = jobs({ "a--b--1": 5000, "a--b--2": -404, "a--b--3": -503 });
    const { results } = await collect(api, ["a--b--1", "a--b--2", "a--b--3", ".."], {
      maxAttempts: 3,
      retryIntervalMs: 4000,
    });
    expect(results.map(({ requestId, prediction, error }) => [requestId, prediction?.status ?? error?.name])).toEqual([
      ["a--b--2", "NotFoundError"],
      ["..", "InvalidInputError"],
      ["a--b--1", "SUCCESS"],
      ["a--b--3", "PredictionTimeoutError"],
    ]);
  });

  test("an id that is given twice is asked for once", async () => {
    const api = jobs({ "a--b--1": 0 });
    expect((await collect(api, ["a--b--1", "a--b--1"])).results).toHaveLength(1);
    expect(api.requests).toHaveLength(1);
  });

  test("no jobs are no work", async () => {
    expect((await collect(jobs({}), [])).results).toEqual([]);
  });

  test("results wait for a slow reader while the requests go on", async () => {
    const ids = idsOf(5);
    const api = jobs(sameFor(ids, 0));
    const results = createPredictions(api.client).waitAll(ids);
    const first = results.next();
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await first).value).toMatchObject({ requestId: ids[0] });
    expect(api.requests).toHaveLength(5);
    const rest = [];
    for await (const { requestId } of results) rest.push(requestId);
    expect(rest).toEqual(ids.slice(1));
  });
});

describe("the end", () => {
  test("a 401 ends it: it would meet every job", async () => {
    const ids = idsOf(100);
    const api = jobs(sameFor(ids, -401));
    const { results, error } = await collect(api, ids);
    expect(results).toEqual([]);
    expect(error).toBeInstanceOf(AuthenticationError);
    expect(api.requests).toHaveLength(1);
  });

  test("so does a client without a credential", async () => {
    const client = createPixelbinClient({ token: "", fetch: () => Promise.reject(new Error("not to be called")) });
    const { error } = await collect({ ...jobs({}), client }, idsOf(3));
    expect(error).toBeInstanceOf(ConfigurationError);
  });

  test("an abort ends it with the signal's own reason, after what was done", async () => {
    const ids = idsOf(50);
    const api = jobs({ ...sameFor(ids, 60_000), "erase--bg--0": 0 });
    const reason = new Error("enough");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 1050);
    const { results, error } = await collect(api, ids, { signal: controller.signal });
    expect(results).toHaveLength(1);
    expect(error).toBe(reason);
    expect(api.requests).toHaveLength(11);
  });

  test("leaving the loop ends the requests", async () => {
    const ids = idsOf(50);
    const api = jobs(sameFor(ids, 0));
    const reading = (async () => {
      for await (const _ of createPredictions(api.client).waitAll(ids)) break;
    })();
    await vi.runAllTimersAsync();
    await reading;
    expect(api.requests.length).toBeLessThanOrEqual(2);
  });
});

test.each<WaitAllOptions>([
  { concurrency: 0 },
  { concurrency: 101 },
  { concurrency: 1.5 },
  { requestsPerSecond: 0 },
  { requestsPerSecond: 1001 },
  { requestsPerSecond: Number.NaN },
  { maxAttempts: 0 },
])("%j is a RangeError before any request", async (options) => {
  const api = jobs({});
  expect((await collect(api, ["a--b--1"], options)).error).toBeInstanceOf(RangeError);
  expect(api.requests).toEqual([]);
});

test("a single text is no list of ids", async () => {
  const api = jobs({});
  const ids: Iterable<string> = "a--b--1";
  const results = createPredictions(api.client).waitAll(ids);
  await expect(results.next()).rejects.toMatchObject({ name: "InvalidInputError", member: "requestIds" });
  expect(api.requests).toEqual([]);
});

test("a job whose answer asks for a long wait holds up no other", async () => {
  const [slow = "", ...others] = idsOf(4);
  const api = fakeApi((request) => {
    const id = request.url.split("/").pop() ?? "";
    const isDone = api.requests.filter(({ path }) => path.endsWith(`/${id}`)).length > 1;
    const headers: HeadersInit = id === slow ? { "retry-after": "30" } : {};
    return Response.json(prediction(isDone ? "SUCCESS" : "RUNNING", id), { headers });
  });
  const { results, endedAtMs } = await collect(api, [slow, ...others], { concurrency: 1 });
  expect(results.map(({ requestId }) => requestId)).toEqual([...others, slow]);
  expect(Math.max(...endedAtMs.slice(0, 3))).toBeLessThan(5000);
  expect(endedAtMs[3]).toBeGreaterThanOrEqual(30_000);
});
