import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { expect, test } from "vitest";
import { createTransfer } from "../src/index.js";
import { pixelbinTarget } from "../src/pixelbin/index.js";
import { onFakeClock, useFakeClock } from "./support/fake-time.js";
import { textSource } from "./support/stub-target.js";

/** Hashing a small file takes no longer. */
const HASHING_MS = 2;

useFakeClock();

function manyFiles(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`file-${index}.txt`, `text ${index}`]));
}

// Hashing takes real time, during which the fake clock of a machine that stalls may go on.
test("eight files at once use the limit of an account, and stay below it", { retry: 2, timeout: 120_000 }, async () => {
  const requestLimit = { requests: 50, perMs: 1000 };
  const mock = createMock("pixelbin", { now: Date.now, requestLimit, latencyMs: 30 });
  const target = pixelbinTarget(createPixelbin({ token: "t", fetch: mock.fetch }));
  const transfer = createTransfer({
    source: textSource(manyFiles(120)),
    target,
    concurrency: 8,
    rateLimit: requestLimit,
  });
  const startedAt = Date.now();
  const run = transfer.run();
  await onFakeClock(run, HASHING_MS);
  expect(await run).toMatchObject({ done: 120, failed: 0 });
  const seconds = (Date.now() - startedAt) / 1000;
  const refused = mock.requests.filter(({ status }) => status === 429).length;
  expect(mock.requests.length).toBeGreaterThanOrEqual(360);
  expect(refused / mock.requests.length).toBeLessThanOrEqual(0.01);
  expect((mock.requests.length - refused) / seconds).toBeGreaterThanOrEqual(45);
});

test("without a rate limit, refusals hold everything back for as long as the server asks", {
  timeout: 120_000,
}, async () => {
  const mock = createMock("pixelbin", { now: Date.now, requestLimit: { requests: 20, perMs: 1000 }, latencyMs: 30 });
  const target = pixelbinTarget(createPixelbin({ token: "t", fetch: mock.fetch }));
  const transfer = createTransfer({ source: textSource(manyFiles(40)), target, concurrency: 8 });
  const run = transfer.run();
  await onFakeClock(run, HASHING_MS);
  expect(await run).toMatchObject({ done: 40, failed: 0 });
  // Each refusal is followed by a second in which nothing starts, but for what was on its way.
  const refusals = mock.requests.filter(({ status }) => status === 429);
  const first = refusals[0]?.endedAt ?? 0;
  const inHold = mock.requests.filter(({ startedAt }) => startedAt > first && startedAt < first + 990);
  expect(refusals.length).toBeGreaterThan(0);
  expect(inHold).toEqual([]);
});
