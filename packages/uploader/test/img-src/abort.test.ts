import { getEventListeners } from "node:events";
import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test, vi } from "vitest";
import { pieces, png, start } from "./support.js";

const bytes = png(1_000_000);

/** Aborts an upload at a time. Returns how long it then took to reject, in milliseconds. */
async function abortAt(
  time: () => Promise<unknown>,
  upload: (signal: AbortSignal) => Promise<unknown>,
): Promise<number> {
  const controller = new AbortController();
  const reason = new Error("enough");
  let abortedAt = 0;
  void time().then(() => {
    abortedAt = performance.now();
    controller.abort(reason);
  });
  await expect(upload(controller.signal)).rejects.toBe(reason);
  return performance.now() - abortedAt;
}

test("before it begins, nothing is sent", async () => {
  const { uploader, mock } = await start();
  const signal = AbortSignal.abort("early");
  await expect(uploader.upload({ file: bytes, name: "a.png", signal })).rejects.toBe("early");
  expect(mock.requests).toHaveLength(0);
});

test("while the request is under way", async () => {
  const { uploader, mock } = await start({ latencyMs: 5000 });
  expect(
    await abortAt(
      () => sleep(50),
      (signal) => uploader.upload({ file: bytes, name: "a.png", signal }),
    ),
  ).toBeLessThan(50);
  expect(mock.state.images()).toEqual([]);
});

test.each([
  ["before the request", undefined],
  ["in the request", bytes.byteLength],
])("while a stream is read, %s: the stream is let go", async (_, size) => {
  const { uploader, mock } = await start();
  const file = Readable.from(pieces(bytes, { length: 1000, waitMs: 10 }));
  expect(
    await abortAt(
      () => sleep(60),
      (signal) => uploader.upload({ file, size, name: "a.png", signal }),
    ),
  ).toBeLessThan(50);
  expect(file.destroyed).toBe(true);
  expect(mock.state.images()).toEqual([]);
});

test("in the wait before another attempt", async () => {
  // A wait is shortened by a random share, here by none.
  const random = vi.spyOn(Math, "random").mockReturnValue(0);
  onTestFinished(() => random.mockRestore());
  const { uploader, fail, attempts } = await start();
  fail("503");
  const uploadOptions = { retryDelayMs: 60_000 };
  const upload = (signal: AbortSignal) => uploader.upload({ file: bytes, name: "a.png", signal, uploadOptions });
  const inTheWait = (): Promise<unknown> => vi.waitUntil(() => attempts() === 1).then(() => sleep(50));
  expect(await abortAt(inTheWait, upload)).toBeLessThan(50);
  expect(attempts()).toBe(1);
});

test("a signal that goes on has no listener left", async () => {
  const { uploader, fail } = await start();
  const { signal } = new AbortController();
  await uploader.upload({ file: bytes, name: "a.png", signal });
  fail("503");
  const uploadOptions = { maxRetries: 0 };
  await expect(uploader.upload({ file: bytes, name: "b.png", signal, uploadOptions })).rejects.toThrow("503");
  expect(getEventListeners(signal, "abort")).toEqual([]);
});
