import type { IncomingMessage } from "node:http";
import type { Readable } from "node:stream";
import { createPixelbin, type PredictionModel, type PredictionPending } from "@pixwire/api/pixelbin";
import type { PixwireError } from "@pixwire/api/runtime";
import { expectTypeOf, test } from "vitest";
import {
  createPredictions,
  type FinalPrediction,
  type Prediction,
  type PredictionFailed,
  type PredictionInput,
  type PredictionSucceeded,
  type PredictionTimeoutError,
  readWebhook,
  type WebhookRequest,
} from "../src/index.js";

declare const incoming: IncomingMessage;
declare const readable: Readable;
const predictions = createPredictions(createPixelbin({ token: "t" }));
const call = { name: "erase_bg", input: {} };

test("results are told apart by their status", () => {
  expectTypeOf(predictions.create(call)).resolves.toEqualTypeOf<Prediction>();
  expectTypeOf(predictions.wait("id")).resolves.toEqualTypeOf<PredictionSucceeded | PredictionFailed>();
  expectTypeOf(predictions.wait("id", { maxAttempts: 3 })).resolves.toEqualTypeOf<FinalPrediction>();
  expectTypeOf(predictions.list()).resolves.toEqualTypeOf<PredictionModel[]>();
  expectTypeOf<Extract<FinalPrediction, { status: "SUCCESS" }>["output"]>().toEqualTypeOf<
    string[] | { [key: string]: unknown }
  >();
  expectTypeOf<Extract<FinalPrediction, { status: "FAILURE" }>>().not.toHaveProperty("output");
});

test("throwOnFailure leaves only the success", () => {
  const options = { throwOnFailure: true } as const;
  expectTypeOf(predictions.wait("id", options)).resolves.toEqualTypeOf<PredictionSucceeded>();
  expectTypeOf(predictions.createAndWait({ ...call, options })).resolves.toEqualTypeOf<PredictionSucceeded>();
  expectTypeOf(predictions.createAndWait(call)).resolves.toEqualTypeOf<FinalPrediction>();
  const perhaps = { throwOnFailure: Math.random() > 0.5 };
  expectTypeOf(predictions.wait("id", perhaps)).resolves.toEqualTypeOf<FinalPrediction>();
});

test("watch yields states, waitAll results", () => {
  expectTypeOf(predictions.watch("id")).toExtend<AsyncIterable<Prediction>>();
  const read = async (): Promise<void> => {
    for await (const { prediction, error } of predictions.waitAll(new Set(["id"]))) {
      expectTypeOf(prediction).toEqualTypeOf<FinalPrediction | undefined>();
      if (!prediction) expectTypeOf(error).toEqualTypeOf<PixwireError>();
    }
  };
  expectTypeOf(read).toBeFunction();
  expectTypeOf<PredictionTimeoutError["last"]>().toEqualTypeOf<PredictionPending | undefined>();
});

test("inputs", () => {
  const input = {
    blob: new Blob(),
    bytes: new Uint8Array(),
    buffer: Buffer.from(""),
    web: new Blob().stream(),
    node: readable,
    named: { value: readable, filename: "a.png", contentType: undefined },
    url: new URL("https://media.example.com"),
    texts: ["a", "b"],
    points: [
      [1, 2],
      [3, null],
    ],
    files: [new Blob(), { value: new Uint8Array() }, "https://media.example.com/a.png"],
    box: { left: 1, nested: [{ on: true, none: null }] },
    none: undefined,
  };
  expectTypeOf(input).toExtend<PredictionInput>();
  // @ts-expect-error a function cannot be sent
  void predictions.create({ name: "erase_bg", input: { image: () => new Blob() } });
  // @ts-expect-error nor a hole in a list
  void predictions.create({ name: "erase_bg", input: { images: ["https://a.example", null] } });
  // @ts-expect-error neither can a file inside an object
  void predictions.create({ name: "erase_bg", input: { layer: { image: new Blob() } } });
});

test("misspelt and misplaced options do not compile", () => {
  // @ts-expect-error the unit is part of the name
  void predictions.wait("id", { retryInterval: 4 });
  // @ts-expect-error a wait for many jobs has results, not throws
  void predictions.waitAll(["id"], { throwOnFailure: true });
  // @ts-expect-error an input is needed
  void predictions.create({ name: "erase_bg" });
  void predictions.wait("id", { signal: undefined, maxAttempts: undefined, onStatus: undefined });
});

test("both kinds of request are webhooks", () => {
  expectTypeOf(incoming).toExtend<WebhookRequest>();
  expectTypeOf(new Request("https://example.com")).toExtend<WebhookRequest>();
  expectTypeOf(readWebhook(predictions, incoming)).resolves.toEqualTypeOf<Prediction>();
});
