import { Failure } from "./errors.js";

export function tooLarge(maxBytes: number): Failure {
  return new Failure(413, `The body is larger than ${maxBytes} bytes, which is \`maxBodyBytes\` of the emulator`);
}

/**
 * Wraps the body of a request in a `Response`, which can also read text and forms, because a server's request object
 * cannot always be rebuilt around another stream. Reading more than `maxBytes` fails with 413.
 *
 * @param count - is called with the size of each chunk that is read.
 */
export function meteredBody(request: Request, maxBytes: number, count: (bytes: number) => void): Response {
  let total = 0;
  const meter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      total += chunk.byteLength;
      count(chunk.byteLength);
      if (total > maxBytes) controller.error(tooLarge(maxBytes));
      else controller.enqueue(chunk);
    },
  });
  const contentType = request.headers.get("content-type");
  return new Response(request.body?.pipeThrough(meter) ?? null, {
    headers: contentType === null ? {} : { "content-type": contentType },
  });
}

/** Reads about half of a body if its length is known, and nothing of it otherwise. */
export async function readHalf({ body }: Response, length: number): Promise<void> {
  const reader = body?.getReader();
  for (let read = 0; reader && read < length / 2; ) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.byteLength;
  }
}

/**
 * Reads and discards the rest of a body. Otherwise a caller that is still sending would see its connection break
 * instead of the response. Stops when the body is too large.
 */
export async function drain({ body, bodyUsed }: Response): Promise<void> {
  if (!body || bodyUsed || body.locked) return;
  const reader = body.getReader();
  try {
    while (!(await reader.read()).done);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
}

/** Reads a body into memory. @throws the error of `refuse` as soon as the body exceeds `maxBytes`. */
export async function readBlob(response: Response, maxBytes: number, refuse: () => never): Promise<Blob> {
  if (Number(response.headers.get("content-length") ?? 0) > maxBytes) refuse();
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let total = 0;
  const reader = response.body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    total += value.byteLength;
    if (total > maxBytes) {
      await reader.cancel();
      refuse();
    }
    chunks.push(value);
  }
  return new Blob(chunks, { type: response.headers.get("content-type") ?? "" });
}

/** The part of a response's body that arrives when the connection breaks half-way. */
export async function firstHalf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.subarray(0, Math.floor(bytes.byteLength / 2));
}
