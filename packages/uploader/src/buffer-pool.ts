/** Buffers of one length that are used again, so that a long upload holds no more memory than a short one. */
export class BufferPool {
  #free: Uint8Array[] = [];

  constructor(private readonly byteLength: number) {}

  take(): Uint8Array {
    return this.#free.pop() ?? new Uint8Array(this.byteLength);
  }

  /** @param bytes - a buffer of this pool, or the start of one. */
  give(bytes: Uint8Array): void {
    this.#free.push(new Uint8Array(bytes.buffer));
  }
}
