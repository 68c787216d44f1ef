import { createImageKit } from "@pixwire/api/imagekit";
import { ResponseTooLargeError } from "@pixwire/api/runtime";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type Transport,
  type TransportRequest,
  UploadFailedError,
  type UploadMultipartOptions,
  UploadStalledError,
  uploadMultipart,
} from "../src/index.js";
import { createUploader } from "../src/providers/imagekit.js";
import { fetchTransport } from "../src/transports/fetch.js";

const MIB = 1024 * 1024;
const MINUTE_MS = 60_000;
/** What 10 MiB, and the form around them, take at the slowest rate that is no stall, rounded. */
const SLOW_PART_MS = 328_000;

const target = { url: "https://upload.example/signed-multipart?pbs=1", fields: { a: "b" } };

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, "random").mockReturnValue(0);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** How a transport treats one request; what it returns is the text of an answer with the status 200. */
type Treatment = (request: TransportRequest) => Promise<string>;

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const never = new Promise<never>(() => {});

/** Hands the whole body over at once, as a proxy takes it that passes it on later. */
function handOver({ body, onBytes }: TransportRequest): void {
  onBytes(body.byteLength ?? 0);
}

const stored = (size: number): string => JSON.stringify({ fileId: "a", size });

/** What is unusual about the transport of an upload. */
interface Ways {
  part?: Treatment;
  completion?: Treatment;
  reportsBytes?: boolean;
  /** Whether it does not listen to its signal. */
  deaf?: boolean;
}

interface Ending {
  error: unknown;
  /** Fake time from the start to the end, in milliseconds. */
  afterMs: number;
  /** How long each attempt took, in milliseconds. */
  attempts: number[];
}

/** Uploads zeros over a transport of its own, and lets the time pass until that has ended. */
async function upload(
  { part, completion, reportsBytes = true, deaf = false }: Ways,
  { size = 10 * MIB, ...options }: Partial<UploadMultipartOptions> = {},
): Promise<Ending> {
  const attempts: number[] = [];
  const treat = async (request: TransportRequest): Promise<string> => {
    const treatment = request.method === "PUT" ? part : completion;
    if (treatment) return treatment(request);
    handOver(request);
    return request.method === "PUT" ? "" : stored(size);
  };
  const transport: Transport = {
    reportsBytes,
    async send(request) {
      const startedAt = Date.now();
      const aborted = new Promise<never>((_, reject) => {
        request.signal.addEventListener("abort", () => {
          attempts.push(Date.now() - startedAt);
          if (!deaf) reject(request.signal.reason);
        });
      });
      return { status: 200, headers: new Headers(), text: await Promise.race([treat(request), aborted]) };
    },
  };
  const startedAt = Date.now();
  let ended: Ending | undefined;
  uploadMultipart(new Uint8Array(size), { target, transport, ...options }).then(
    () => (ended = { error: undefined, afterMs: Date.now() - startedAt, attempts }),
    (error: unknown) => (ended = { error, afterMs: Date.now() - startedAt, attempts }),
  );
  for (let minute = 0; minute < 600 && !ended; minute++) await vi.advanceTimersByTimeAsync(MINUTE_MS);
  if (!ended) throw new Error("it still runs after ten hours");
  return ended;
}

function expectAbout(actual: number | undefined, expected: number): void {
  expect(actual).toBeGreaterThanOrEqual(expected - 500);
  expect(actual).toBeLessThanOrEqual(expected + 500);
}

describe("behind a proxy that reads a whole part before it passes it on", () => {
  test("a part may take as long as on a slow line", async () => {
    const { error } = await upload({
      async part(request) {
        handOver(request);
        await sleep(5 * MINUTE_MS);
        return "";
      },
    });
    expect(error).toBeUndefined();
  });

  test("three parts at once may share a line of 2 Mbit/s", async () => {
    let waiting = 0;
    const { error, afterMs } = await upload(
      {
        async part(request) {
          handOver(request);
          // What the line carries goes to all parts that are under way.
          waiting++;
          await sleep((3 * 10 * MIB) / 250);
          expect(waiting).toBe(3);
          return "";
        },
      },
      { size: 30 * MIB },
    );
    expect(error).toBeUndefined();
    expect(afterMs).toBeGreaterThan(2 * MINUTE_MS);
  });

  test("a part that never gets a response times out", async () => {
    const { error, attempts } = await upload({
      part(request) {
        handOver(request);
        return never;
      },
    });
    expect(error).toBeInstanceOf(UploadStalledError);
    expect(error).toMatchObject({
      partNumber: 1,
      attempts: 3,
      message: expect.stringContaining("no response came within"),
    });
    expect(attempts).toHaveLength(3);
    for (const attempt of attempts) expectAbout(attempt, 30_000 + SLOW_PART_MS);
  });

  test("a large part gets at most ten minutes more", async () => {
    const { error, attempts } = await upload(
      {
        part(request) {
          handOver(request);
          return never;
        },
      },
      { size: 100 * MIB, chunkSize: 100 * MIB, maxRetries: 0 },
    );
    expect(error).toBeInstanceOf(UploadStalledError);
    expectAbout(attempts[0], 30_000 + 10 * MINUTE_MS);
  });
});

