/** Where bytes come from piece by piece, read once: a web stream, a Node stream, a generator. */
export type ByteStream = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string>;

export function isByteStream(value: object): value is ByteStream {
  return value instanceof ReadableStream || Symbol.asyncIterator in value;
}

/** A view that a Blob takes: shared memory has to be copied first. */
export function unshared(view: ArrayBufferView): ArrayBufferView<ArrayBuffer> {
  return isUnshared(view) ? view : new Uint8Array(view.buffer, view.byteOffset, view.byteLength).slice();
}

function isUnshared(view: ArrayBufferView): view is ArrayBufferView<ArrayBuffer> {
  return view.buffer instanceof ArrayBuffer;
}
