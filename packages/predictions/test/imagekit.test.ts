import { createImageKitClient, getBulkJobStatus, type ImageKitClient } from "@pixwire/api/imagekit";
import { isApiError } from "@pixwire/api/runtime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { JobTimeoutError, waitForBulkJob, waitForPurge } from "../src/imagekit.js";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_225_600_000 });
});
afterEach(() => {
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

type Answer = [status: number, body: object, headers?: Record<string, string>];

function fakeImageKit(...answers: Answer[]): { client: ImageKitClient; requests: string[]; times: number[] } {
  const startedAt = Date.now();
  const requests: string[] = [];
  const times: number[] = [];
  const client = createImageKitClient({
    privateKey: "private_test",
    fetch: async (request) => {
      const [status, body, headers = {}] = answers[Math.min(requests.length, answers.length - 1)] ?? [500, {}];
      requests.push(`${request.method} ${new URL(request.url).pathname}`);
      times.push(Date.now() - startedAt);
      return Response.json(body, { status, headers });
    },
  });
  return { client, requests, times };
}

async function settle<Value>(call: Promise<Value>): Promise<{ value?: Value; error?: unknown }> {
  const settled = call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
  await vi.runAllTimersAsync();
  return settled;
}

const job = (status: string): Answer => [200, { jobId: "job1", type: "MOVE_FOLDER", status }];

describe("waitForBulkJob", () => {
  test("asks until the job is not Pending", async () => {
    const { client, requests, times } = fakeImageKit(job("Pending"), job("Pending"), job("Completed"));
    const seen: string[] = [];
    const options = { retryIntervalMs: 1000, onStatus: ({ status }: { status: string }) => seen.push(status) };
    expect(await settle(waitForBulkJob(client, "job1", options))).toEqual({
      value: { jobId: "job1", type: "MOVE_FOLDER", status: "Completed" },
    });
    expect(requests).toEqual(Array(3).fill("GET /v1/bulkJobs/job1"));
    expect(times).toEqual([0, 1000, 2000]);
    expect(seen).toEqual(["Pending", "Completed"]);
  });

  test("a status that nobody has heard of is final, because only Pending is known not to be", async () => {
    const { client } = fakeImageKit(job("Failed"));
    expect((await settle(waitForBulkJob(client, "job1"))).value).toMatchObject({ status: "Failed" });
  });

  test("a rename whose purge failed is an error that says so", async () => {
    const body = { jobId: "job1", type: "RENAME_FOLDER", status: "Partial success", message: "The purge failed." };
    const { client, requests } = fakeImageKit([207, body]);
    const { error } = await settle(waitForBulkJob(client, "job1"));
    expect(requests).toHaveLength(1);
    expect(isApiError(error, getBulkJobStatus, 207) && error.body.status).toBe("Partial success");
  });

  test("gives up with the id and the last state", async () => {
    const { client, requests } = fakeImageKit(job("Pending"));
    const { error } = await settle(waitForBulkJob(client, "job1", { maxAttempts: 3 }));
    expect(requests).toHaveLength(3);
    expect(error).toBeInstanceOf(JobTimeoutError);
    expect(error).toMatchObject({ id: "job1", attempts: 3, last: { status: "Pending" } });
  });
});

describe("waitForPurge", () => {
  test("asks until the purge is not Pending, and waits as long as a rate limit says", async () => {
    const { client, requests, times } = fakeImageKit(
      [200, { status: "Pending" }],
      [429, { message: "slow" }, { "x-ratelimit-reset": "7500" }],
      [503, {}],
      [200, { status: "Completed" }],
    );
    expect(await settle(waitForPurge(client, "purge1", { retryIntervalMs: 4000 }))).toEqual({
      value: { status: "Completed" },
    });
    expect(requests).toEqual(Array(4).fill("GET /v1/files/purge/purge1"));
    expect(times).toEqual([0, 4000, 11_500, 15_500]);
  });

  test.each([
    [{ message: "quota exceeded", status: "error" }, "has no `jobId`"],
    [{ jobId: "job2", type: "MOVE_FOLDER", status: "Completed" }, "has the `jobId` of another job"],
    [{ jobId: "job1", type: "MOVE_FOLDER", status: "" }, "has an empty `status`"],
  ])("%j does not prove that the job has ended", async (body, problem) => {
    const { client, requests } = fakeImageKit([200, body]);
    const { error } = await settle(waitForBulkJob(client, "job1"));
    expect(error).toMatchObject({ name: "ApiError", operation: "getBulkJobStatus", status: 200 });
    expect(String(error)).toContain(problem);
    expect(requests).toHaveLength(1);
  });

  test("an empty status does not end a purge", async () => {
    const { client } = fakeImageKit([200, { status: "" }]);
    const { error } = await settle(waitForPurge(client, "purge1"));
    expect(error).toMatchObject({ name: "ApiError", operation: "getPurgeFileCacheStatus" });
  });

  test.each([400, 401, 403, 404])("%i ends the wait after one request", async (status) => {
    const { client, requests } = fakeImageKit([status, { message: "no" }]);
    expect((await settle(waitForPurge(client, "purge1"))).error).toMatchObject({ status });
    expect(requests).toHaveLength(1);
  });

  test("an answer without a status is an error, at once", async () => {
    const { client, requests } = fakeImageKit([200, {}]);
    expect((await settle(waitForPurge(client, "purge1"))).error).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(1);
  });

  test("options out of range are a RangeError before any request", async () => {
    const { client, requests } = fakeImageKit([200, { status: "Completed" }]);
    expect((await settle(waitForPurge(client, "purge1", { retryFactor: 4 }))).error).toBeInstanceOf(RangeError);
    expect(requests).toEqual([]);
  });
});
