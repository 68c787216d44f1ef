import type { Prediction } from "@pixwire/api/pixelbin";
import { InvalidInputError, PixwireError, type RequestOptions, throwIfAborted } from "@pixwire/api/runtime";
import { aborter, numberIn, object, string, wholeNumberIn } from "@pixwire/check-options";
import type { ByteStream } from "./bytes.js";
import { collect } from "./collect.js";
import { checkMethodOptions, type MethodRules } from "./options.js";
import type { Predictions } from "./types.js";

/** What a server was called with: a web `Request`, or Node's `IncomingMessage`, also after a body parser has read it. */
export type WebhookRequest =
  | { readonly body: ReadableStream<Uint8Array> | null; readonly bodyUsed: boolean }
  | (AsyncIterable<Uint8Array | string> & { body?: unknown });

export interface ReadWebhookOptions extends RequestOptions {
  /** The most bytes that the body of the notice may have. @defaultValue 1048576 */
  maxBytes?: number | undefined;
  /** The limit of reading the notice, and of the request to PixelBin, in milliseconds each. @defaultValue 60000 */
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

/** The request is not a notice of a prediction. Answer it with 400. */
export class WebhookError extends PixwireError {
  override name = "WebhookError";

  /** @param problem - what is wrong with the request; it is written behind "The webhook request". */
  constructor(problem: string, options?: ErrorOptions) {
    super(`The webhook request ${problem}`, options);
  }
}

/**
 * Takes the id out of a notice and reads that prediction from PixelBin. Nothing else in the notice is believed: anybody
 * who knows the address can send one. It may come twice, and before the end, so look at `status` and at `_id`.
 *
 * @throws {@link WebhookError} for a request that names no prediction, is too long or takes too long to arrive. Nothing is
 * asked of PixelBin then.
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
    throw new InvalidInputError("readWebhook", "predictions", "must be what `createPredictions` returned");
  }
  if (typeof request !== "object" || request === null) {
    throw new InvalidInputError("readWebhook", "request", "must be a web `Request` or a Node `IncomingMessage`");
  }
  const { maxBytes = 1024 * 1024, ...requestOptions } = options;
  const id = findId(await readBody(request, maxBytes, requestOptions));
  if (id === undefined) throw new WebhookError("names no prediction");
  return predictions.get(id, requestOptions);
}

async function readBody(request: WebhookRequest, maxBytes: number, options: RequestOptions): Promise<unknown> {
  if ("bodyUsed" in request) {
    if (request.bodyUsed) throw new WebhookError("has been read already; pass a clone of it");
    return parse(request.body ? await readText(request.body, maxBytes, options) : "");
  }
  // What a body parser left: bytes, text, or the parsed JSON.
  const { body } = request;
  if (body === undefined) return parse(await readText(request, maxBytes, options));
  if (body instanceof ArrayBuffer || ArrayBuffer.isView(body)) {
    if (body.byteLength > maxBytes) throw tooLong(maxBytes);
    return parse(new TextDecoder().decode(body));
  }
  if (typeof body !== "string") return body;
  // No string has fewer bytes than characters, so the longest ones need not be encoded.
  if (body.length > maxBytes || new TextEncoder().encode(body).byteLength > maxBytes) throw tooLong(maxBytes);
  return parse(body);
}

function tooLong(maxBytes: number): WebhookError {
  return new WebhookError(`is longer than ${maxBytes} bytes; raise \`maxBytes\` if it should not be`);
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
    throw new WebhookError("broke off while it was read", { cause });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new WebhookError(text === "" ? "has an empty body, or one that was read already" : "is not JSON", { cause });
  }
}

/** `<plugin>--<operation>--<uuid>`: no other text of a notice looks like it. */
const ID = /^\w{1,100}--\w{1,100}--[\w-]{1,100}$/;

/** The id by its form, at the top or one level down, because the form of a notice is not documented. */
function findId(notice: unknown): string | undefined {
  if (typeof notice !== "object" || notice === null) return undefined;
  const objects = [notice, ...Object.values(notice).filter((value) => typeof value === "object" && value !== null)];
  for (const object of objects) {
    for (const name of ["_id", "id", "requestId", "predictionId"]) {
      const value: unknown = Reflect.get(object, name);
      if (typeof value === "string" && ID.test(value)) return value;
    }
  }
  return undefined;
}
