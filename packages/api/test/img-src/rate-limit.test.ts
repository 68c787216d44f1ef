import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { RateLimitError } from "../../src/runtime/index.js";
import { clientOver, failure, usage } from "./support.js";

describe("the rate limit", () => {
  const NOW = Date.parse("2026-01-15T10:00:00Z");
  const inSeconds = (seconds: number): string => String(NOW / 1000 + seconds);
  beforeEach(() => void vi.useFakeTimers({ now: NOW }));
  afterEach(() => void vi.useRealTimers());

  /** Milliseconds between the first attempt and the second. */
  async function waitAfter(first: Response): Promise<number> {
    const times: number[] = [];
    const answer = (_: Request, attempt: number): Response => {
      times.push(Date.now());
      return attempt === 1 ? first : usage();
    };
    const { client } = clientOver(answer, {
      retry: { maxRetries: 1, initialDelayMs: 700, jitter: 0 },
    });
    const call = client.usage.getUsage();
    await vi.runAllTimersAsync();
    await call;
    return (times[1] ?? 0) - (times[0] ?? 0);
  }

  test.each<[what: string, first: () => Response, waitMs: number]>([
    [
      "Retry-After before the reset header",
      () => failure(429, { retry_after: NOW / 1000 + 9 }, { "retry-after": "3", "x-ratelimit-reset": inSeconds(20) }),
      3000,
    ],
    [
      "the reset header before the body",
      () => failure(429, { retry_after: NOW / 1000 + 9 }, { "x-ratelimit-reset": inSeconds(20) }),
      20_000,
    ],
    ["the moment in the body", () => failure(429, { retry_after: NOW / 1000 + 9 }), 9000],
    ["a moment that has passed means now", () => failure(429, { retry_after: NOW / 1000 - 5 }), 0],
    ["nothing said: backoff", () => failure(429), 700],
    [
      "the reset beside another failure says nothing",
      () => failure(503, {}, { "x-ratelimit-reset": inSeconds(20) }),
      700,
    ],
    ["Retry-After beside another failure is obeyed", () => failure(503, {}, { "retry-after": "2" }), 2000],
  ])("%s", async (_, first, waitMs) => {
    expect(await waitAfter(first())).toBe(waitMs);
  });

  test.each([
    [{}, { "x-ratelimit-reset": inSeconds(42) }],
    [{ retry_after: NOW / 1000 + 42 }, {}],
  ])("is an error that says how long to wait: %j %j", async (body, headers) => {
    const { client } = clientOver(() => failure(429, { code: "RATE_LIMITED", ...body }, headers));
    const error: unknown = await client.images.listImages().catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RateLimitError);
    expect(error).toMatchObject({ status: 429, code: "RATE_LIMITED", retryAfterMs: 42_000 });
  });

  test("can be read from a success", async () => {
    const { client } = clientOver(() => Response.json({ plan: "pro" }, { headers: { "x-ratelimit-remaining": "99" } }));
    const { data, response } = await client.usage.getUsage().withResponse();
    expect(data.plan).toBe("pro");
    expect(response.headers.get("x-ratelimit-remaining")).toBe("99");
  });
});
