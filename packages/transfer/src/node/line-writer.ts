import type { FileHandle } from "node:fs/promises";
import { JournalError } from "../errors.js";

/** Lines survive a failure of power this many milliseconds after they were written. */
const SYNC_AFTER_MS = 200;

interface Waiting {
  line: Buffer;
  resolve(): void;
  reject(error: unknown): void;
}

/**
 * Appends lines to a file. Lines that arrive while others are being written are written together, and all that were
 * written within a fifth of a second are synced together. After a failure, the file ends with the last complete line,
 * and nothing more is written.
 */
export class LineWriter {
  readonly #handle: FileHandle;
  #queue: Waiting[] = [];
  #written: number;
  /** Where the next line will start, once the queue is written. */
  #end: number;
  #isWriting: Promise<void> | undefined;
  #syncTimer: ReturnType<typeof setTimeout> | undefined;
  #failure: JournalError | undefined;

  constructor(handle: FileHandle, end: number) {
    this.#handle = handle;
    this.#written = end;
    this.#end = end;
  }

  get end(): number {
    return this.#end;
  }

  /**
   * @returns where the line starts, and a promise that resolves when the system has it.
   */
  append(text: string): { offset: number; written: Promise<void> } {
    const line = Buffer.from(`${text}\n`);
    const offset = this.#end;
    this.#end += line.length;
    const written = new Promise<void>((resolve, reject) => this.#queue.push({ line, resolve, reject }));
    this.#isWriting ??= this.#drain();
    return { offset, written };
  }

  /** Resolves when everything that was appended would survive a failure of power. */
  async flush(): Promise<void> {
    await this.#isWriting;
    clearTimeout(this.#syncTimer);
    this.#syncTimer = undefined;
    if (this.#failure) throw this.#failure;
    await this.#sync();
    if (this.#failure) throw this.#failure;
  }

  async #drain(): Promise<void> {
    // What is appended in the same turn belongs to the same write.
    await undefined;
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      await this.#write(batch);
    }
    this.#isWriting = undefined;
  }

  async #write(batch: readonly Waiting[]): Promise<void> {
    const bytes = Buffer.concat(batch.map(({ line }) => line));
    try {
      if (this.#failure) throw this.#failure;
      for (let sent = 0; sent < bytes.length; ) {
        const { bytesWritten } = await this.#handle.write(bytes, sent, bytes.length - sent, this.#written + sent);
        sent += bytesWritten;
      }
      this.#written += bytes.length;
      for (const { resolve } of batch) resolve();
      this.#syncTimer ??= setTimeout(() => void this.#syncLater(), SYNC_AFTER_MS);
    } catch (error) {
      await this.#fail(error);
      for (const { reject } of batch) reject(this.#failure);
    }
  }

  async #syncLater(): Promise<void> {
    this.#syncTimer = undefined;
    await this.#sync();
  }

  async #sync(): Promise<void> {
    try {
      await this.#handle.datasync();
    } catch (error) {
      await this.#fail(error);
    }
  }

  async #fail(error: unknown): Promise<void> {
    if (this.#failure) return;
    const reason = error instanceof Error ? error.message : String(error);
    this.#failure = new JournalError("io", `The journal cannot be written: ${reason}`, { cause: error });
    // A part of a line would be found as a torn one in any case; without it, the file is whole.
    await this.#handle.truncate(this.#written).catch(() => undefined);
  }
}
