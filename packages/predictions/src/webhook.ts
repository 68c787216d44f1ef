import type { Prediction } from "@pixwire/api/pixelbin";
import { PixwireError, type RequestOptions } from "@pixwire/api/runtime";
import type { ByteStream } from "./bytes.js";
import { collect } from "./collect.js";
import { inRange } from "./schedule.js";
import type { Predictions } from "./types.js";

/** What a server was called with: a web `Request`, or Node's `IncomingMessage`, also after a body parser has read it. */
export type WebhookRequest =
  | Pick<Request, "body" | "bodyUsed">
  | (AsyncIterable<Uint8Array | string> & { body?: unknown });

export interface ReadWebhookOptions extends RequestOptions {
  /** A longer body is refused while it is read. @defaultValue 1048576 */
  maxBytes?: number | undefined;
}

/** A call is no notice of a prediction. Answer it with 400. */
export class WebhookError extends PixwireError {
  override name = "WebhookError";

  constructor(problem: string, options?: ErrorOptions) {
    super(`The call of the webhook ${problem}`, options);
  }
}

/**
 * Takes the id out of a notice and reads that prediction from PixelBin. Nothing else in the notice is believed: anybody
 * who knows the address can send one. It may come twice, and before the end, so look at `status` and at `_id`.
 *
 * @throws {@link WebhookError} for a call that names no prediction; no request is made then.
 * @throws RangeError for a `maxBytes` below 1, or that is no number.
 * @throws NotFoundError for an id that PixelBin does not know.
 */
export async function readWebhook(
  predictions: Pick<Predictions, "get">,
  request: WebhookRequest,
  { maxBytes = 1024 * 1024, ...options }: ReadWebhookOptions = {},
): Promise<Prediction> {
  inRange("maxBytes", maxBytes, 1, Number.MAX_SAFE_INTEGER);
  const id = findId(await readBody(request, maxBytes, options.signal));
  if (id === undefined) throw new WebhookError("names no prediction");
  return predictions.get(id, options);
}

async function readBody(request: WebhookRequest, maxBytes: number, signal: AbortSignal | undefined): Promise<unknown> {
  if ("bodyUsed" in request) {
    if (request.bodyUsed) throw new WebhookError("has been read already: pass a clone of it");
    return parse(request.body ? await readText(request.body, maxBytes, signal) : "");
  }
  // What a body parser left: bytes, a text, or the parsed JSON.
  const { body } = request;
  if (body instanceof Uint8Array) return parse(new TextDecoder().decode(body));
  if (body !== undefined) return typeof body === "string" ? parse(body) : body;
  return parse(await readText(request, maxBytes, signal));
}

async function readText(stream: ByteStream, maxBytes: number, signal: AbortSignal | undefined): Promise<string> {
  const refuse = (problem: string): never => {
    throw new WebhookError(problem);
  };
  try {
    return await (await collect(stream, { signal, maxBytes, refuse })).text();
  } catch (cause) {
    signal?.throwIfAborted();
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
