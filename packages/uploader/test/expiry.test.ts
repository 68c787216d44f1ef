import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { UploadExpiredError, uploadMultipart } from "../src/index.js";
import { type Intercept, sha256, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(async () => {
  vi.useRealTimers();
  await server.close();
});

const bytes = testBytes(5000);
const options = { chunkSize: 1000, concurrency: 1, retryDelayMs: 1 };

/** Signs targets, of which the first one works no longer than `ms` milliseconds. */
function signing(ms: number): { sign: () => ReturnType<UploadServer["sign"]>; signed: () => number } {
  let signed = 0;
  return {
    sign: () => server.sign({ expiresAt: Date.now() + (signed++ === 0 ? ms : 3_000_000) }),
    signed: () => signed,
  };
}

test("a target has expired if the server says so", async () => {
  server = await startServer();
  const expiresAt = Date.now() - 1;
  const error = await uploadMultipart(bytes, { target: server.sign({ expiresAt }), ...options }).catch((e) => e);
  expect(error).toBeInstanceOf(UploadExpiredError);
  expect(error).toMatchObject({
    name: "UploadExpiredError",
    expiredAt: expiresAt,
    message:
      "upload: the target has expired (part 1 failed in attempt 1: the server responded with status 401. The signed URL has expired). Sign a new one.",
    cause: { name: "UploadFailedError", partNumber: 1, status: 401 },
  });
  expect(server.stored.get("u1")?.size).toBe(0);
});

test("a function is called for a second target, and all parts are sent to it", async () => {
  server = await startServer();
  const { sign, signed } = signing(-1);
  await uploadMultipart(bytes, { target: sign, ...options });
  expect(signed()).toBe(2);
  expect(server.completed.get("u2")).toMatchObject({ sha256: sha256(bytes), parts: [1, 2, 3, 4, 5] });
});

test("a refusal after the expiry counts as an expiry, and all parts are sent again", async () => {
  server = await startServer(async (request, response, { partNumber, server: { stored } }) => {
    if (!request.url?.includes("pbu=u1&") || partNumber !== 3) return false;
    expect(stored.get("u1")?.size).toBe(2);
    await new Promise((resolve) => setTimeout(resolve, 250));
    response.writeHead(403).end('{"message":"expired"}');
    return true;
  });
  const { sign, signed } = signing(200);
  const shown: number[] = [];
  await uploadMultipart(bytes, { target: sign, ...options, onProgress: ({ loadedBytes }) => shown.push(loadedBytes) });
  expect(signed()).toBe(2);
  expect(server.completed.get("u2")).toEqual({ sha256: sha256(bytes), size: 5000, parts: [1, 2, 3, 4, 5] });
  expect(server.stored.get("u2")?.size).toBe(5);
  expect(shown).toEqual(shown.toSorted((a, b) => a - b));
  expect(shown.at(-1)).toBe(5000);
});

test("a refusal before the expiry does not count as one", async () => {
  server = await startServer((request, response) => {
    request.resume().once("end", () => response.writeHead(403).end());
    return true;
  });
  const { sign, signed } = signing(60_000);
  await expect(uploadMultipart(bytes, { target: sign, ...options })).rejects.toMatchObject({ status: 403 });
  expect(signed()).toBe(1);
});

test("nothing is sent again after the expiry", async () => {
  server = await startServer((request, response) => {
    request.resume().once("end", () => response.writeHead(503, { "retry-after": "5" }).end());
    return true;
  });
  const startedAt = performance.now();
  const target = server.sign({ expiresAt: Date.now() + 1000 });
  const error = await uploadMultipart(bytes, { target, ...options }).catch((e) => e);
  expect(error).toBeInstanceOf(UploadExpiredError);
  expect(error.cause).toMatchObject({ status: 503, partNumber: 1 });
  expect(performance.now() - startedAt).toBeLessThan(500);
  expect(server.requests).toHaveLength(1);
});

test("the requested delay is waited even if the target expires meanwhile", async () => {
  const times: number[] = [];
  server = await startServer((request, response) => {
    times.push(performance.now());
    if (request.url?.includes("pbu=u2")) return false;
    request.resume().once("end", () => response.writeHead(503, { "retry-after": "0.5" }).end());
    return true;
  });
  const { sign, signed } = signing(1000);
  await uploadMultipart(bytes, { target: sign, ...options });
  expect(signed()).toBe(2);
  const [refusedAt = 0, startedAgainAt = 0] = times;
  expect(startedAgainAt - refusedAt).toBeGreaterThan(490);
});

test("a second target that expires too ends the upload", async () => {
  server = await startServer();
  let signed = 0;
  const sign = (): ReturnType<UploadServer["sign"]> => {
    signed++;
    return server.sign({ expiresAt: Date.now() - 1 });
  };
  await expect(uploadMultipart(bytes, { target: sign, ...options })).rejects.toBeInstanceOf(UploadExpiredError);
  expect(signed).toBe(2);
});

test("a stream cannot start over with a second target", async () => {
  server = await startServer();
  const { sign, signed } = signing(-1);
  const stream = new Blob([bytes]).stream();
  await expect(uploadMultipart(stream, { target: sign, ...options })).rejects.toBeInstanceOf(UploadExpiredError);
  expect(signed()).toBe(1);
});

test("a target without an expiry works", async () => {
  server = await startServer();
  const { url, fields } = server.sign();
  await uploadMultipart(bytes, { target: { url: url.replace(/pbe=\d+&/, ""), fields }, ...options });
  expect(server.completed.size).toBe(1);
});

const HOUR_MS = 3_600_000;

/** The server's clock, which the tests below do not change. */
const { now } = Date;

const refuse =
  (message: string): Intercept =>
  (request, response, { partNumber }) => {
    if (partNumber !== 3 || request.url?.includes("pbu=u2&")) return false;
    response.writeHead(403).end(JSON.stringify({ message }));
    return true;
  };

/** As pages see the answers of another origin. */
const withoutDate =
  (intercept: Intercept): Intercept =>
  (request, response, at) => {
    response.sendDate = false;
    return intercept(request, response, at);
  };

const pass: Intercept = () => false;

/** Signs targets by the server's clock, of which the first one works no longer than `ms` milliseconds. */
function signingThere(ms: number): { sign: () => ReturnType<UploadServer["sign"]>; signed: () => number } {
  let signed = 0;
  return { sign: () => server.sign({ expiresAt: now() + (signed++ === 0 ? ms : HOUR_MS) }), signed: () => signed };
}

describe.each([
  ["two hours ahead", 2 * HOUR_MS],
  ["two hours behind", -2 * HOUR_MS],
])("with a clock %s", (_how, offsetMs) => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now: now() + offsetMs }));

  test.each([
    ["with", pass],
    ["without", withoutDate(pass)],
  ])("an upload whose responses come %s a date succeeds with the first target", async (_with, intercept) => {
    server = await startServer(intercept);
    const { sign, signed } = signingThere(HOUR_MS);
    await uploadMultipart(bytes, { target: sign, ...options });
    await uploadMultipart(bytes, { target: server.sign(), ...options });
    expect(signed()).toBe(1);
    expect(server.requests).toHaveLength(12);
    expect([...server.completed.keys()]).toEqual(["u1", "u2"]);
  });

  test.each([
    ["with", pass],
    ["without", withoutDate(pass)],
  ])("an expiry in responses %s a date leads to a second target", async (_with, intercept) => {
    server = await startServer(intercept);
    const { sign, signed } = signingThere(-1);
    await uploadMultipart(bytes, { target: sign, ...options });
    expect(signed()).toBe(2);
    expect(server.completed.get("u2")?.sha256).toBe(sha256(bytes));
  });

  test.each([
    ["with", refuse("no entry")],
    ["without", withoutDate(refuse("no entry"))],
  ])("a refusal %s a date does not count as an expiry", async (_with, intercept) => {
    server = await startServer(intercept);
    const { sign, signed } = signingThere(HOUR_MS);
    const uploaded = uploadMultipart(bytes, { target: sign, ...options });
    await expect(uploaded).rejects.toMatchObject({ name: "UploadFailedError", status: 403, partNumber: 3 });
    expect(signed()).toBe(1);
  });

  test("a refusal counts as an expiry by the date of the response, whatever its body says", async () => {
    server = await startServer(async (request, response, at) => {
      if (at.partNumber === 3) await new Promise((resolve) => setTimeout(resolve, 300));
      return refuse("no entry")(request, response, at);
    });
    const { sign, signed } = signingThere(250);
    await uploadMultipart(bytes, { target: sign, ...options });
    expect(signed()).toBe(2);
  });

  test("a date in Retry-After is compared with the clock of the server", async () => {
    server = await startServer((request, response, { attempt }) => {
      if (attempt > 1) return false;
      const date = new Date(Math.ceil(now() / 1000) * 1000).toUTCString();
      request.resume().once("end", () => response.writeHead(503, { "retry-after": date }).end());
      return true;
    });
    const startedAt = performance.now();
    await uploadMultipart(testBytes(1000), { target: server.sign(), ...options });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
  });
});

test("without a date in responses, a refusal after the expiry by the local clock counts as an expiry", async () => {
  server = await startServer(
    withoutDate(async (request, response, at) => {
      if (request.url?.includes("pbu=u2&") || at.partNumber !== 3) return false;
      await new Promise((resolve) => setTimeout(resolve, 250));
      return refuse("no entry")(request, response, at);
    }),
  );
  const { sign, signed } = signing(200);
  await uploadMultipart(bytes, { target: sign, ...options });
  expect(signed()).toBe(2);
});

test("without a date in responses, a busy server is waited for, whatever the local clock says", async () => {
  server = await startServer(
    withoutDate((request, response, { attempt }) => {
      if (attempt > 1) return false;
      request.resume().once("end", () => response.writeHead(503).end());
      return true;
    }),
  );
  vi.useFakeTimers({ toFake: ["Date"], now: now() + 2 * HOUR_MS });
  await uploadMultipart(bytes, { target: server.sign(), ...options });
  expect(server.completed.size).toBe(1);
});
