import { ftruncateSync, writeSync } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import { JournalError } from "../errors.js";

/** Lines survive a failure of power this many milliseconds after they were written. */
const SYNC_AFTER_MS = 200;

/**
 * Appends lines to a file. All that were written within a fifth of a second are synced together. After a failure, the file
 * ends with the last complete line, and nothing more is written.
 *
 * A line is written synchronously: the system takes it into memory within about a microsecond, where handing it to another
 * thread takes forty of them. Syncing, which waits for the disk, is left to another thread.
 */
export class LineWriter {
  readonly #handle: FileHandle;
  #end: number;
  #syncTimer: ReturnType<typeof setTimeout> | undefined;
  #failure: JournalError | undefined;

  constructor(handle: FileHandle, end: number) {
    this.#handle = handle;
    this.#end = end;
  }

  /**
   * Returns where the line starts, when the system has it.
   *
   * @throws JournalError
   */
  append(text: string): number {
    if (this.#failure) throw this.#failure;
    const bytes = Buffer.from(`${text}\n`);
    const offset = this.#end;
    try {
      for (let sent = 0; sent < bytes.length; ) {
        sent += writeSync(this.#handle.fd, bytes, sent, bytes.length - sent, offset + sent);
      }
    } catch (error) {
      throw this.#fail(error);
    }
    this.#end += bytes.length;
    this.#syncTimer ??= setTimeout(() => void this.#syncLater(), SYNC_AFTER_MS);
    return offset;
  }

  /**
   * Resolves when everything that was appended would survive a failure of power.
   *
   * @throws JournalError
   */
  async flush(): Promise<void> {
    clearTimeout(this.#syncTimer);
    this.#syncTimer = undefined;
    await this.#sync();
    if (this.#failure) throw this.#failure;
  }

  async #syncLater(): Promise<void> {
    this.#syncTimer = undefined;
    await this.#sync();
  }

  async #sync(): Promise<void> {
    try {
      await this.#handle.datasync();
    } catch (error) {
      this.#fail(error);
    }
  }

  #fail(error: unknown): JournalError {
    const reason = error instanceof Error ? error.message : String(error);
    this.#failure ??= new JournalError("io", `The journal cannot be written: ${reason}`, { cause: error });
    try {
      // A part of a line would be found as a torn one in any case; without it, the file is whole.
      ftruncateSync(this.#handle.fd, this.#end);
    } catch {
      // The disk that refuses to be written may refuse this as well.
    }
    return this.#failure;
  }
}
