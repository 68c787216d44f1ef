import type { ServerResponse } from "node:http";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { type Transport, UploadFailedError, type UploadMultipartOptions, uploadMultipart } from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { nodeTransport } from "../src/transports/node.js";
import { pour } from "./helpers/pour.js";
import { startServer, testBytes, type UploadServer } from "./helpers/server.js";

const MIB = 1024 * 1024;
const bytes = testBytes(2500);
let server: UploadServer;
afterEach(() => server.close());

/** Uploads to a server that answers parts (`PUT`) or the completion (`POST`) in its own way, and gives the error. */
async function failureOf(
  method: "PUT" | "POST",
  answer: (response: ServerResponse) => void,
  options: Partial<UploadMultipartOptions> & { transport: Transport },
): Promise<unknown> {
  server = await startServer((request, response) => {
    if (request.method !== method) return false;
    request.resume().once("end", () => answer(response));
    return true;
  });
  return uploadMultipart(bytes, { target: server.sign(), chunkSize: 1000, maxRetries: 0, ...options }).then(
    () => "no error",
    (error: unknown) => error,
  );
}

const bomb = gzipSync(Buffer.alloc(200 * MIB, " "));

describe.each([
  ["node", nodeTransport()],
  ["fetch", fetchTransport()],
])("over the %s transport", (name, transport) => {
  test.each(["PUT", "POST"] as const)(
    "no more than a megabyte is read of an endless answer to a %s",
    async (method) => {
      let poured: Promise<number> | undefined;
      const error = await failureOf(
        method,
        (response) => {
          response.writeHead(200, { "content-type": "application/json" });
          poured ??= pour(response);
        },
        { transport, concurrency: 1 },
      );
      expect(error).toBeInstanceOf(UploadFailedError);
      expect(error).toMatchObject({
        partNumber: method === "PUT" ? 1 : undefined,
        message: expect.stringContaining("the response is longer than `maxResponseBytes`, 1048576 bytes"),
      });
      // The rest of what was written waited in buffers when the connection was closed.
      expect(await poured).toBeLessThan(24 * MIB);
    },
  );

  test("of an endless refusal the status is told", async () => {
    const answer = (response: ServerResponse): void => void pour(response.writeHead(403));
    expect(await failureOf("PUT", answer, { transport })).toMatchObject({ name: "UploadFailedError", status: 403 });
  });

  test.each(["PUT", "POST"] as const)(
    "a small answer to a %s that unpacks to 200 MiB is not unpacked",
    async (method) => {
      const before = process.memoryUsage().rss;
      const error = await failureOf(
        method,
        (response) => {
          response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" }).end(bomb);
        },
        { transport },
      );
      // Over `node:http` nothing is unpacked, so that the answer is no JSON.
      expect(error).toMatchObject({
        name: name === "fetch" || method === "PUT" ? "UploadFailedError" : "UploadIntegrityError",
      });
      expect(process.memoryUsage().rss - before).toBeLessThan(150 * MIB);
    },
  );

  test.each([
    [500, "no error"],
    [501, expect.objectContaining({ name: "UploadFailedError" })],
  ])("an answer of %i bytes beside a limit of 500", async (length, expected) => {
    const answer = (response: ServerResponse): void => void response.writeHead(200).end(`{}`.padEnd(length));
    const asset = JSON.stringify({ fileId: "a", size: bytes.byteLength }).padEnd(length);
    const ended = await failureOf("PUT", answer, { transport, maxResponseBytes: 500 });
    expect(ended).toEqual(
      length === 500 ? expect.objectContaining({ name: "UploadFailedError", status: 400 }) : expected,
    );
    await server.close();
    const completed = await failureOf("POST", (response) => void response.end(asset), {
      transport,
      maxResponseBytes: 500,
    });
    expect(completed).toEqual(expected);
  });

  test.each(["PUT", "POST"] as const)("an answer to a %s that drips for ever is given up", async (method) => {
    const drip = (response: ServerResponse): void => {
      response.writeHead(200, { "content-type": "application/json" });
      const timer = setInterval(() => response.write(" "), 20);
      response.once("close", () => clearInterval(timer));
    };
    const startedAt = performance.now();
    const error = await failureOf(method, drip, { transport, stallTimeoutMs: 200, timeoutMs: 2000 });
    expect(error).toMatchObject({ name: expect.stringMatching(/^Upload(Stalled|Failed)Error$/), status: undefined });
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    await expect.poll(() => server.inFlight).toBe(0);
  });
});

test("a text of the server is cut and freed of secrets in time that does not depend on its length", async () => {
  const secret = "s3cr3t-".repeat(300);
  const message = `${"x".repeat(250)}${secret}${"s3cr3t-".repeat(130_000)}`;
  server = await startServer((request, response) => {
    request.resume().once("end", () => response.writeHead(403).end(JSON.stringify({ message, code: secret })));
    return true;
  });
  const target = server.sign({ fields: { "x-pixb-meta-assetdata": secret } });
  const startedAt = performance.now();
  const error = await uploadMultipart(bytes, { target }).catch((reason) => reason);
  expect(performance.now() - startedAt).toBeLessThan(5000);
  expect(error).toMatchObject({ name: "UploadFailedError", status: 403, code: "[redacted]" });
  expect(error.message).toContain("xxx[redacted]");
  expect(error.message).not.toContain(secret);
  expect(error.message.length).toBeLessThan(1000);
});