describe("over a transport that reports no bytes", () => {
  test("a large part gets at most ten minutes more", async () => {
    const { error, attempts } = await upload(
      { part: () => never, reportsBytes: false },
      { size: 100 * MIB, chunkSize: 100 * MIB, maxRetries: 0 },
    );
    expect(error).toBeInstanceOf(UploadStalledError);
    expectAbout(attempts[0], 30_000 + 10 * MINUTE_MS);
  });

  /** Uploads a stream of unknown length to ImageKit over a `fetch` that never answers. */
  async function uploadStream(file: AsyncIterable<Uint8Array>): Promise<{ error: unknown; afterMs: number }> {
    const transport = fetchTransport({ fetch: () => never });
    const { upload } = createUploader(createImageKit({ privateKey: "private_test" }));
    const startedAt = Date.now();
    let ended: { error: unknown; afterMs: number } | undefined;
    upload({ file, fileName: "a.png", transport }).catch((error: unknown) => {
      ended = { error, afterMs: Date.now() - startedAt };
    });
    for (let minute = 0; minute < 600 && !ended; minute++) await vi.advanceTimersByTimeAsync(MINUTE_MS);
    if (!ended) throw new Error("it still runs after ten hours");
    return ended;
  }

  test("the length of a stream extends the limit as soon as it has been read", async () => {
    const { error, afterMs } = await uploadStream(
      (async function* () {
        yield new Uint8Array(MIB);
      })(),
    );
    expect(error).toBeInstanceOf(UploadStalledError);
    expectAbout(afterMs, 30_000 + MIB / 32);
  });

  test("a stream may be slow while it moves, and stalls as soon as it does not", async () => {
    const slow = await uploadStream(
      (async function* () {
        for (let piece = 0; piece < 100; piece++) {
          await sleep(20_000);
          yield new Uint8Array(MIB / 4);
        }
        await never;
      })(),
    );
    expect(slow.error).toMatchObject({
      name: "UploadStalledError",
      message: "upload: failed in attempt 1: no byte was sent for 30000 ms (`stallTimeoutMs`).",
    });
    expectAbout(slow.afterMs, 100 * 20_000 + 30_000);
  });
});

test("a part that has not been handed over stalls after half a minute without a byte", async () => {
  const { error, attempts } = await upload(
    {
      async part({ onBytes }) {
        onBytes(9 * MIB);
        return never;
      },
    },
    { maxRetries: 0 },
  );
  expect(error).toBeInstanceOf(UploadStalledError);
  expect(error).toMatchObject({ message: expect.stringContaining("no byte was sent for 30000 ms") });
  expectAbout(attempts[0], 30_000);
});

