import { PixwireError } from "@pixwire/api/runtime";
import { afterEach, describe, expect, test, vi } from "vitest";
import { UploadFailedError, type UploadMultipartOptions, UploadStalledError, uploadMultipart } from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { type Intercept, sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

const CHUNK = 1000;
const bytes = testBytes(5 * CHUNK);
let server: UploadServer;
afterEach(async () => {
  await server.close();
  vi.restoreAllMocks();
});

async function upload(intercept: Intercept, options: Partial<UploadMultipartOptions> = {}): Promise<unknown> {
  server = await startServer(intercept);
  return uploadMultipart(bytes, { target: server.sign(), chunkSize: CHUNK, retryDelayMs: 1, ...options });
}

/** Answers the first attempts at one part, or at the completion. */
function failing(partNumber: number | undefined, attempts: number, fail: Intercept): Intercept {
  return (request, response, at) =>
    at.partNumber === partNumber && at.attempt <= attempts ? fail(request, response, at) : false;
}

function answer(status: number, headers: Record<string, string> = {}, body = ""): Intercept {
  return (request, response) => {
    request.resume().once("end", () => response.writeHead(status, headers).end(body));
    return true;
  };
}

const reset: Intercept = (request) => {
  request.socket.resetAndDestroy();
  return true;
};

async function failureOf(upload: Promise<unknown>): Promise<UploadFailedError> {
  const error = await upload.catch((reason) => reason);
  if (error instanceof UploadFailedError) return error;
  throw error;
}

/** Number of requests for each part; the completion is `undefined`. */
function requestsByPart(): Map<number | undefined, number> {
  const counts = new Map<number | undefined, number>();
  for (const { partNumber } of server.requests) counts.set(partNumber, (counts.get(partNumber) ?? 0) + 1);
  return counts;
}

/** What a message says to do about a refusal, by its status. */
const ADVICE: Readonly<Record<number, string>> = {
  401: " Sign a new target.",
  403: " Sign a new target.",
  413: " Use a smaller `chunkSize`.",
};

describe.each([
  ["node", nodeTransport],
  ["fetch", fetchTransport],
])("with the %s transport", (_name, makeTransport) => {
  const transport = makeTransport();

  test.each([408, 425, 429, 500, 501, 502, 503, 504, 507, 599])(
    "a part is sent again after a %i, all of it",
    async (status) => {
      await upload(failing(2, 2, answer(status)), { transport });
      expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
      const attempts = server.requests.filter(({ partNumber }) => partNumber === 2);
      expect(attempts).toHaveLength(3);
      expect(new Set(attempts.map(({ bytes: length }) => length)).size).toBe(1);
      for (const part of [1, 3, 4, 5, undefined]) expect(requestsByPart().get(part)).toBe(1);
    },
  );

  test.each([
    ["a reset before the answer", reset],
    [
      "a reset in the middle of the body",
      (request) => {
        request.once("data", () => request.socket.resetAndDestroy());
        return true;
      },
    ],
    [
      "an answer that breaks off",
      (request, response) => {
        request.resume().once("end", () => {
          response.writeHead(200, { "content-length": "10" });
          response.write("12345", () => response.destroy());
        });
        return true;
      },
    ],
    [
      "an answer that is not HTTP",
      (request) => {
        request.resume().once("end", () => request.socket.end("nonsense\r\n\r\n"));
        return true;
      },
    ],
  ] satisfies [string, Intercept][])("a part is sent again after %s", async (_what, fail) => {
    await upload(failing(2, 2, fail), { transport });
    expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
  });

  test.each([400, 401, 403, 404, 409, 410, 413, 415, 418, 422])("a %i ends the upload at once", async (status) => {
    const body = JSON.stringify({ message: "no entry", status, code: "CG-1", exception: "TestError" });
    const error = await failureOf(upload(failing(3, 9, answer(status, {}, body)), { transport, concurrency: 1 }));
    expect(error).toBeInstanceOf(UploadFailedError);
    expect(error).toBeInstanceOf(PixwireError);
    expect(error).toMatchObject({ partNumber: 3, attempts: 1, status, code: "CG-1", storedParts: [1, 2] });
    expect(error.message).toBe(
      `upload: part 3 failed in attempt 1: the server responded with status ${status}.${ADVICE[status] ?? ""} no entry`,
    );
    expect(server.requests.map(({ partNumber }) => partNumber)).toEqual([1, 2, 3]);
  });

  test("a part fails after its last retry", async () => {
    const error = await failureOf(upload(failing(3, 9, answer(503)), { transport, maxRetries: 3 }));
    expect(error).toMatchObject({ name: "UploadFailedError", partNumber: 3, attempts: 4, status: 503 });
    expect(requestsByPart().get(3)).toBe(4);
    expect(server.completed.size).toBe(0);
  });

  test("a missing response is reported in other words than a refusal", async () => {
    const error = await failureOf(upload(failing(3, 9, reset), { transport, maxRetries: 1 }));
    expect(error).toMatchObject({ name: "UploadFailedError", attempts: 2, status: undefined });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("there is one attempt without retries", async () => {
    await expect(upload(failing(1, 1, answer(500)), { transport, maxRetries: 0 })).rejects.toMatchObject({
      attempts: 1,
    });
  });

  test("a part without a response times out and is sent again", async () => {
    await upload(
      failing(2, 1, () => true),
      { transport, stallTimeoutMs: 400 },
    );
    expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
    expect(requestsByPart().get(2)).toBe(2);
  });

  test("no response in any attempt is an UploadStalledError", async () => {
    const startedAt = performance.now();
    const error = await failureOf(
      upload(
        failing(2, 9, () => true),
        { transport, stallTimeoutMs: 100, maxRetries: 1 },
      ),
    );
    expect(error).toBeInstanceOf(UploadStalledError);
    expect(error).toBeInstanceOf(UploadFailedError);
    expect(error).toMatchObject({ name: "UploadStalledError", partNumber: 2, attempts: 2, status: undefined });
    expect(performance.now() - startedAt).toBeLessThan(1500);
    await expect.poll(() => server.inFlight).toBe(0);
  });

  test("the completion is sent again, and its refusal is reported", async () => {
    await upload(failing(undefined, 2, answer(502, {}, "<html>bad gateway</html>")), { transport });
    expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
    await server.close();
    const error = await failureOf(
      upload(failing(undefined, 1, answer(400, {}, '{"message":"no","errorCode":"JR-1"}')), {
        transport,
      }),
    );
    expect(error).toMatchObject({
      name: "UploadFailedError",
      partNumber: undefined,
      attempts: 1,
      status: 400,
      code: "JR-1",
    });
    expect(error.storedParts).toEqual([1, 2, 3, 4, 5]);
    expect(error.message).toBe("upload: the completion failed in attempt 1: the server responded with status 400. no");
  });

  test("a completion that hangs times out and is sent again", async () => {
    await upload(
      failing(undefined, 1, () => true),
      { transport, stallTimeoutMs: 100 },
    );
    expect(requestsByPart().get(undefined)).toBe(2);
    expect(server.completed.get("u1")?.sha256).toBe(sha256(bytes));
  });
});

describe("the delays between attempts", () => {
  /** The times between the requests for part 1, in milliseconds. */
  async function waitsOf(intercept: Intercept, options: Partial<UploadMultipartOptions>): Promise<number[]> {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const times: number[] = [];
    const timed: Intercept = (request, response, at) => {
      if (at.partNumber === 1) times.push(performance.now());
      return intercept(request, response, at);
    };
    await upload(timed, { concurrency: 1, ...options });
    return times.slice(1).map((time, index) => time - (times[index] ?? 0));
  }

  test("grow by the factor, and are random below their bound", async () => {
    const waits = await waitsOf(failing(1, 3, answer(503)), { maxRetries: 3, retryDelayMs: 40, exponentialFactor: 3 });
    for (const [index, least] of [20, 60, 180].entries()) {
      expect(waits[index]).toBeGreaterThanOrEqual(least - 1);
      expect(waits[index]).toBeLessThan(least + 100);
    }
  });

  test("are what the server asks for, in seconds", async () => {
    const [wait] = await waitsOf(failing(1, 1, answer(429, { "retry-after": "0.2" })), { retryDelayMs: 90_000 });
    expect(wait).toBeGreaterThanOrEqual(199);
    expect(wait).toBeLessThan(400);
  });

  describe("end the upload if the server asks for more than the limit, with the time to come back", () => {
    const busy = (retryAfter: string): Intercept => failing(2, 9, answer(503, { "retry-after": retryAfter }));

    test.each<[what: string, retryAfter: string, waitMs: number, options: Partial<UploadMultipartOptions>]>([
      ["than a minute", "61", 61_000, {}],
      ["than the option allows", "2.5", 2500, { maxRetryAfterMs: 2000 }],
      ["than none at all", "1", 1000, { maxRetryAfterMs: 0 }],
    ])("%s", async (_what, retryAfter, waitMs, options) => {
      const startedAt = performance.now();
      const error = await failureOf(upload(busy(retryAfter), options));
      expect(performance.now() - startedAt).toBeLessThan(1000);
      expect(error).toMatchObject({
        name: "UploadFailedError",
        status: 503,
        attempts: 1,
        retryAfterMs: waitMs,
        message:
          `upload: part 2 failed in attempt 1: the server responded with status 503. The server asks to wait ${waitMs} ms, longer than ` +
          "`maxRetryAfterMs`. Upload again after that time.",
      });
      expect(requestsByPart().get(2)).toBe(1);
      await expect.poll(() => server.inFlight).toBe(0);
    });

    test("as a date by the clock of the server", async () => {
      const date = new Date(Date.now() + 7_200_000).toUTCString();
      const error = await failureOf(upload(busy(date)));
      expect(error).toMatchObject({ name: "UploadFailedError", status: 503, attempts: 1 });
      expect(Math.abs((error.retryAfterMs ?? 0) - 7_200_000)).toBeLessThan(10_000);
    });

    test("in a success response that confirms nothing", async () => {
      const error = await failureOf(upload(failing(1, 9, answer(200, { "retry-after": "90" }, "<html>busy</html>"))));
      expect(error).toMatchObject({ status: 200, attempts: 1, retryAfterMs: 90_000 });
    });

    test("with a limit of ten minutes, five are waited", async () => {
      const controller = new AbortController();
      const options = { maxRetryAfterMs: 600_000, signal: controller.signal };
      const uploaded = upload(
        failing(2, 9, (request, response, at) => {
          response.once("finish", () => setTimeout(() => controller.abort("waited"), 100));
          return answer(503, { "retry-after": "300" })(request, response, at);
        }),
        options,
      );
      await expect(uploaded).rejects.toBe("waited");
    });
  });

  test("that the server asked for are in the error after the last attempt", async () => {
    const error = await failureOf(upload(failing(1, 9, answer(503, { "retry-after": "0.1" })), { maxRetries: 1 }));
    expect(error).toMatchObject({ attempts: 2, retryAfterMs: 100 });
    expect(error.message).toBe(
      "upload: part 1 failed in attempt 2: the server responded with status 503. " +
        "Upload again; with `resume`, only the missing parts are sent.",
    );
  });

  test("follow from Retry-After as a date", async () => {
    const date = new Date(Date.now() + 1000).toUTCString();
    const [wait] = await waitsOf(failing(1, 1, answer(503, { "retry-after": date })), { retryDelayMs: 90_000 });
    expect(wait).toBeLessThan(1500);
  });
});

describe("with the node transport", () => {
  test("a slow part whose bytes still move does not stall", async () => {
    // 24 MiB do not fit in the buffers of a loopback connection, so that the pauses of the reader are felt.
    const large = testBytes(24 * 1024 * 1024);
    server = await startServer(async (request) => {
      if (request.method !== "PUT") return false;
      for (let pause = 0; pause < 12; pause++) {
        request.pause();
        await new Promise((resolve) => setTimeout(resolve, 60));
        request.resume();
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return false;
    });
    const startedAt = performance.now();
    await uploadMultipart(large, {
      target: server.sign(),
      chunkSize: 32 * 1024 * 1024,
      stallTimeoutMs: 500,
      maxRetries: 0,
    });
    expect(performance.now() - startedAt).toBeGreaterThan(700);
    expect(server.completed.get("u1")?.sha256).toBe(sha256(large));
  });

  test("a part whose bytes stop moving stalls", async () => {
    let attempts = 0;
    server = await startServer((request) => {
      if (request.method !== "PUT" || attempts++ > 0) return false;
      request.pause();
      return true;
    });
    const large = testBytes(24 * 1024 * 1024);
    await uploadMultipart(large, {
      target: server.sign(),
      chunkSize: 32 * 1024 * 1024,
      stallTimeoutMs: 200,
      retryDelayMs: 1,
    });
    expect(attempts).toBe(2);
    expect(server.completed.get("u1")?.sha256).toBe(sha256(large));
  });

  test("after one of ten parts has failed, only that part is sent again", async () => {
    const large = testBytes(10 * 100_000);
    server = await startServer(failing(4, 1, answer(503)));
    await uploadMultipart(large, { target: server.sign(), chunkSize: 100_000, retryDelayMs: 1 });
    expect(server.receivedBytes).toBeLessThanOrEqual(1.11 * large.byteLength);
  });

  test("the first final failure aborts the other parts, none of which is still running when the upload rejects", async () => {
    let refused = 0;
    const intercept: Intercept = (request, response, { partNumber }) => {
      if (partNumber !== 2) return true; // never answered
      request.resume().once("end", () => {
        refused = performance.now();
        response.writeHead(403).end();
      });
      return true;
    };
    const error = await failureOf(upload(intercept, { concurrency: 4 }));
    expect(error).toMatchObject({ partNumber: 2, status: 403, storedParts: [] });
    expect(performance.now() - refused).toBeLessThan(50);
    await expect.poll(() => server.inFlight).toBe(0);
    const seen = server.requests.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.requests).toHaveLength(seen);
    expect(seen).toBeLessThanOrEqual(4);
  });
});
