import { createImageKit, type ImageKitOptions } from "@pixwire/api/imagekit";
import { createMock, type FaultKind, type ImageKitMockOptions, type ImageKitState, type Mock } from "@pixwire/mock";
import { onTestFinished } from "vitest";
import { createUploader, type UploadAccepted, type Uploader, type UploadResult } from "../../src/providers/imagekit.js";

export { pieces, png, sha256 } from "../img-src/support.js";

export const KEY = "private_canary0123456789";

export interface Place {
  mock: Mock<ImageKitState>;
  uploader: Uploader;
  /** The next uploads go wrong in these ways, one each. */
  fail(...kinds: FaultKind[]): void;
  /** Requests that tried to upload. */
  attempts(): number;
}

/** An emulator behind a port, and an uploader to it whose client does not wait long between attempts. */
export async function start(options: ImageKitMockOptions = {}, clientOptions: ImageKitOptions = {}): Promise<Place> {
  const failures: FaultKind[] = [];
  const mock = createMock("imagekit", {
    token: KEY,
    faults: ({ operationId }) => (operationId === "uploadFile" ? failures.shift() : undefined),
    ...options,
  });
  const server = await mock.listen();
  onTestFinished(() => server.close());
  const client = createImageKit({
    ...{ privateKey: KEY, baseUrl: server.url, retry: { initialDelayMs: 1 }, ...clientOptions },
  });
  return {
    mock,
    uploader: createUploader(client),
    fail: (...kinds) => void failures.push(...kinds),
    attempts: () => mock.requests.filter(({ operationId }) => operationId === "uploadFile").length,
  };
}

export function stored(answer: UploadResult | UploadAccepted): UploadResult {
  if ("fileId" in answer) return answer;
  throw new Error(`Accepted, not stored: ${answer.message}`);
}

export async function failure(call: Promise<unknown>): Promise<unknown> {
  try {
    await call;
  } catch (error) {
    return error;
  }
  throw new Error("The upload did not fail.");
}
