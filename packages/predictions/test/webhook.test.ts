import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { createPredictions, type Prediction, readWebhook, WebhookError, type WebhookRequest } from "../src/index.js";
import { fakeApi, ID } from "./support/fake-api.js";

/** A server on a free port until the end of the test. Returns its address. */
async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
}

/** The same call as a web server in the style of `fetch` would see it. */
async function toWebRequest(incoming: IncomingMessage): Promise<Request> {
  const pieces: Uint8Array[] = [];
  for await (const piece of incoming) pieces.push(piece);
  return new Request("http://localhost/hook", { method: "POST", body: Buffer.concat(pieces) });
}

describe("a webhook that the emulator calls", () => {
  test.each<[string, (incoming: IncomingMessage) => IncomingMessage | Promise<Request>]>([
    ["IncomingMessage", (incoming) => incoming],
    ["Request", toWebRequest],
  ])("is handled as a %s", async (_, form) => {
    const mock = createMock("pixelbin", { predictions: { acceptedMs: 20, runningMs: 20 }, fetch: globalThis.fetch });
    const predictions = createPredictions(createPixelbin({ token: "token", fetch: mock.fetch }));
    let resolve: (prediction: Prediction) => void;
    let reject: (error: unknown) => void;
    const received = new Promise<Prediction>((onResult, onError) => {
      resolve = onResult;
      reject = onError;
    });
    const webhook = await serve(async (incoming, outgoing) => {
      try {
        resolve(await readWebhook(predictions, await form(incoming)));
      } catch (error) {
        reject(error);
      }
      outgoing.end();
    });
    const job = await predictions.create({ name: "erase_bg", input: { image: makePng(4, 4) }, webhook });
    expect(await received).toMatchObject({ _id: job._id, status: "SUCCESS" });
    expect(mock.requests.filter(({ operationId }) => operationId === "getPrediction")).toHaveLength(1);
  });
});

const post = (body: BodyInit): Request => new Request("https://example.com/hook", { method: "POST", body });

describe("what is believed", () => {
  test("the state comes from PixelBin, not from the notice", async () => {
    const api = fakeApi("RUNNING");
    const forged = post(JSON.stringify({ _id: ID, status: "SUCCESS", output: ["https://evil.example/x"] }));
    expect(await readWebhook(createPredictions(api.client), forged)).toMatchObject({ _id: ID, status: "RUNNING" });
    expect(api.requests.map(({ path }) => path.split("/").pop())).toEqual([ID]);
  });

  test.each<[string, unknown]>([
    ["the prediction", { _id: ID, status: "SUCCESS" }],
    ["its id by another name", { requestId: ID }],
    ["an envelope", { event: { type: "prediction" }, payload: { _id: ID } }],
    ["an id of the envelope itself", { _id: "evt_1", data: { id: ID } }],
  ])("the id is found in %s", async (_, notice) => {
    const predictions = createPredictions(fakeApi("SUCCESS").client);
    expect(await readWebhook(predictions, post(JSON.stringify(notice)))).toMatchObject({ _id: ID });
  });

  test("an id that PixelBin does not know is its 404", async () => {
    const call = readWebhook(createPredictions(fakeApi(404).client), post(JSON.stringify({ _id: ID })));
    await expect(call).rejects.toMatchObject({ status: 404 });
  });

  test.each<[string, BodyInit]>([
    ["nothing", ""],
    ["no JSON", "a=b"],
    ["no object", "7"],
    ["no id", "{}"],
    ["an id that leads elsewhere", JSON.stringify({ _id: "../../assets" })],
    ["an id as long as a book", JSON.stringify({ _id: `${ID}${"0".repeat(10_000)}` })],
    ["too much", `{"_id":"${ID}","pad":"${" ".repeat(2 ** 20)}"}`],
  ])("a call with %s is refused without a request", async (_, body) => {
    const api = fakeApi("SUCCESS");
    await expect(readWebhook(createPredictions(api.client), post(body))).rejects.toBeInstanceOf(WebhookError);
    expect(api.requests).toEqual([]);
  });
});