describe("progress", () => {
  test("shows the bytes that were handed over last, although the response takes a minute", async () => {
    const shown: [ms: number, bytes: number][] = [];
    const startedAt = Date.now();
    const { error } = await upload(
      {
        async part(request) {
          request.onBytes(6 * MIB);
          await sleep(10);
          request.onBytes(8 * MIB);
          await sleep(10);
          handOver(request);
          await sleep(MINUTE_MS);
          return "";
        },
      },
      { onProgress: ({ loadedBytes }) => shown.push([Date.now() - startedAt, loadedBytes]) },
    );
    expect(error).toBeUndefined();
    expect(shown).toContainEqual([50, 10 * MIB]);
    expect(shown).toHaveLength(4);
  });

  test("that is reported late ends the upload if the callback throws, and never comes after the end", async () => {
    const mistake = new Error("no such element");
    let shown = 0;
    const part: Treatment = async (request) => {
      request.onBytes(6 * MIB);
      await sleep(10);
      handOver(request);
      await sleep(MINUTE_MS);
      return "";
    };
    const onProgress = (): void => {
      if (++shown > 1) throw mistake;
    };
    const { error, afterMs } = await upload({ part }, { onProgress });
    expect(error).toBe(mistake);
    expect(afterMs).toBeLessThan(100);
    shown = -9;
    const refused: Treatment = async (request) => {
      request.onBytes(6 * MIB);
      await sleep(10);
      request.onBytes(7 * MIB);
      throw new Error("reset");
    };
    expect((await upload({ part: refused }, { onProgress, maxRetries: 0 })).afterMs).toBe(10);
    expect(shown).toBe(-8);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("an attempt ends in spite of bytes that trickle", () => {
  /** As a transport might tell of an answer that comes byte by byte. */
  const drip: Treatment = async (request) => {
    for (;;) {
      handOver(request);
      await sleep(50);
    }
  };

  test("in the response to a part", async () => {
    const { error, attempts } = await upload({ part: drip }, { maxRetries: 0 });
    expect(error).toBeInstanceOf(UploadStalledError);
    expectAbout(attempts[0], 30_000 + SLOW_PART_MS);
  });

  test("in the response to the completion, which gets four times as long", async () => {
    const { error, attempts } = await upload({ completion: drip }, { maxRetries: 0 });
    expect(error).toMatchObject({ name: "UploadStalledError", partNumber: undefined });
    expectAbout(attempts[0], 120_000);
  });

  test("in a request whose bytes the server takes one by one", async () => {
    const trickle: Treatment = async ({ onBytes }) => {
      for (let bytes = 1; ; bytes++) {
        onBytes(bytes);
        await sleep(29_000);
      }
    };
    const { error, attempts } = await upload({ part: trickle }, { maxRetries: 0, timeoutMs: 5 * MINUTE_MS });
    expect(error).toBeInstanceOf(UploadFailedError);
    expect(error).not.toBeInstanceOf(UploadStalledError);
    expect(error).toMatchObject({
      attempts: 1,
      message: expect.stringContaining(
        "upload: part 1 failed in attempt 1: it took longer than `timeoutMs`, 300000 ms.",
      ),
    });
    expectAbout(attempts[0], 5 * MINUTE_MS);

    const byDefault = await upload({ part: trickle }, { maxRetries: 0 });
    expectAbout(byDefault.attempts[0], 60 * MINUTE_MS + SLOW_PART_MS);
  });

  test("over a transport that does not see bytes leave", async () => {
    const { error, attempts } = await upload({ part: drip, reportsBytes: false }, { maxRetries: 0 });
    expect(error).toBeInstanceOf(UploadStalledError);
    // Of which nothing is known but its length.
    expect(attempts[0]).toBeLessThanOrEqual(30_000 + SLOW_PART_MS + 500);
  });
});

test("a transport that ignores its signal is not waited for", async () => {
  const { error, afterMs } = await upload({ part: () => never, deaf: true }, { maxRetries: 0 });
  expect(error).toBeInstanceOf(UploadStalledError);
  expect(afterMs).toBeLessThanOrEqual(MINUTE_MS);
});

describe("a success is confirmed", () => {
  test("only by a response that comes after all of the part was handed over", async () => {
    let early = 0;
    const part: Treatment = async ({ body, onBytes }) => {
      onBytes((body.byteLength ?? 0) - (early++ < 2 ? 1 : 0));
      return "";
    };
    expect(await upload({ part })).toMatchObject({ error: undefined });
    expect(early).toBe(3);
    early = 0;
    const { error } = await upload({ part }, { maxRetries: 1 });
    expect(error).toMatchObject({ status: 200, partNumber: 1, attempts: 2, storedParts: [] });
    expect(String(error)).toContain("status 200, but before all of the request had been sent");
  });

  test.each(["", " \r\n", "{}", "[]", "null", '"stored"', '{"ok":true,"status":200}'])(
    "of a part by the body %j",
    async (text) => {
      const part: Treatment = async (request) => {
        handOver(request);
        return text;
      };
      expect(await upload({ part }, { maxRetries: 0 })).toMatchObject({ error: undefined });
    },
  );

  test.each([
    ["<!doctype html><title>Log in to the hotel</title>", "with an HTML page instead of an empty body"],
    ["\n<html>", "with an HTML page instead of an empty body"],
    ["OK", "with text instead of an empty body"],
    ['{"ok":', "with text instead of an empty body"],
    ['{"message":"no","status":403,"errorCode":"JR-1000"}', "but the body reports an error"],
    ['{"message":"no","exception":"UsageBlockedError"}', "but the body reports an error"],
  ])("for a part not by the body %j", async (text, problem) => {
    let sent = 0;
    const part: Treatment = async (request) => {
      handOver(request);
      return ++sent > 2 ? text : "";
    };
    const { error } = await upload({ part }, { size: 30 * MIB, maxRetries: 1 });
    expect(error).toBeInstanceOf(UploadFailedError);
    // Another attempt might have come through.
    expect(error).toMatchObject({ status: 200, attempts: 2, storedParts: [1, 2] });
    expect(String(error)).toContain(problem);
  });

  test("for a completion only by a response that names the file, and is requested again otherwise", async () => {
    let sent = 0;
    const completion: Treatment = async (request) => {
      handOver(request);
      return ++sent < 3 ? "<html>Log in</html>" : stored(10 * MIB);
    };
    expect(await upload({ completion })).toMatchObject({ error: undefined });
    sent = -9;
    const { error } = await upload({ completion });
    expect(error).toMatchObject({ name: "UploadIntegrityError", sentBytes: 10 * MIB, storedBytes: undefined });
    expect(String(error)).toContain(
      "the completion failed in attempt 3: the server responded with status 200, but with an HTML page instead of JSON",
    );
  });
});

test("the error about a response that is too long names the option that allows it", async () => {
  const part: Treatment = async ({ maxResponseBytes }) => {
    throw new ResponseTooLargeError(maxResponseBytes);
  };
  const { error } = await upload({ part }, { maxRetries: 0 });
  expect(error).toMatchObject({
    message: expect.stringContaining(
      "part 1 failed in attempt 1: the response is longer than `maxResponseBytes`, 1048576 bytes.",
    ),
  });
});
