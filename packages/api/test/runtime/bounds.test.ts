import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createGzip, gzipSync } from "node:zlib";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { createPixelbin, type PixelbinOptions } from "../../src/pixelbin/index.js";
import { ResponseTooLargeError, TimeoutError } from "../../src/runtime/index.js";
import { clientOver, rejection, TOKEN } from "../support/clients.js";

const MIB = 1024 * 1024;

/** A client of a server that answers in its own way, and how often it was asked. */
async function clientOf(answer: RequestListener, options: PixelbinOptions = {}) {
  const seen = { requests: 0, closed: 0 };
  const server = createServer((request, response) => {
    seen.requests++;
    response.on("close", () => void seen.closed++);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { seen, pixelbin: createPixelbin({ token: TOKEN, baseUrl, retry: { initialDelayMs: 1 }, ...options }) };
}

describe("an answer that is too long", () => {
  const endless: RequestListener = (_, response) => {
    const piece = Buffer.alloc(64 * 1024, "x");
    response.flushHeaders();
    const write = (): void => {
      while (!response.destroyed && response.write(piece));
      if (!response.destroyed) response.once("drain", write);
    };
    write();
  };

  test("ends at the client's limit, is not tried again, and its connection is closed", async () => {
    const { pixelbin, seen } = await clientOf(endless, { maxResponseBytes: MIB });
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }));
    expect(error).toBeInstanceOf(ResponseTooLargeError);
    expect(error).toMatchObject({
      operation: "getFileById",
      maxBytes: MIB,
      message:
        "getFileById: GET /service/platform/assets/v1.0/files/id/{_id} answered 200 with a body longer than " +
        "`maxResponseBytes`, 1048576 bytes: raise it if responses may be that long",
    });
    await vi.waitFor(() => expect(seen).toEqual({ requests: 1, closed: 1 }));
  });

  test("ends at the limit of the call, which goes before the client's", async () => {
    const { pixelbin } = await clientOf(endless);
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }, { maxResponseBytes: 1000 }));
    expect(error).toMatchObject({ name: "ResponseTooLargeError", maxBytes: 1000 });
  });

  test("ends when its status is an error, too", async () => {
    const { pixelbin } = await clientOf((request, response) => {
      response.statusCode = 500;
      endless(request, response);
    });
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }, { maxResponseBytes: 1000 }));
    expect(String(error)).toContain("answered 500 with a body longer than");
  });

  test("is counted after decompression: a gzip bomb of 64 MiB and more ends by default", async () => {
    const { pixelbin, seen } = await clientOf((_, response) => {
      response.writeHead(200, { "content-encoding": "gzip" });
      const gzip = createGzip();
      gzip.pipe(response);
      for (let mib = 0; mib < 66; mib++) gzip.write(Buffer.alloc(MIB));
      gzip.end();
    });
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }));
    expect(error).toMatchObject({ name: "ResponseTooLargeError", maxBytes: 64 * MIB });
    expect(seen.requests).toBe(1);
  });

  test("ends after 1 MiB when it is an error, whatever the client accepts of a success", async () => {
    const { pixelbin } = await clientOf((request, response) => {
      response.statusCode = 400;
      endless(request, response);
    });
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }, { maxResponseBytes: 64 * MIB }));
    expect(error).toMatchObject({ name: "ResponseTooLargeError", maxBytes: MIB });
    expect(String(error)).toMatch(
      /answered 400 with a body longer than 1048576 bytes, the limit for errors\. Check that `baseUrl` leads to the API$/,
    );
  });

  test.each([
    [200, "[", 20 * MIB],
    [400, '{"a":', MIB],
  ])("that is a %i of nothing but %s is not parsed, which would block the process", async (status, opening, bytes) => {
    const bomb = gzipSync(opening.repeat(bytes / opening.length));
    const { pixelbin } = await clientOf((_, response) => {
      response.writeHead(status, { "content-encoding": "gzip" }).end(bomb);
    });
    const parse = vi.spyOn(JSON, "parse");
    const error = await rejection(pixelbin.assets.getFileById({ _id: "a" }));
    const longest = Math.max(...parse.mock.calls.map(([text]) => text.length));
    parse.mockRestore();
    expect(error).toMatchObject({ status, message: expect.stringContaining(`answered ${status}`) });
    expect(longest).toBeLessThan(MIB / 2);
  });

  test("may be as long as it likes with `Infinity`", async () => {
    const { pixelbin } = clientOver(() => Response.json({ text: "x".repeat(MIB) }), { maxResponseBytes: 10 });
    const data = await pixelbin.assets.getModules({}, { maxResponseBytes: Number.POSITIVE_INFINITY });
    expect(data).toHaveProperty("text.length", MIB);
  });
});

describe("an answer that drips", () => {
  afterEach(() => void vi.useRealTimers());

  test("ends with the attempt: what arrives does not renew its time", async () => {
    vi.useFakeTimers();
    let dripping = 0;
    const drip = (): Response => {
      let timer: ReturnType<typeof setInterval>;
      return new Response(
        new ReadableStream({
          start(controller) {
            dripping++;
            timer = setInterval(() => controller.enqueue(new Uint8Array([32])), 2000);
          },
          cancel() {
            dripping--;
            clearInterval(timer);
          },
        }),
      );
    };
    const { pixelbin, requests } = clientOver(drip, { retry: { maxRetries: 1, initialDelayMs: 0 } });
    const call = rejection(pixelbin.assets.getFileById({ _id: "a" }));
    await vi.advanceTimersByTimeAsync(59_999);
    expect([requests.length, dripping]).toEqual([1, 1]);
    await vi.advanceTimersByTimeAsync(60_100);
    expect(await call).toBeInstanceOf(TimeoutError);
    expect([requests.length, dripping]).toEqual([2, 0]);
  });
});