describe("bodies that were read already", () => {
  const predictions = createPredictions(fakeApi("SUCCESS").client);
  const nothing = async function* (): AsyncGenerator<Uint8Array> {};

  test.each<[string, unknown]>([
    ["parsed JSON", { _id: ID }],
    ["text", JSON.stringify({ _id: ID })],
    ["bytes", new TextEncoder().encode(JSON.stringify({ _id: ID }))],
  ])("what a body parser left as %s is taken", async (_, body) => {
    const incoming = Object.assign(nothing(), { body });
    expect(await readWebhook(predictions, incoming)).toMatchObject({ _id: ID });
  });

  test("nothing left is said to be so", async () => {
    const read = post(JSON.stringify({ _id: ID }));
    await read.text();
    await expect(readWebhook(predictions, read)).rejects.toThrow("already been read");
    await expect(readWebhook(predictions, nothing())).rejects.toThrow("already been read");
  });

  test("a connection that breaks is a WebhookError with its cause", async () => {
    const broken = new Error("aborted");
    const incoming = (async function* (): AsyncGenerator<Uint8Array> {
      yield new Uint8Array([123]);
      throw broken;
    })();
    await expect(readWebhook(predictions, incoming)).rejects.toMatchObject({ name: "WebhookError", cause: broken });
  });
});

test("JSON that is nested too deeply is refused before it is parsed", async () => {
  const api = fakeApi("SUCCESS");
  const parse = vi.spyOn(JSON, "parse");
  onTestFinished(() => parse.mockRestore());
  const request = post("[".repeat(1_000_000));
  await expect(readWebhook(createPredictions(api.client), request)).rejects.toThrow("nested more than 500 levels deep");
  expect(parse.mock.calls.filter(([text]) => text.length > 100_000)).toEqual([]);
  expect(api.requests).toEqual([]);
});

describe("maxBytes", () => {
  const long = JSON.stringify({ _id: ID, pad: " ".repeat(1000) });
  /** As many characters, and about twice as many bytes. */
  const wide = JSON.stringify({ _id: ID, pad: "é".repeat(1000) });
  const left = (body: unknown): WebhookRequest => Object.assign(new Blob([]).stream(), { body });

  test.each<[string, (notice: string) => WebhookRequest]>([
    ["a web request", post],
    ["a stream", (notice) => new Blob([notice]).stream() as unknown as WebhookRequest],
    ["text that a body parser left", left],
    ["bytes that a body parser left", (notice) => left(Buffer.from(notice))],
    ["an ArrayBuffer that a body parser left", (notice) => left(new TextEncoder().encode(notice).buffer)],
  ])("holds for %s", async (_, form) => {
    for (const notice of [long, wide]) {
      const sizeBytes = Buffer.byteLength(notice);
      const api = fakeApi("SUCCESS");
      const predictions = createPredictions(api.client);
      const tooLong = readWebhook(predictions, form(notice), { maxBytes: sizeBytes - 1 });
      await expect(tooLong).rejects.toThrow(`is longer than ${sizeBytes - 1} bytes; raise \`maxBytes\``);
      await expect(tooLong).rejects.toBeInstanceOf(WebhookError);
      expect(api.requests).toEqual([]);
      expect(await readWebhook(predictions, form(notice), { maxBytes: sizeBytes })).toMatchObject({ _id: ID });
    }
  });
});

test("a body that arrives byte by byte is given up after timeoutMs, and closed", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const api = fakeApi("SUCCESS");
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      controller.enqueue(new Uint8Array([32]));
    },
    cancel() {
      isCancelled = true;
    },
  });
  const startedAt = Date.now();
  const settled = readWebhook(createPredictions(api.client), { body, bodyUsed: false }, { timeoutMs: 3000 }).catch(
    (error: unknown) => ({ error, tookMs: Date.now() - startedAt }),
  );
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await settled).toMatchObject({ error: { name: "WebhookError" }, tookMs: 3000 });
  expect(isCancelled).toBe(true);
  expect(api.requests).toEqual([]);
});

test.each([Number.NaN, 0, -1, Number.POSITIVE_INFINITY])("maxBytes %d is a RangeError", async (maxBytes) => {
  const api = fakeApi("SUCCESS");
  const request = new Request("http://localhost/hook", { method: "POST", body: JSON.stringify({ _id: ID }) });
  await expect(readWebhook(createPredictions(api.client), request, { maxBytes })).rejects.toThrow(RangeError);
  expect(api.requests).toEqual([]);
});
