import { describe, expect, test } from "vitest";
import { createMock, type FaultKind, type Faults, type Mock, type PixelbinState } from "../src/index.js";
import { API, ASSETS, createCaller, form, upload } from "./support/caller.js";

const LIST = `${ASSETS}/listFiles`;
const headers = { authorization: "Bearer dG9rZW4=" };

/** What a caller sees of one exchange. */
async function look(fetch: typeof globalThis.fetch | Mock<PixelbinState>["fetch"], base: string) {
  const signal = AbortSignal.timeout(300);
  try {
    const response = await fetch(`${base}${LIST}`, { headers, signal });
    const seen = { status: response.status, retryAfter: response.headers.get("retry-after") };
    return { ...seen, text: await response.text().catch((error: Error) => error) };
  } catch (error) {
    return { error };
  }
}

const whole = '{"items":[],"page":{"type":"number","size":0,"current":1,"hasNext":false,"itemTotal":0}}';
const shapes: Record<string, object> = {
  reset: { error: expect.any(TypeError) },
  "lost-answer": { error: expect.any(TypeError) },
  stall: { error: expect.objectContaining({ name: "TimeoutError" }) },
  truncate: { status: 200, text: expect.any(TypeError) },
  "stall-answer": { status: 200, text: expect.objectContaining({ name: "TimeoutError" }) },
  "408": { status: 408, text: expect.stringContaining("An injected fault") },
  "429": { status: 429, retryAfter: "7", text: expect.stringContaining("TooManyRequestsError") },
  "500": { status: 500, retryAfter: null, text: expect.stringContaining("InternalServerError") },
  "502": { status: 502, text: expect.stringMatching(/^<html>/) },
  "503": { status: 503, retryAfter: "7", text: expect.stringContaining("message") },
};

describe.each(Object.entries(shapes))("%s", (kind, shape) => {
  const faults: Faults = { rate: 1, kinds: [kind as FaultKind], only: ["listFiles"], retryAfterSeconds: 7 };

  test("in process", async () => {
    const mock = createMock("pixelbin", { faults });
    expect(await look(mock.fetch, API)).toMatchObject(shape);
    expect(mock.requests).toMatchObject([{ operationId: "listFiles", fault: kind }]);
  });

  test("over HTTP, where the connection itself breaks or stalls", async () => {
    const server = await createMock("pixelbin", { faults }).listen();
    try {
      expect(await look(fetch, server.url)).toMatchObject(shape);
      const untouched = await fetch(`${server.url}/service/public/transformation/v1.0/predictions`);
      expect(untouched.status).toBe(200);
    } finally {
      await server.close();
    }
  });
});

test("a truncated body is the first half of the answer", async () => {
  const mock = createMock("pixelbin", { faults: { rate: 1, kinds: ["truncate"] } });
  const response = await mock.fetch(API + LIST, { headers });
  const reader = response.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe(whole.slice(0, Math.floor(whole.length / 2)));
  await expect(reader?.read()).rejects.toThrow("terminated");
});

test("a reset carries nothing out, a lost answer does", async () => {
  const outcomes = [];
  for (const kind of ["reset", "500", "lost-answer"] as const) {
    const mock = createMock("pixelbin", { faults: ({ count }) => (count === 1 ? kind : undefined) });
    await upload(createCaller(mock.fetch)).catch(() => {});
    outcomes.push([kind, mock.state.files().length, mock.requests[0]?.status]);
  }
  expect(outcomes).toEqual([
    ["reset", 0, undefined],
    ["500", 0, 500],
    ["lost-answer", 1, undefined],
  ]);
});

test("a function decides on each exchange", async () => {
  const seen: unknown[] = [];
  const mock = createMock("pixelbin", {
    faults: ({ operationId, method, url, count }) => {
      seen.push([operationId, method, url.pathname, count]);
      return operationId === "listFiles" && count === 2 ? "503" : undefined;
    },
  });
  const { get } = createCaller(mock.fetch);
  const statuses = [];
  for (const path of [LIST, LIST, LIST, "/nowhere"]) statuses.push((await get(path)).status);
  expect(statuses).toEqual([200, 503, 200, 404]);
  expect(seen).toEqual([
    ["listFiles", "GET", LIST, 1],
    ["listFiles", "GET", LIST, 2],
    ["listFiles", "GET", LIST, 3],
    ["delivery", "GET", "/nowhere", 1],
  ]);
});

describe("drawn faults", () => {
  async function draw(seed: number, rate: number, others = 0): Promise<(FaultKind | undefined)[]> {
    const mock = createMock("pixelbin", { seed, faults: { rate, kinds: ["500", "reset", "429"] } });
    const { get } = createCaller(mock.fetch);
    for (let index = 0; index < 200; index++) {
      await get(LIST).catch(() => {});
      for (let other = 0; other < others; other++) await get(`${ASSETS}/presets`).catch(() => {});
    }
    return mock.requests.filter(({ operationId }) => operationId === "listFiles").map(({ fault }) => fault);
  }

  test("are the same for the same seed, whatever else is called", async () => {
    const first = await draw(7, 0.3);
    expect(await draw(7, 0.3, 2)).toEqual(first);
    expect(await draw(8, 0.3)).not.toEqual(first);
  });

  test("hit as often as they are told to", async () => {
    const hits = (await draw(1, 0.3)).filter((fault) => fault !== undefined);
    expect(hits.length).toBeGreaterThan(40);
    expect(hits.length).toBeLessThan(80);
    expect(new Set(hits)).toEqual(new Set(["500", "reset", "429"]));
    expect((await draw(1, 0)).every((fault) => fault === undefined)).toBe(true);
  });
});

test.each([
  [{ rate: 2, kinds: ["500"] }, /rate/],
  [{ rate: Number.NaN, kinds: ["500"] }, /rate/],
  [{ rate: 0.5, kinds: [] }, /kinds/],
  [{ rate: 0.5, kinds: ["explode"] }, /unknown fault "explode"/],
  [{ rate: 0.5, kinds: ["200"] }, /unknown fault "200"/],
])("%j is refused before anything starts", (faults, message) => {
  expect(() => createMock("pixelbin", { faults: faults as Faults })).toThrow(message);
});

describe("latency", () => {
  test("is waited for before anything happens, and ends with the caller", async () => {
    const mock = createMock("pixelbin", { latencyMs: 60 });
    const startedAt = performance.now();
    await mock.fetch(API + LIST, { headers });
    expect(performance.now() - startedAt).toBeGreaterThan(55);
    const body = form({ file: new Blob(["x"]) });
    const controller = new AbortController();
    const reason = new Error("the user left");
    setTimeout(() => controller.abort(reason), 10);
    const given = { method: "POST", headers, body, signal: controller.signal };
    await expect(mock.fetch(`${API}${ASSETS}/upload/direct`, given)).rejects.toBe(reason);
    await new Promise((resolve) => setTimeout(resolve, 80));
    expect(mock.state.files()).toEqual([]);
  });

  test("can differ from exchange to exchange", async () => {
    const waits = [30, 0];
    const mock = createMock("pixelbin", { latencyMs: ({ count }) => waits[count - 1] ?? 0 });
    const order: number[] = [];
    await Promise.all([1, 2].map((one) => mock.fetch(API + LIST, { headers }).then(() => order.push(one))));
    expect(order).toEqual([2, 1]);
  });

  test("cannot be less than nothing", () => {
    expect(() => createMock("pixelbin", { latencyMs: -1 })).toThrow(RangeError);
  });
});
