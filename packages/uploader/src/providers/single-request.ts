import { type Client, ConnectionError, type Fetch, withFetch } from "@pixwire/api/runtime";
import { UploadIntegrityError, UploadStalledError } from "../errors.js";
import { isSuccess } from "../protocol/answer.js";
import { frameForm } from "../protocol/form-frame.js";
import { type AttemptLimits, attemptOnce } from "../transports/attempt.js";
import { chooseTransport } from "../transports/choose-transport.js";
import type { BodySegment, Transport } from "../transports/transport.js";

/** The answer describes the file, with the metadata that it holds, so it may be as long as any answer of the API. */
const MAX_RESPONSE_BYTES = 64 * 1024 * 1024;

/** A file that goes out in the one request of an operation. */
export interface SingleRequest<Paths extends object, Answer> {
  client: Client<Paths>;
  /** What makes the part a file; without one it is a text. */
  filename: string | undefined;
  /** Of the file. @defaultValue `application/octet-stream` */
  mediaType?: string | undefined;
  /** The bytes of the file, for one attempt. */
  bytes(): BodySegment;
  /** Length of the file in bytes, as far as it is known. */
  size(): number | undefined;
  /** @defaultValue the client's own `fetch`, else the transport of the runtime */
  transport: Transport | undefined;
  limits: Pick<AttemptLimits, "stallTimeoutMs" | "timeoutMs">;
  controller: AbortController;
  /** So many bytes of the file have been sent in this attempt. */
  onBytes(sentBytes: number): void;
  /** Calls the operation. Whatever `file` it is given, the bytes go out in its place, behind the other fields. */
  call(client: Client<Paths>): Promise<Answer>;
}

/**
 * Calls an operation so that its requests go over a transport, while credential, retries and errors stay the client's.
 *
 * @throws what the operation throws, UploadStalledError, UploadIntegrityError, or the reason of the controller.
 */
export async function sendInOneRequest<Paths extends object, Answer>(
  upload: SingleRequest<Paths, Answer>,
): Promise<Answer> {
  const { client, transport, call } = upload;
  let attempts = 0;
  const over = (chosen: Transport): Fetch => {
    return (request) => sendOver(chosen, upload, request, ++attempts);
  };
  try {
    return await call(withFetch(client, (own) => over(chooseTransport(transport, own))));
  } catch (error) {
    throw error instanceof ConnectionError && error.cause instanceof UploadStalledError ? error.cause : error;
  }
}

async function sendOver<Paths extends object, Answer>(
  transport: Transport,
  { filename, mediaType, bytes, size, limits, controller, onBytes }: SingleRequest<Paths, Answer>,
  request: Request,
  attempts: number,
): Promise<Response> {
  const headers = Object.fromEntries(request.headers);
  const { prefix, suffix, contentType } = frameForm(await textFields(request), filename, mediaType);
  const length = size();
  const watched = {
    method: "POST" as const,
    url: request.url,
    headers: { ...headers, "content-type": contentType },
    body: {
      segments: [prefix, bytes(), suffix],
      byteLength: length === undefined ? undefined : prefix.byteLength + length + suffix.byteLength,
      // Whether there is another attempt is for the client to decide.
      once: true,
    },
    limits: { ...limits, maxResponseBytes: MAX_RESPONSE_BYTES },
    onBytes: (sent: number) => onBytes(Math.max(0, Math.min(sent - prefix.byteLength, size() ?? sent))),
  };
  const outcome = await attemptOnce({ transport, signal: request.signal }, watched).catch((error: unknown) => {
    // The source failed, so another attempt would too.
    controller.abort(error);
    throw error;
  });
  if (outcome.response) {
    const { response, sentBytes } = outcome;
    const { byteLength = 0 } = watched.body;
    if (isSuccess(response) && transport.reportsBytes && sentBytes < byteLength) {
      // Nobody can have stored what has not been sent. The file may be there in part, so it is not for the client to repeat.
      const error = new UploadIntegrityError(sentBytes, undefined, "a success was answered before the rest was sent");
      controller.abort(error);
      throw error;
    }
    return new Response(response.text || null, response);
  }
  if (!outcome.stalled) throw outcome.cause;
  throw new UploadStalledError(
    `attempt ${attempts}: ${outcome.problem}.`,
    { partNumber: undefined, attempts, status: undefined, code: undefined, storedParts: [] },
    outcome.cause,
  );
}

/** As the operation wrote them, all but the file. */
async function textFields(request: Request): Promise<[name: string, value: string][]> {
  const fields: [string, string][] = [];
  for (const [name, value] of await request.formData()) {
    if (name !== "file" && typeof value === "string") fields.push([name, value]);
  }
  return fields;
}
