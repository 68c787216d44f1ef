import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError, PixwireError, parseJson, type RequestOptions, throwIfAborted } from "@pixwire/api/runtime";
import { aborter, numberIn, object, string, wholeNumberIn } from "@pixwire/check-options";
import type { ByteStream } from "./bytes.js";
import { collect, tooLong } from "./collect.js";
import { checkMethodOptions, type MethodRules } from "./options.js";
import type { Predictions } from "./types.js";

/** The request of a webhook: a web `Request`, or Node's `IncomingMessage`, also after a body parser has read it. */
export type WebhookRequest =
  | { readonly body: ReadableStream<Uint8Array> | null; readonly bodyUsed: boolean }
  | (AsyncIterable<Uint8Array | string> & { body?: unknown });

export interface ReadWebhookOptions extends RequestOptions {
  /** The maximum size of the webhook's body, in bytes. @defaultValue 1048576 (1 MiB) */
  maxBytes?: number | undefined;
  /**
   * The time limit for reading the webhook, and for the request to PixelBin, in milliseconds each.
   * @defaultValue 60000
   */
  timeoutMs?: number | undefined;
}

const readWebhookRules: MethodRules<ReadWebhookOptions> = {
  numbers: {
    maxBytes: wholeNumberIn(1),
    timeoutMs: numberIn(0, Number.POSITIVE_INFINITY),
    maxResponseBytes: numberIn(0, Number.POSITIVE_INFINITY),
  },
  others: { signal: aborter, retry: object, headers: object, baseUrl: string },
};

/** The request is not a webhook of a prediction. Answer it with 400. */
export class WebhookError extends PixwireError {
  override name = "WebhookError";

  /** @param problem - what is wrong with the request. It follows "the webhook request" in the message. */
  constructor(problem: string, options?: ErrorOptions) {
    super(`readWebhook: the webhook request ${problem}`, options);
  }
}

/**
 * Reads the id of a prediction from a webhook, and then that prediction from PixelBin. Nothing else in the webhook is
 * trusted, because anyone who knows the address can send one. A webhook may arrive twice, and before the job has ended:
 * check `status` and `_id`.
 *
 * @throws {@link WebhookError} for a request that names no prediction, is too long or takes too long to arrive. No
 * request is made to PixelBin then.
 * @throws RangeError for a number out of range, and ConfigurationError for any other wrong option.
 * @throws NotFoundError for an id that PixelBin does not know.
 */
export async function readWebhook(
  predictions: Pick<Predictions, "get">,
  request: WebhookRequest,
  options: ReadWebhookOptions = {},
): Promise<Prediction> {
  checkMethodOptions("readWebhook", options, readWebhookRules);
  if (typeof predictions?.get !== "function") {
    throw new InvalidInputError("readWebhook", "predictions", "must be the result of `createPredictions`");
  }
  if (typeof request !== "object" || request === null) {
    throw new InvalidInputError("readWebhook", "request", "must be a web `Request` or a Node `IncomingMessage`");
  }
  const { maxBytes = 1024 * 1024, ...requestOptions } = options;
  const id = findId(await readBody(request, maxBytes, requestOptions));
  if (id === undefined) throw new WebhookError("does not contain the id of a prediction");
  return predictions.get(id, requestOptions);
}

async function readBody(request: WebhookRequest, maxBytes: number, options: RequestOptions): Promise<unknown> {
  if ("bodyUsed" in request) {
    if (request.bodyUsed) throw new WebhookError("has already been read; pass a clone of it");
    return parse(request.body ? await readText(request.body, maxBytes, options) : "");
  }
  // A body parser leaves bytes, text, or the parsed JSON.
  const { body } = request;
  if (body === undefined) return parse(await readText(request, maxBytes, options));
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    if (body.byteLength > maxBytes) throw new WebhookError(tooLong(maxBytes));
    return parse(new TextDecoder().decode(body));
  }
  if (typeof body !== "string") return body;
  // A string has at least as many bytes as code units, so the longest ones need not be encoded.
  if (body.length > maxBytes || new TextEncoder().encode(body).byteLength > maxBytes)
    throw new WebhookError(tooLong(maxBytes));
  return parse(body);
}

async function readText(
  stream: ByteStream,
  maxBytes: number,
  { signal, timeoutMs = 60_000 }: RequestOptions,
): Promise<string> {
  const toError = (problem: string): Error => new WebhookError(problem);
  try {
    return await (await collect(stream, { signal, maxBytes, timeoutMs, toError })).text();
  } catch (cause) {
    throwIfAborted(signal);
    if (cause instanceof WebhookError) throw cause;
    throw new WebhookError("ended before its whole body had arrived", { cause });
  }
}

function parse(text: string): unknown {
  if (text === "") throw new WebhookError("has an empty body, or one that has already been read");
  const parsed = parseJson(text);
  if (parsed.problem !== undefined) throw new WebhookError(parsed.problem);
  return parsed.value;
}

/** `<plugin>--<operation>--<uuid>`: nothing else in a webhook has this form. */
const ID = /^\w{1,100}--\w{1,100}--[\w-]{1,100}$/;

/** Finds the id by its form, at the top or one level below, because the members of a webhook are not documented. */
function findId(webhook: unknown): string | undefined {
  if (typeof webhook !== "object" || webhook === null) return undefined;
  const objects = [webhook, ...Object.values(webhook).filter((value) => typeof value === "object" && value !== null)];
  for (const object of objects) {
    for (const name of ["_id", "id", "requestId", "predictionId"]) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value === "string" && ID.test(value)) return value;
    }
  }
  return undefined;
}
