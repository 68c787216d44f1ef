/**
 * The body of a request as a `Response`, which reads text and forms just as well, and needs nothing but the stream: a
 * server's request object cannot always be rebuilt. `count` is told of the bytes as they pass.
 */
export function meteredBody(request: Request, count: (bytes: number) => void): Response {
  const meter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
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

/** Reads what nobody read: a caller that is still sending would see its connection break instead of the answer. */
export async function drain({ body, bodyUsed }: Response): Promise<void> {
  if (!body || bodyUsed || body.locked) return;
  const reader = body.getReader();
  while (!(await reader.read()).done);
}

/** The answer to a caller: its whole body, and the half of it that arrives when the exchange is cut. */
export async function firstHalf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  return bytes.subarray(0, Math.floor(bytes.byteLength / 2));
}
