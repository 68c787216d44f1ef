import { ConfigurationError } from "@pixwire/api/runtime";
import { describe, expect, test, vi } from "vitest";
import { createPredictions, PredictionFailedError, PredictionTimeoutError, type WaitOptions } from "../src/index.js";
import { type Answer, fakeApi, ID, prediction } from "./support/fake-api.js";
import { pending, run, useFakeClock } from "./support/waits.js";

useFakeClock();

/** The schedule of PixelBin's own SDKs. */
const every4s: WaitOptions = { retryIntervalMs: 4000 };

describe("requests and times", () => {
  test("a job that is done takes one request and no time", async () => {
    const { api, result, tookMs } = await run(["SUCCESS"]);
    expect(result).toEqual(prediction("SUCCESS"));
    expect(api.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `GET /service/platform/transformation/v1.0/predictions/${ID}`,
    ]);
    expect(tookMs).toBe(0);
  });

  test.each([1, 2, 7, 149])("a job that is pending %i times is asked for every 4 s", async (times) => {
    const { api, result, tookMs } = await run([...pending(times), "SUCCESS"], every4s);
    expect(result).toMatchObject({ status: "SUCCESS", consumedCredits: 1 });
    expect(api.times()).toEqual(Array.from({ length: times + 1 }, (_, index) => index * 4000));
    expect(tookMs).toBe(times * 4000);
  });

  test("a job that failed is a result", async () => {
    const { api, result } = await run(["ACCEPTED", "FAILURE"], every4s);
    expect(result).toMatchObject({ status: "FAILURE", error: "image not found" });
    expect(api.times()).toEqual([0, 4000]);
  });

  test("the interval starts when the answer is there", async () => {
    const slow: Answer = () => new Promise((resolve) => setTimeout(resolve, 700, Response.json(prediction("RUNNING"))));
    const { api } = await run([slow, slow, "SUCCESS"], { retryIntervalMs: 1000 });
    expect(api.times()).toEqual([0, 1700, 3400]);
  });

  test("words that nobody has heard of mean: wait", async () => {
    const words = ["ACCEPTED", "PREPARING", "Processing", "success", "DONE", "", "SUCCESS"];
    const { api, result } = await run(words, every4s);
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual([0, 4000, 8000, 12_000, 16_000, 20_000, 24_000]);
  });

  test.each<[WaitOptions, number[]]>([
    [{ retryIntervalMs: 1000 }, [0, 1000, 2000, 3000]],
    [{ retryIntervalMs: 60_000 }, [0, 60_000, 120_000, 180_000]],
    [{ retryFactor: 2 }, [0, 4000, 12_000, 28_000]],
    [{ retryFactor: 3, retryIntervalMs: 1000 }, [0, 1000, 4000, 13_000]],
    [{ retryFactor: 1.5, retryIntervalMs: 2000 }, [0, 2000, 5000, 9500]],
    [{ retryFactor: 2, maxIntervalMs: 5000 }, [0, 4000, 9000, 14_000]],
  ])("%j", async (options, times) => {
    expect((await run([...pending(3), "SUCCESS"], options)).api.times()).toEqual(times);
  });

  test("an adaptive wait takes an upper bound below the fixed interval, which it does not use", async () => {
    const { api, error } = await run([...pending(40), "SUCCESS"], { maxIntervalMs: 1000 });
    expect(error).toBeUndefined();
    const times = api.times();
    expect(Math.max(...times.map((time, index) => time - (times[index - 1] ?? 0)))).toBe(1000);
  });

  test("growth stops at one minute", async () => {
    const { api } = await run([...pending(9), "SUCCESS"], { retryFactor: 2 });
    const waits = api.times().map((time, index, times) => time - (times[index - 1] ?? 0));
    expect(waits).toEqual([0, 4000, 8000, 16_000, 32_000, 60_000, 60_000, 60_000, 60_000, 60_000]);
  });

  test("jitter shortens a wait by up to its share", async () => {
    const random = vi.spyOn(Math, "random").mockReturnValueOnce(0).mockReturnValueOnce(0.5).mockReturnValueOnce(1);
    const { api } = await run([...pending(3), "SUCCESS"], { ...every4s, jitter: 0.2 });
    random.mockRestore();
    expect(api.times()).toEqual([0, 4000, 7600, 10_800]);
  });
});

