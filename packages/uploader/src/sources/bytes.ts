/**
 * Bytes in memory that no other thread shares: what `slice()` returns. From version 5.7 on, TypeScript calls this type
 * `Uint8Array<ArrayBuffer>`; older versions do not have that name.
 */
export type Bytes = ReturnType<Uint8Array["slice"]>;

/**
 * The bytes of a buffer or of a view of one: a copy only if other threads share them. `undefined` for anything else.
 */
export function asBytes(value: unknown): Bytes | undefined {
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  if (!ArrayBuffer.isView(value)) return undefined;
  const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
  return isUnshared(bytes) ? bytes : bytes.slice();
}

/** The length in bytes. */
export function lengthOf(content: Bytes | Blob): number {
  return content instanceof Blob ? content.size : content.byteLength;
}

function isUnshared(bytes: Uint8Array): bytes is Bytes {
  return bytes.buffer instanceof ArrayBuffer;
}
