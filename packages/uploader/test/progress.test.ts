import { afterEach, describe, expect, test } from "vitest";
import { type UploadMultipartOptions, type UploadProgress, type UploadSource, uploadMultipart } from "../src/index.js";
import { fetchTransport } from "../src/transports/fetch.js";
import { type Intercept, startServer, testBytes, type UploadServer } from "./helpers/server.js";

let server: UploadServer;
afterEach(() => server.close());

async function progressOf(
  file: UploadSource,
  intercept?: Intercept,
  options: Partial<UploadMultipartOptions> = {},
): Promise<UploadProgress[]> {
  server = await startServer(intercept);
  const events: UploadProgress[] = [];
  const onProgress = (event: UploadProgress): void => void events.push(event);
  await uploadMultipart(file, { target: server.sign(), chunkSize: 1000, retryDelayMs: 1, onProgress, ...options });
  const settled = events.length;
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(events).toHaveLength(settled);
  return events;
}

/** What holds for the progress of every upload. */
function expectSound(events: UploadProgress[], total: number, parts: number): void {
  expect(events.at(-1)).toEqual({ loadedBytes: total, totalBytes: total, partsDone: parts, partsTotal: parts });
  for (const [index, event] of events.entries()) {
    const before = events[index - 1];
    expect(event.loadedBytes).toBeLessThanOrEqual(total);
    if (!before) continue;
    expect(event.loadedBytes).toBeGreaterThanOrEqual(before.loadedBytes);
    expect(event.partsDone).toBeGreaterThanOrEqual(before.partsDone);
  }
}

const slowly: Intercept = async () => {
  await new Promise((resolve) => setTimeout(resolve, 70));
  return false;
};

describe("progress never falls and ends at the total", () => {
  const bytes = testBytes(5500);

  test("of bytes", async () => {
    const events = await progressOf(bytes, slowly);
    expectSound(events, 5500, 6);
    expect(events.length).toBeGreaterThan(2);
    expect(events.every(({ totalBytes, partsTotal }) => totalBytes === 5500 && partsTotal === 6)).toBe(true);
  });

  test("of a stream, whose total is known at its end", async () => {
    const events = await progressOf(new Blob([bytes]).stream(), slowly, { concurrency: 1 });
    expectSound(events, 5500, 6);
    expect(events[0]).toMatchObject({ totalBytes: undefined, partsTotal: undefined });
  });

  test("over a transport that does not see bytes leave", async () => {
    const events = await progressOf(bytes, slowly, { transport: fetchTransport() });
    expectSound(events, 5500, 6);
  });

  test("when parts fail and are sent again", async () => {
    const fail: Intercept = async (request, response, { partNumber = 0, attempt }) => {
      await slowly(request, response, { partNumber, attempt, server });
      if (attempt > 2 || partNumber % 2 === 0) return false;
      response.writeHead(503).end();
      return true;
    };
    expectSound(await progressOf(bytes, fail), 5500, 6);
  });
});

test("moves inside a part", async () => {
  // More than the buffers of a loopback connection take, and read with pauses.
  const bytes = testBytes(48 * 1024 * 1024);
  const events = await progressOf(
    bytes,
    async (request) => {
      let read = 0;
      request.on("data", (chunk: Buffer) => {
        read += chunk.byteLength;
        if (read < 6 * 1024 * 1024) return;
        read = 0;
        request.pause();
        setTimeout(() => request.resume(), 60);
      });
      return false;
    },
    { chunkSize: 64 * 1024 * 1024 },
  );
  expectSound(events, bytes.byteLength, 1);
  const within = events.filter(({ loadedBytes, partsDone }) => loadedBytes > 0 && partsDone === 0);
  expect(new Set(within.map(({ loadedBytes }) => loadedBytes)).size).toBeGreaterThan(2);
});

test("comes no more often than a screen needs", async () => {
  const startedAt = performance.now();
  const events = await progressOf(testBytes(500_000), undefined, { chunkSize: 500 });
  const atMost = (performance.now() - startedAt) / 50 + 2;
  expect(events.length).toBeLessThanOrEqual(atMost);
  expectSound(events, 500_000, 1000);
});

test("an error of the callback ends the upload with it", async () => {
  const mistake = new Error("no such element");
  for (const at of [0, 3000]) {
    const onProgress = ({ loadedBytes }: UploadProgress): void => {
      if (loadedBytes >= at) throw mistake;
    };
    await expect(progressOf(testBytes(3000), slowly, { onProgress })).rejects.toBe(mistake);
    await expect.poll(() => server.inFlight).toBe(0);
    await server.close();
  }
});
