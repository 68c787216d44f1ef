import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import { ConfigurationError, ResponseTooLargeError, readChunks, readText } from "../../src/runtime/index.js";
import { rejection } from "../support/clients.js";

const MIB = 1024 * 1024;

/** A stream that never ends, and that says how often it was asked and whether it was cancelled. */
function endless(chunk: unknown = new Uint8Array(64)) {
  const seen = { chunks: 0, cancelled: false };
  const stream = new ReadableStream({
    pull(controller) {
      seen.chunks++;
      controller.enqueue(chunk);
    },
    cancel() {
      seen.cancelled = true;
    },
  });
  return { seen, response: new Response(stream) };
}

describe("a body within its limit", () => {
  test("is read as the same text as by response.text(), however it is cut into chunks", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 9 }), async (text, size) => {
        const bytes = new TextEncoder().encode(text);
        const stream = (): ReadableStream =>
          new ReadableStream({
            start(controller) {
              for (let at = 0; at < bytes.length; at += size) controller.enqueue(bytes.slice(at, at + size));
              controller.close();
            },
          });
        expect(await readText(new Response(stream()), bytes.length)).toBe(await new Response(stream()).text());
        const chunks: Uint8Array[] = [];
        for await (const chunk of readChunks(new Response(stream()), bytes.length)) chunks.push(chunk);
        expect(new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())).toEqual(bytes);
      }),
      { numRuns: 25 },
    );
  });

  test("may be empty or absent", async () => {
    expect(await readText(new Response(""), 0)).toBe("");
    expect(await readText(new Response(null), 0)).toBe("");
  });

  test("may have no stream, as in React Native", async () => {
    expect(await readText({ text: async () => "größer" }, 8)).toBe("größer");
    expect(await rejection(readText({ text: async () => "größer" }, 7))).toBeInstanceOf(ResponseTooLargeError);
  });
});

describe("a body beyond its limit", () => {
  test("is cancelled at the limit, with a typed error", async () => {
    const { seen, response } = endless();
    const error = await rejection(readText(response, 1000));
    expect(error).toBeInstanceOf(ResponseTooLargeError);
    expect(error).toMatchObject({ maxBytes: 1000, message: "The response body is longer than 1000 bytes" });
    expect(seen.cancelled).toBe(true);
    expect(seen.chunks).toBeLessThan(20);
  });

  describe("over a connection", () => {
    let server: Server;
    afterEach(() => void server.close());

    test("is counted after decompression: a gzip bomb ends after its first pieces", async () => {
      const bomb = gzipSync(Buffer.alloc(64 * MIB));
      server = createServer((_, response) => response.writeHead(200, { "content-encoding": "gzip" }).end(bomb));
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const { port } = server.address() as AddressInfo;
      const error = await rejection(fetch(`http://127.0.0.1:${port}`).then((answer) => readText(answer, MIB)));
      expect(error).toBeInstanceOf(ResponseTooLargeError);
    });
  });
});

describe("a body that is not read to its end", () => {
  test("is cancelled when the loop ends early", async () => {
    const { seen, response } = endless();
    for await (const chunk of readChunks(response, 1000)) {
      expect(chunk.byteLength).toBe(64);
      break;
    }
    expect(seen.cancelled).toBe(true);
  });

  test("ends at once with the reason of the signal, while nothing arrives", async () => {
    let cancelled = false;
    const silent = new ReadableStream({
      cancel() {
        cancelled = true;
        return new Promise(() => {}); // An unhelpful source: its cancel never ends.
      },
    });
    const controller = new AbortController();
    const reading = rejection(readText(new Response(silent), MIB, controller.signal));
    controller.abort("enough");
    expect(await reading).toBe("enough");
    expect(cancelled).toBe(true);
  });

  test("is not read at all under a signal that was aborted before", async () => {
    const { seen, response } = endless();
    expect(await rejection(readText(response, MIB, AbortSignal.abort("before")))).toBe("before");
    expect(seen.cancelled).toBe(true);
  });

  test("leaves no listener on the signal", async () => {
    const listeners = new Set<unknown>();
    const signal = {
      aborted: false,
      addEventListener: (_: string, listener: unknown) => void listeners.add(listener),
      removeEventListener: (_: string, listener: unknown) => void listeners.delete(listener),
    } as unknown as AbortSignal;
    await readText(new Response("text"), MIB, signal);
    await rejection(readText(endless().response, 10, signal));
    expect(listeners.size).toBe(0);
  });
});

describe("a body that cannot be read", () => {
  test("because it was read before leads to an error that says so, instead of an empty text", async () => {
    const spent = new Response("text");
    await spent.text();
    expect(await rejection(readText(spent, MIB))).toBeInstanceOf(ConfigurationError);
  });

  test("because its chunks are not bytes leads to an error that says so", async () => {
    const { seen, response } = endless("text");
    expect(await rejection(readText(response, MIB))).toBeInstanceOf(ConfigurationError);
    expect(seen.cancelled).toBe(true);
  });

  test("because its connection breaks rejects with the cause", async () => {
    const cause = new Error("ECONNRESET");
    const broken = new ReadableStream({ pull: () => Promise.reject(cause) });
    expect(await rejection(readText(new Response(broken), MIB))).toBe(cause);
  });
});
