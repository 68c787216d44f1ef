import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { describe, expect, onTestFinished, test } from "vitest";
import { openQueue } from "../../src/bullmq/queue.js";
import { createSharedLimiter } from "../../src/bullmq/shared-limiter.js";
import { LEASE_MS, type Store } from "../../src/bullmq/store.js";
import { DEFAULT_MAX_RETRY_AFTER_MS, paceOf, type RateLimit } from "../../src/limiter.js";
import { pixelbinTarget } from "../../src/pixelbin/index.js";
import { onFakeClock, useFakeClock } from "../support/fake-time.js";
import { BACKENDS, useQueues } from "../support/queues.js";

const neverAborted = new AbortController().signal;

/** The rule of the two stores, on the clock of the test, which waits for no server. */
function memoryStore(): Pick<Store, "hold" | "lease"> {
  let nextStart = 0;
  let heldUntil = 0;
  return {
    async lease(_scope, count, { intervalMs, earlyMs }) {
      const now = performance.now();
      if (heldUntil > now) return { granted: 0, delayMs: heldUntil - now, heldMs: heldUntil - now };
      if (intervalMs === 0) return { granted: count, delayMs: 0, heldMs: 0 };
      const first = Math.max(nextStart, now);
      const start = Math.max(first - earlyMs, now);
      const granted = Math.max(0, Math.min(count, Math.floor((now + LEASE_MS - start) / intervalMs) + 1));
      if (granted === 0) return { granted, delayMs: start - LEASE_MS - now, heldMs: 0 };
      nextStart = first + granted * intervalMs;
      return { granted, delayMs: start - now, heldMs: 0 };
    },
    async hold(_scope, holdMs) {
      heldUntil = Math.max(heldUntil, performance.now() + holdMs);
    },
  };
}

function limiterOf(store: Pick<Store, "hold" | "lease">, rateLimit?: RateLimit) {
  return createSharedLimiter({
    store,
    scope: "target",
    concurrency: 8,
    rateLimit,
    maxRetryAfterMs: DEFAULT_MAX_RETRY_AFTER_MS,
    onError: (error) => {
      throw error;
    },
  });
}

describe("four workers", { timeout: 120_000 }, () => {
  useFakeClock();

  /** Looks up as many places as are given, eight at once in each of four workers. */
  function lookUpAll(mock: ReturnType<typeof createMock<"pixelbin">>, count: number, rateLimit?: RateLimit) {
    const store = memoryStore();
    const target = pixelbinTarget(createPixelbin({ token: "t", fetch: mock.fetch, retry: { maxRetries: 0 } }));
    let next = 0;
    const worker = async (gate: ReturnType<typeof limiterOf>): Promise<void> => {
      while (next < count) {
        await gate.ready(neverAborted);
        await target.look(`file-${next++}.txt`, { signal: neverAborted, gate }, {}).catch(() => undefined);
      }
    };
    const workers = Array.from({ length: 4 }, () => {
      const gate = limiterOf(store, rateLimit);
      return Promise.all(Array.from({ length: 8 }, () => worker(gate)));
    });
    return Promise.all(workers);
  }

  test("use 90 % of the limit of an account, and have at most 1 % refused", async () => {
    const requestLimit = { requests: 50, perMs: 1000 };
    const mock = createMock("pixelbin", { now: Date.now, requestLimit, latencyMs: 30 });
    const startedAt = Date.now();
    await onFakeClock(lookUpAll(mock, 600, requestLimit));
    const seconds = (Date.now() - startedAt) / 1000;
    const refused = mock.requests.filter(({ status }) => status === 429).length;
    expect(mock.requests.length).toBeGreaterThanOrEqual(600);
    expect(refused / mock.requests.length).toBeLessThanOrEqual(0.01);
    expect((mock.requests.length - refused) / seconds).toBeGreaterThanOrEqual(45);
  });

  test("are all held back by a refusal that one of them met", async () => {
    const mock = createMock("pixelbin", { now: Date.now, requestLimit: { requests: 20, perMs: 5000 }, latencyMs: 30 });
    await onFakeClock(lookUpAll(mock, 200));
    const first = mock.requests.find(({ status }) => status === 429)?.endedAt ?? 0;
    expect(first).toBeGreaterThan(0);
    // A worker asks for the hold ten times a second.
    const inHold = mock.requests.filter(
      ({ startedAt }) => startedAt > first + LEASE_MS + 10 && startedAt < first + 990,
    );
    expect(inHold).toEqual([]);
  });

  test("do not start what waits when a request is aborted", async () => {
    const gate = limiterOf(memoryStore(), { requests: 1, perMs: 10_000 });
    const controller = new AbortController();
    await onFakeClock(gate.enter(neverAborted));
    const waiting = gate.enter(controller.signal);
    controller.abort(new Error("stopped"));
    await expect(waiting).rejects.toThrow("stopped");
  });
});

