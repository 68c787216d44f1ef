import { createHmac } from "node:crypto";
import { createImageKit, type ImageKit, type UploadFileInput, type UploadResult } from "@pixwire/api/imagekit";
import { createMock, type ImageKitMockOptions, type ImageKitState, type Mock } from "../../src/index.js";
import { createClock } from "../support/clock.js";
import { PNG } from "../support/images.js";

export const KEY = "private_key_test";

export interface Started {
  mock: Mock<ImageKitState>;
  client: ImageKit;
  clock: ReturnType<typeof createClock>;
  /** Stores a small image under its own name, unless told otherwise. */
  store(fileName: string, members?: Partial<UploadFileInput>): Promise<UploadResult>;
}

/** An emulator with a clock that stands still, and a client of it. */
export function start(options: ImageKitMockOptions = {}): Started {
  const clock = createClock();
  const mock = createMock("imagekit", { now: clock.now, token: KEY, ...options });
  const client = createImageKit({ privateKey: KEY, fetch: mock.fetch, retry: { maxRetries: 0 } });
  return {
    mock,
    client,
    clock,
    async store(fileName, members = {}) {
      const file = new Blob([PNG]);
      const stored = await client.upload.uploadFile({ file, fileName, useUniqueFileName: false, ...members });
      if (!("fileId" in stored)) throw new Error("The upload was accepted, not stored");
      return stored;
    },
  };
}

/** What a call is refused with. */
export async function refusal(call: PromiseLike<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("The call was not refused.");
}

/** HMAC-SHA1 as the service wants it, made by other code than the emulator's. */
export function sign(message: string, key = KEY): string {
  return createHmac("sha1", key).update(message).digest("hex");
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const list: Item[] = [];
  for await (const item of items) list.push(item);
  return list;
}