describe("exhaustion", () => {
  test.each([1, 2, 150])("after exactly %i requests, with no wait after the last", async (maxAttempts) => {
    const { api, error, tookMs } = await run(["RUNNING"], { ...every4s, maxAttempts });
    expect(api.requests).toHaveLength(maxAttempts);
    expect(tookMs).toBe((maxAttempts - 1) * 4000);
    expect(error).toBeInstanceOf(PredictionTimeoutError);
    expect(error).toMatchObject({ name: "PredictionTimeoutError", requestId: ID, attempts: maxAttempts });
    expect((error as PredictionTimeoutError).last).toEqual(prediction("RUNNING"));
    expect(JSON.stringify(error)).not.toContain("delivery.pixelbin.io");
  });

  test("a job that is done at the last request is done", async () => {
    const { api, result } = await run([...pending(2), "SUCCESS"], { maxAttempts: 3 });
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.requests).toHaveLength(3);
  });

  test("keeps the last state that was heard of, and why the last request failed", async () => {
    const { api, error } = await run(["ACCEPTED", "RUNNING", 503], { maxAttempts: 4 });
    expect(api.requests).toHaveLength(4);
    expect((error as PredictionTimeoutError).last?.status).toBe("RUNNING");
    expect(error).toMatchObject({ cause: { status: 503 } });
  });

  test("no request was ever answered", async () => {
    const { error } = await run([503], { maxAttempts: 2 });
    expect(error).toMatchObject({ name: "PredictionTimeoutError", attempts: 2, last: undefined });
  });
});

describe("errors", () => {
  test.each([400, 401, 402, 403, 404, 405, 409, 410, 418, 422, 301])("%i ends the wait at once", async (status) => {
    const { api, error, tookMs } = await run(["RUNNING", status, "SUCCESS"], every4s);
    expect(api.times()).toEqual([0, 4000]);
    expect(tookMs).toBe(4000);
    expect(error).toMatchObject({ status, operation: "getPrediction" });
  });

  test.each([401, 403, 404])("%i as the first answer takes one request", async (status) => {
    const { api, error } = await run([status]);
    expect(api.times()).toEqual([0]);
    expect(error).toMatchObject({ status });
  });

  test.each([408, 425, 429, 500, 501, 502, 503, 504, 520, 599])("%i is ridden out, and counts", async (status) => {
    const { api, result } = await run(["RUNNING", status, status, "SUCCESS"], { ...every4s, maxAttempts: 4 });
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual([0, 4000, 8000, 12_000]);
  });

  test("a connection that breaks is ridden out, and counts", async () => {
    const broken: Answer = () => {
      throw new TypeError("fetch failed");
    };
    const { api, result } = await run([broken, broken, "SUCCESS"], { ...every4s, maxAttempts: 3 });
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual([0, 4000, 8000]);
  });

  test("a request that hangs is ended, ridden out, and counts", async () => {
    const hanging: Answer = () => new Promise(() => {});
    const { api, result } = await run([hanging, "SUCCESS"], { ...every4s, maxAttempts: 2, timeoutMs: 500 });
    expect(result).toMatchObject({ status: "SUCCESS" });
    expect(api.times()).toEqual([0, 4500]);
  });

  test("errors and answers count together", async () => {
    const { api, error } = await run([503, "RUNNING", 429, "RUNNING", 500], { maxAttempts: 5 });
    expect(api.requests).toHaveLength(5);
    expect(error).toBeInstanceOf(PredictionTimeoutError);
  });

  test.each<[string, () => Response]>([
    ["HTML", () => new Response("<html>", { headers: { "content-type": "text/html" } })],
    ["JSON that is cut short", () => new Response('{"_id":')],
    ["an empty body", () => new Response("")],
    ["an object without a status", () => Response.json({ _id: ID })],
    ["null", () => Response.json(null)],
    ["a status that is no text", () => Response.json({ _id: ID, status: 1 })],
  ])("a success with %s is an error, at once", async (_, answer) => {
    const { api, error } = await run([answer]);
    expect(api.requests).toHaveLength(1);
    expect(error).toMatchObject({ status: 200, operation: "getPrediction" });
  });

  test("throwOnFailure throws the job that failed", async () => {
    const { api, error } = await run(["RUNNING", "FAILURE"], { throwOnFailure: true });
    expect(api.requests).toHaveLength(2);
    expect(error).toBeInstanceOf(PredictionFailedError);
    expect(error).toMatchObject({ requestId: ID, message: expect.stringContaining("image not found") });
    expect((error as PredictionFailedError).prediction).toEqual(prediction("FAILURE"));
  });

  test("the reason of a failure may be an object", async () => {
    const answer: Answer = () => Response.json({ ...prediction("FAILURE"), error: { message: "too dark" } });
    const { error } = await run([answer], { throwOnFailure: true });
    expect(error).toMatchObject({ message: expect.stringContaining("too dark") });
  });
});