describe.each(BACKENDS)("the store in %s", { timeout: 240_000 }, (backend) => {
  const queues = useQueues(backend);
  /** So slow that no machine is slower: one permit in ten minutes, and one 24 s before its time. */
  const pace = paceOf({ requests: 1, perMs: 600_000 });

  test("grants permits to all together, one per interval", async (context) => {
    const { store } = await openQueue(await queues.create(context), "test");
    const first = await Promise.all([1, 2, 3, 4].map(() => store.lease("target", 5, pace)));
    expect(first.map(({ granted }) => granted).toSorted()).toEqual([0, 0, 0, 1]);
    for (const { granted, delayMs, heldMs } of first) {
      expect(heldMs).toBe(0);
      if (granted === 1) expect(delayMs).toBeLessThan(1);
      else expect(delayMs).toBeGreaterThan(500_000);
      expect(delayMs).toBeLessThanOrEqual(600_000);
    }
    // Another scope has its own permits.
    expect(await store.lease("source", 5, pace)).toMatchObject({ granted: 1 });
    expect(await store.lease("source", 5, paceOf(undefined))).toEqual({ granted: 5, delayMs: 0, heldMs: 0 });
  });

  test("grants as many permits as start within the time of a lease", async (context) => {
    const { store } = await openQueue(await queues.create(context), "test");
    const { granted, delayMs } = await store.lease("target", 50, paceOf({ requests: 104, perMs: 1000 }));
    expect([granted, delayMs]).toEqual([11, 0]);
  });

  test("holds everything back, and never for less than before", async (context) => {
    const { store } = await openQueue(await queues.create(context), "test");
    await store.hold("target", 300_000);
    await store.hold("target", 1);
    for (const limit of [pace, paceOf(undefined)]) {
      const { granted, heldMs, delayMs } = await store.lease("target", 1, limit);
      expect([granted, delayMs]).toEqual([0, heldMs]);
      expect(heldMs).toBeGreaterThan(200_000);
      expect(heldMs).toBeLessThanOrEqual(300_000);
    }
    expect(await store.lease("source", 1, pace)).toMatchObject({ granted: 1 });
  });

  test("keeps the first reason of a pause, and remembers what was collected until it is cleared", async (context) => {
    const { store } = await openQueue(await queues.create(context), "test");
    expect(await store.setPauseReason("first")).toBe(true);
    expect(await store.setPauseReason("second")).toBe(false);
    expect(await store.pauseReason()).toBe("first");
    await store.addCollected([]);
    await store.addCollected(["a", "b"]);
    await store.addCollected(["b"]);
    expect([await store.isCollected("a"), await store.isCollected("c")]).toEqual([true, false]);
    await store.clear();
    expect([await store.isCollected("a"), await store.pauseReason(), await store.load()]).toEqual([
      false,
      undefined,
      undefined,
    ]);
  });

  test("refuses a state that it has not written", async (context) => {
    const queue = await queues.create(context);
    const { store } = await openQueue(queue, "test");
    await queues.spoilState(context, queue.name);
    onTestFinished(() => store.clear());
    await expect(store.load()).rejects.toThrow(/does not hold the state of/);
  });
});
