/** Bytes that arrive in chunks and can be read once: a web stream, a Node stream or an async generator. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

export function isByteStream(value: object): value is ByteStream {
  return value instanceof ReadableStream || Symbol.asyncIterator in value;
}

/** Copies shared memory, which a `Blob` does not accept. */
export function unshared(view: ArrayBufferView): ArrayBufferView<ArrayBuffer> {
  return isUnshared(view) ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

function isUnshared(view: ArrayBufferView): view is ArrayBufferView<ArrayBuffer> {
  return view.buffer instanceof ArrayBuffer;
}
