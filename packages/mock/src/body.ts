import { Failure } from "./errors.js";

export function tooLarge(maxBytes: number): Failure {
  return new Failure(413, `The body is larger than ${maxBytes} bytes, which is \`maxBodyBytes\` of the emulator`);
}

/**
 * The body of a request as a `Response`, which reads text and forms just as well, and needs nothing but the stream: a
 * server's request object cannot always be rebuilt. `count` is told of the bytes as they pass. Reading on beyond
 * `maxBytes` fails with 413.
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

/** Reads about half of a body whose length is known, and nothing of another. */
export async function readHalf({ body }: Response, length: number): Promise<void> {
  const reader = body?.getReader();
  for (let read = 0; reader && read < length / 2; ) {
    const { done, value } = await reader.read();
    if (done) return;
    read += value.byteLength;
  }
}

/**
 * Reads what nobody read: a caller that is still sending would see its connection break instead of the answer. A body
 * that is too large is read no further.
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

/** @throws the failure of `refuse` for a body with more bytes than that; no more of it is read. */
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

/** The answer to a caller: its whole body, and the half of it that arrives when the exchange is cut. */
export async function firstHalf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.subarray(0, Math.floor(bytes.byteLength / 2));
}
