import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPredictions, type PredictionSucceeded, type Predictions, readWebhook } from "../src/index.js";
import { downloadOutputs } from "../src/node/index.js";
import { type Answer, fakeApi, ID, prediction } from "./support/fake-api.js";

/** A signal of another realm or of a polyfill: not an instance of `AbortSignal`, and without `throwIfAborted`. */
class ForeignSignal extends EventTarget {
  aborted = false;
  reason: unknown;
  readonly listeners = new Set<unknown>();

  override addEventListener(type: string, listener: () => void): void {
    this.listeners.add(listener);
    super.addEventListener(type, listener);
  }

  override removeEventListener(type: string, listener: () => void): void {
    this.listeners.delete(listener);
    super.removeEventListener(type, listener);
  }

  abort(reason?: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.dispatchEvent(new Event("abort"));
  }
}

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pixwire-signals-"));
});
afterAll(() => rm(folder, { recursive: true }));

const hanging = (): Promise<Response> => new Promise(() => {});
const answered = (answer: Answer): Predictions => createPredictions(fakeApi(answer).client);

const calls: [string, (signal: AbortSignal) => Promise<unknown>][] = [
  ["wait, in a request", (signal) => answered(hanging).wait(ID, { signal })],
  ["wait, between two requests", (signal) => answered("RUNNING").wait(ID, { signal })],
  ["get", (signal) => answered(hanging).get(ID, { signal })],
  ["waitAll", (signal) => answered("RUNNING").waitAll([ID], { signal }).next()],
  [
    "create, with a stream that hangs",
    (signal) => answered("ACCEPTED").create({ name: "erase_bg", input: { image: new ReadableStream() } }, { signal }),
  ],
  [
    "readWebhook, with a body that hangs",
    (signal) => readWebhook(answered("SUCCESS"), { body: new ReadableStream(), bodyUsed: false }, { signal }),
  ],
  [
    "downloadOutputs",
    (signal) => {
      const succeeded = prediction("SUCCESS") as unknown as PredictionSucceeded;
      return downloadOutputs(succeeded, { to: folder, fetch: hanging, signal });
    },
  ],
];

describe.each(calls)("a signal that is not of this realm ends %s", (_, call) => {
  test.each([
    ["with its own reason", new Error("enough"), "enough"],
    ["with an AbortError where it has none", undefined, "This operation was aborted"],
  ])("%s", async (_, reason, message) => {
    const signal = new ForeignSignal();
    setTimeout(() => signal.abort(reason), 10);
    await expect(call(signal as unknown as AbortSignal)).rejects.toThrow(message);
    expect(signal.listeners.size).toBe(0);
  });

  test("before it begins", async () => {
    const signal = new ForeignSignal();
    signal.abort(new Error("too late"));
    await expect(call(signal as unknown as AbortSignal)).rejects.toThrow("too late");
    expect(signal.listeners.size).toBe(0);
  });
});