describe("onStatus and watch", () => {
  test("onStatus is told each change once", async () => {
    const seen: string[] = [];
    await run(["ACCEPTED", "ACCEPTED", 503, "ACCEPTED", "RUNNING", "RUNNING", "ACCEPTED", "SUCCESS"], {
      onStatus: ({ status }) => seen.push(status),
    });
    expect(seen).toEqual(["ACCEPTED", "RUNNING", "ACCEPTED", "SUCCESS"]);
  });

  test("what onStatus throws ends the wait", async () => {
    const mistake = new Error("a mistake of the caller");
    const { api, error } = await run(["RUNNING"], {
      onStatus: () => {
        throw mistake;
      },
    });
    expect(error).toBe(mistake);
    expect(api.requests).toHaveLength(1);
  });

  test("watch yields each answer, the final one included, and no more", async () => {
    const api = fakeApi("ACCEPTED", "RUNNING", 503, "RUNNING", "SUCCESS");
    const seen = (async () => {
      const statuses = [];
      for await (const { status } of createPredictions(api.client).watch(ID)) statuses.push(status);
      return statuses;
    })();
    await vi.runAllTimersAsync();
    expect(await seen).toEqual(["ACCEPTED", "RUNNING", "RUNNING", "SUCCESS"]);
    expect(api.requests).toHaveLength(5);
  });

  test("watch yields the last state before it gives up", async () => {
    const states = createPredictions(fakeApi("RUNNING").client).watch(ID, { maxAttempts: 1 });
    expect(await states.next()).toMatchObject({ done: false, value: { status: "RUNNING" } });
    await expect(states.next()).rejects.toBeInstanceOf(PredictionTimeoutError);
  });

  test("leaving the loop ends the requests", async () => {
    const api = fakeApi("RUNNING");
    for await (const _ of createPredictions(api.client).watch(ID)) break;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(api.requests).toHaveLength(1);
  });
});

describe("an answer that does not prove that this job has ended", () => {
  test.each<[string, object, string]>([
    ["of another prediction", prediction("SUCCESS", "erase--bg--other"), "the `_id` of another prediction"],
    ["without an output", { ...prediction("SUCCESS"), output: undefined }, "but no `output`"],
    ["with an output of null", { ...prediction("SUCCESS"), output: null }, "but no `output`"],
  ])("%s is an error, and not asked for again", async (_, body, problem) => {
    const api = fakeApi(() => Response.json(body));
    const predictions = createPredictions(api.client);
    for (const call of [predictions.wait(ID), predictions.get(ID)]) {
      const error: unknown = await call.catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: "ApiError", operation: "getPrediction", status: 200 });
      expect(String(error)).toContain(problem);
    }
    expect(api.requests).toHaveLength(2);
  });
});

describe("options out of range", () => {
  test.each<WaitOptions>([
    { maxAttempts: 0 },
    { maxAttempts: 151 },
    { maxAttempts: 1.5 },
    { maxAttempts: Number.NaN },
    { retryFactor: 0.99 },
    { retryFactor: 3.01 },
    { retryFactor: Number.POSITIVE_INFINITY },
    { retryIntervalMs: 999 },
    { retryIntervalMs: 60_001 },
    { retryIntervalMs: 4 },
    { maxIntervalMs: 999 },
    { maxIntervalMs: 3999, retryIntervalMs: 4000 },
    { maxIntervalMs: 3_600_001 },
    { jitter: -0.1 },
    { jitter: 1.1 },
  ])("%j is a RangeError before any request", async (options) => {
    const [name = ""] = Object.keys(options);
    const { api, error } = await run(["SUCCESS"], options);
    expect(error).toBeInstanceOf(RangeError);
    expect(error).toMatchObject({ message: expect.stringContaining(`\`${name}\``) });
    expect(api.requests).toEqual([]);

    const predictions = createPredictions(api.client);
    expect(() => predictions.watch(ID, options)).toThrow(RangeError);
    await expect(predictions.createAndWait({ name: "erase_bg", input: {}, options })).rejects.toThrow(RangeError);
    expect(api.requests).toEqual([]);
  });

  test.each<WaitOptions>([
    { maxAttempts: 1 },
    { maxAttempts: 150 },
    { retryFactor: 1 },
    { retryFactor: 3 },
    { retryIntervalMs: 1000 },
    { retryIntervalMs: 60_000 },
    { jitter: 1 },
    { maxAttempts: undefined, retryFactor: undefined, retryIntervalMs: undefined, signal: undefined },
  ])("%j is in range", async (options) => {
    expect((await run(["SUCCESS"], options)).result).toMatchObject({ status: "SUCCESS" });
  });

  test("a text that looks like a number is none", async () => {
    const options: object = { retryIntervalMs: "4000" };
    expect((await run(["SUCCESS"], options)).error).toBeInstanceOf(RangeError);
  });

  test("an onStatus that cannot be called is refused before any request", async () => {
    const options: object = { onStatus: "log" };
    const { api, error } = await run(["SUCCESS"], options);
    expect(error).toBeInstanceOf(ConfigurationError);
    const call = createPredictions(api.client).createAndWait({ name: "erase_bg", input: {}, options });
    await expect(call).rejects.toThrow(ConfigurationError);
    expect(api.requests).toEqual([]);
  });

  test.each(["", "..", "."])("an id that is %j is refused before any request", async (id) => {
    const api = fakeApi("SUCCESS");
    await expect(createPredictions(api.client).wait(id)).rejects.toMatchObject({ member: "requestId" });
    expect(api.requests).toEqual([]);
  });
});
