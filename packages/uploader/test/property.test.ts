import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createUploader,
  UploadFailedError,
  UploadIntegrityError,
  type UploadProgress,
  type UploadSource,
  UploadSourceError,
} from "../src/providers/pixelbin.js";
import { nodeTransport } from "../src/transports/node.js";
import { sha256, testBytes } from "./helpers/server.js";

const CHUNK = 512;
const BATCHES = 10;
const RUNS_PER_BATCH = process.env.CI ? 100 : 10;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-"));
});
afterAll(() => rm(folder, { recursive: true }));

type Bytes = Uint8Array<ArrayBuffer>;

function* pieces(bytes: Bytes, length: number): Generator<Bytes> {
  for (let start = 0; start < bytes.byteLength; start += length) yield bytes.subarray(start, start + length);
}

async function* slowPieces(bytes: Bytes, length: number): AsyncGenerator<Bytes> {
  for (const piece of pieces(bytes, length)) {
    await new Promise(setImmediate);
    yield piece;
  }
}

function cutting(length: number): TransformStream<Bytes, Bytes> {
  return new TransformStream({
    transform(bytes, controller) {
      for (const piece of pieces(bytes, length)) controller.enqueue(piece);
    },
  });
}

let files = 0;
const sources: Record<string, (bytes: Bytes, piece: number) => UploadSource | Promise<UploadSource>> = {
  bytes: (bytes) => bytes,
  buffer: (bytes) => Buffer.from(bytes),
  arrayBuffer: (bytes) => bytes.slice().buffer,
  blob: (bytes) => new Blob([bytes]),
  file: (bytes) => new File([bytes], "a"),
  webStream: (bytes, piece) => new Response(new Blob([bytes])).body?.pipeThrough(cutting(piece)) ?? bytes,
  nodeStream: (bytes, piece) => Readable.from(pieces(bytes, piece)),
  asyncIterable: slowPieces,
  iterable: pieces,
  path: async (bytes) => {
    const path = join(folder, String(++files));
    await writeFile(path, bytes);
    return { path };
  },
};

/** Lengths at and around the borders of parts, and anywhere else. */
const size = fc.oneof(
  fc.constantFrom(0, 1, CHUNK - 1, CHUNK, CHUNK + 1),
  fc.integer({ min: 1, max: 9 }).map((parts) => parts * CHUNK),
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(-1, 1)).map(([parts, by]) => parts * CHUNK + by),
  fc.integer({ min: 1, max: 9 * CHUNK }),
);

interface Run {
  seed: number;
  size: number;
  source: string;
  /** Bytes that a stream hands over at a time. */
  piece: number;
  /** Whether `size` is given. */
  declared: boolean;
  concurrency: number;
  maxRetries: number;
  /** Share of the requests that fail. */
  rate: number;
  /** Over a connection, or in process. */
  overServer: boolean;
}

const run: fc.Arbitrary<Run> = fc.record({
  seed: fc.nat(),
  size,
  source: fc.constantFrom(...Object.keys(sources)),
  piece: fc.integer({ min: 1, max: 3 * CHUNK }),
  declared: fc.boolean(),
  concurrency: fc.integer({ min: 1, max: 12 }),
  maxRetries: fc.integer({ min: 0, max: 4 }),
  rate: fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 0.3, noNaN: true })),
  overServer: fc.boolean(),
});

/** How many runs ended in which way, so that a suite in which nothing goes wrong, or nothing goes well, is seen. */
const ends = new Map<string, number>();

async function check(input: Run): Promise<void> {
  const { seed, size, source, piece, declared, concurrency, maxRetries, rate, overServer } = input;
  const mock = createMock("pixelbin", {
    seed,
    faults: {
      rate,
      kinds: ["reset", "lost-answer", "stall", "truncate", "stall-answer", "503", "500", "502", "429", "408", "403"],
      only: ["uploadPart", "completeMultipartUpload"],
      retryAfterSeconds: 0,
    },
  });
  const server = overServer ? await mock.listen() : undefined;
  const pixelbin = createPixelbin({ token: "any", ...(server ? { baseUrl: server.url } : { fetch: mock.fetch }) });
  const bytes = testBytes(size, seed);
  const make = sources[source];
  if (!make) throw new Error(`no source ${source}`);
  const events: UploadProgress[] = [];
  try {
    const asset = await createUploader(pixelbin).upload({
      file: await make(bytes, piece),
      name: "run",
      ...(declared && { size }),
      ...(server && { transport: nodeTransport() }),
      uploadOptions: {
        chunkSize: CHUNK,
        concurrency,
        maxRetries,
        retryDelayMs: 1,
        ...(rate > 0 && { stallTimeoutMs: 400 }),
      },
      onProgress: (event) => events.push(event),
    });
    const [stored] = mock.state.files();
    expect(stored?.sha256).toBe(sha256(bytes));
    expect([asset.size, stored?.size]).toEqual([size, size]);
    const parts = Math.ceil(size / CHUNK);
    expect(events.at(-1)).toEqual({ loadedBytes: size, totalBytes: size, partsDone: parts, partsTotal: parts });
    ends.set("stored", (ends.get("stored") ?? 0) + 1);
  } catch (error) {
    const expected = size === 0 ? [UploadSourceError] : rate > 0 ? [UploadFailedError, UploadIntegrityError] : [];
    if (!expected.some((type) => error instanceof type)) throw error;
    const end = error instanceof Error ? error.name : "";
    ends.set(end, (ends.get(end) ?? 0) + 1);
  } finally {
    await server?.close();
  }
  for (const [index, event] of events.entries()) {
    expect(event.loadedBytes).toBeGreaterThanOrEqual(events[index - 1]?.loadedBytes ?? 0);
  }
}

describe.concurrent("uploads of any size from any source, to a server that fails", () => {
  test.each(Array.from({ length: BATCHES }, (_, batch) => batch))("batch %i", { timeout: 120_000 }, async (batch) => {
    await fc.assert(fc.asyncProperty(run, check), { seed: 1000 + batch, numRuns: RUNS_PER_BATCH, endOnFailure: true });
  });
});

afterAll(() => {
  // A suite in which nothing fails, or nothing is stored, would show nothing.
  expect(ends.get("stored")).toBeGreaterThan(0.6 * BATCHES * RUNS_PER_BATCH);
  expect(ends.get("UploadFailedError")).toBeGreaterThan(0.01 * BATCHES * RUNS_PER_BATCH);
});
