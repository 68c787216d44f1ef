import { createHash } from "node:crypto";
import { createImgSrc, type ImgSrcOptions } from "@pixwire/api/img-src";
import { createMock, type FaultKind, type ImgSrcMockOptions, type ImgSrcState, type Mock } from "@pixwire/mock";
import { padded, pngHeader } from "@pixwire/test-support/images";
import { onTestFinished } from "vitest";
import { createUploader, type Uploader } from "../../src/providers/img-src.js";

export interface Place {
  mock: Mock<ImgSrcState>;
  uploader: Uploader;
  /** The next uploads go wrong in these ways, one each. */
  fail(...kinds: FaultKind[]): void;
  /** Requests that tried to upload. */
  attempts(): number;
}

/** An emulator behind a port, and an uploader to it whose client does not wait long between attempts. */
export async function start(options: ImgSrcMockOptions = {}, clientOptions: ImgSrcOptions = {}): Promise<Place> {
  const failures: FaultKind[] = [];
  const mock = createMock("img-src", {
    faults: ({ operationId }) => (operationId === "uploadImage" ? failures.shift() : undefined),
    ...options,
  });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const client = createImgSrc({
    apiKey: "imgsrc_canary",
    baseUrl: server.url,
    retry: { initialDelayMs: 1 },
    ...clientOptions,
  });
  return {
    mock,
    uploader: createUploader(client),
    fail: (...kinds) => void failures.push(...kinds),
    attempts: () => mock.requests.filter(({ operationId }) => operationId === "uploadImage").length,
  };
}

/** Bytes that begin as a PNG of 640 by 480 does. */
export function png(length: number, mark = 0): Uint8Array<ArrayBuffer> {
  return padded(pngHeader(640, 480), length, mark);
}

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The bytes in pieces of another length than what is sent at once; notes when it is left early. */
export async function* pieces(
  bytes: Uint8Array<ArrayBuffer>,
  { length = 10_007, waitMs = 0 }: { length?: number; waitMs?: number } = {},
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let start = 0; start < bytes.byteLength; start += length) {
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    yield bytes.subarray(start, start + length);
  }
}
