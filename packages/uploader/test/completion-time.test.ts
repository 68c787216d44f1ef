import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { UploadStalledError, uploadMultipart } from "../src/index.js";
import type { Transport } from "../src/transports/transport.js";

// The server assembles the file before it answers the completion, so it has four times as long as for a part.

const FILE = new Uint8Array(1000);
const TARGET = { url: "https://api.pixelbin.io/signed?pbs=0&pbe=9999999999999", fields: { asset: "photo" } };
const STALL_TIMEOUT_MS = 10_000;

/** Answers parts at once, and the completion after this time. */
function assemblingTransport(completionMs: number): Transport {
  return {
    reportsBytes: true,
    async send({ method, body, onBytes }) {
      onBytes(body.byteLength ?? 0);
      if (method === "PUT") return { status: 204, headers: new Headers(), text: "" };
      await new Promise((resolve) => setTimeout(resolve, completionMs));
      return { status: 200, headers: new Headers(), text: JSON.stringify({ fileId: "a.png", size: FILE.byteLength }) };
    },
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

async function upload(completionMs: number): Promise<unknown> {
  const transport = assemblingTransport(completionMs);
  const options = { target: TARGET, transport, stallTimeoutMs: STALL_TIMEOUT_MS, maxRetries: 0 };
  const ended = uploadMultipart(FILE, options).catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(10 * STALL_TIMEOUT_MS);
  return ended;
}

test("a completion that takes nearly four times `stallTimeoutMs` succeeds", async () => {
  expect(await upload(3.9 * STALL_TIMEOUT_MS)).toMatchObject({ fileId: "a.png", size: FILE.byteLength });
});

test("a completion that takes longer is given up", async () => {
  expect(await upload(4.1 * STALL_TIMEOUT_MS)).toBeInstanceOf(UploadStalledError);
});
