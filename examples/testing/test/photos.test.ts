import { Readable } from "node:stream";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { PermissionDeniedError } from "@pixwire/api/runtime";
import { createMock, type PixelbinMockOptions } from "@pixwire/mock";
import { PredictionFailedError } from "@pixwire/predictions";
import { UploadFailedError, UploadSourceError } from "@pixwire/uploader/pixelbin";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Photos } from "../src/photos.js";

/** The app's code on an emulator of its own, in this process: no port, no network, nothing left from another test. */
function setUp(options: PixelbinMockOptions = {}) {
  const mock = createMock("pixelbin", { strict: true, ...options });
  const pixelbin = createPixelbin({ token: "any-token", fetch: mock.fetch });
  return { mock, photos: new Photos(pixelbin) };
}

const realSetTimeout = setTimeout;

/**
 * Lets the fake clock run until a promise settles. It runs in small steps with a real one in between, because what the
 * emulator does takes real time: with one big step, all time limits of the app would be over before it has answered.
 */
async function passTime<Result>(promise: Promise<Result>): Promise<Result> {
  let isSettled = false;
  const settle = (): void => {
    isSettled = true;
  };
  promise.then(settle, settle);
  while (!isSettled) {
    await vi.advanceTimersByTimeAsync(50);
    await new Promise((resolve) => realSetTimeout(resolve, 1));
  }
  return promise;
}

const content = new Blob(["a photo"]);

test("a photo is stored as it is, and delivered", async () => {
  const { mock, photos } = setUp();
  const photo = await photos.add("beach.png", content);
  expect(mock.state.files()).toMatchObject([{ fileId: "photos/beach.png", size: content.size }]);
  expect(await (await mock.fetch(photo.url)).text()).toBe("a photo");
});

test("a photo may come as a stream", async () => {
  const { mock, photos } = setUp();
  await photos.add("beach.png", Readable.from([Buffer.from("a "), Buffer.from("photo")]));
  expect(mock.state.files()).toMatchObject([{ size: 7 }]);
});

test("two photos of one name are both kept", async () => {
  const { photos } = setUp();
  await photos.add("beach.png", content);
  await photos.add("beach.png", content);
  const names = (await photos.list()).map(({ name }) => name);
  expect(new Set(names).size).toBe(2);
});

test("the list has all photos, however many pages they fill", async () => {
  const { mock, photos } = setUp();
  for (let n = 0; n < 30; n++) await photos.add(`${n}.png`, content);
  expect(await photos.list()).toHaveLength(30);
  expect(mock.requests.filter(({ operationId }) => operationId === "listFiles").length).toBeGreaterThan(1);
});

test("an empty file is refused before anything is sent", async () => {
  const { mock, photos } = setUp();
  await expect(photos.add("empty.png", new Blob([]))).rejects.toThrow(UploadSourceError);
  expect(mock.requests).toEqual([]);
});

describe("when PixelBin fails", () => {
  afterEach(() => vi.useRealTimers());

  test("a part whose connection breaks is sent again", async () => {
    vi.useFakeTimers();
    const { mock, photos } = setUp({
      faults: ({ operationId, count }) => (operationId === "uploadPart" && count <= 2 ? "reset" : undefined),
    });
    await passTime(photos.add("beach.png", content));
    const parts = mock.requests.filter(({ operationId }) => operationId === "uploadPart");
    expect(parts.map(({ fault }) => fault)).toEqual(["reset", "reset", undefined]);
  });

  test("an upload ends at once when a part is refused", async () => {
    const { photos } = setUp({ faults: ({ operationId }) => (operationId === "uploadPart" ? "403" : undefined) });
    const failure = await photos.add("beach.png", content).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UploadFailedError);
    expect(failure).toMatchObject({ status: 403, attempts: 1 });
  });

  test("a full account is a typed error", async () => {
    const { photos } = setUp({ maxStoredBytes: 1 });
    await expect(photos.add("beach.png", content)).rejects.toThrow(PermissionDeniedError);
  });
});

describe("a cut-out", () => {
  afterEach(() => vi.useRealTimers());

  test("is waited for, which takes no time in a test", async () => {
    vi.useFakeTimers();
    const { mock, photos } = setUp({ predictions: { acceptedMs: 5_000, runningMs: 15_000 } });
    const photo = await photos.add("beach.png", content);
    const url = await passTime(photos.cutOut(photo));
    expect(await (await mock.fetch(url)).text()).toBe("a photo");
  });

  test("that fails is a typed error", async () => {
    const { photos } = setUp({ predictions: { polls: 1, outcome: () => ({ error: "nothing to see" }) } });
    const photo = await photos.add("beach.png", content);
    await expect(photos.cutOut(photo)).rejects.toThrow(PredictionFailedError);
  });
});
