import {
  ResumeError,
  type ResumeStore,
  type SignedTarget,
  UploadSourceError,
  uploadMultipart,
} from "@pixwire/uploader";
import { explain } from "./explain.js";
import type { whileLocked } from "./lock.js";
import { SigningError } from "./sign.js";

/** What the service says of the stored file. */
export type StoredFile = Awaited<ReturnType<typeof uploadMultipart>>;

export type UploadState =
  | { phase: "waiting" | "uploading" | "paused" | "offline" }
  | { phase: "failed"; message: string; isRefused: boolean }
  | { phase: "done"; stored: StoredFile };

export interface UploadSettings {
  sign(file: File, signal: AbortSignal | undefined): Promise<SignedTarget>;
  store: ResumeStore;
  isOnline(): boolean;
  /** Runs an upload unless another tab runs one of the same key. */
  whileLocked: typeof whileLocked;
  /** Called after each change of `state` or `loadedBytes`. */
  onChange(upload: Upload): void;
}

/** Small enough that little is lost when a connection breaks. An upload resumes only with the size that it began with. */
const PART_BYTES = 1024 * 1024;

/** Names a file across visits of the page: the same file has the same key. */
function keyOf({ name, size, lastModified }: Pick<File, "name" | "size" | "lastModified">): string {
  return `${name}:${size}:${lastModified}`;
}

/** One file on its way to PixelBin. Knows nothing of the page around it. */
export class Upload {
  readonly key: string;
  state: UploadState = { phase: "waiting" };
  loadedBytes = 0;
  #controller: AbortController | undefined;
  #running: Promise<void> = Promise.resolve();

  constructor(
    readonly file: File,
    private readonly settings: UploadSettings,
  ) {
    this.key = keyOf(file);
  }

  /** Says that it will start once it is its turn. */
  wait(): void {
    this.#enter({ phase: "waiting" });
  }

  /** Starts, or continues with the parts that are missing. Resolves once nothing is running any more. */
  run(): Promise<void> {
    const { signal } = (this.#controller = new AbortController());
    this.#running = this.#running.then(() => this.#attempt(signal));
    return this.#running;
  }

  /** Stops. The parts that the service has confirmed are kept for the next run. */
  stop(phase: "paused" | "offline"): void {
    this.#controller?.abort();
    this.#enter({ phase });
  }

  /** Stops, and forgets the parts. @throws BusyElsewhereError when another tab uploads the file. */
  async discard(): Promise<void> {
    this.stop("paused");
    await this.#running;
    await this.settings.whileLocked(this.key, async () => this.settings.store.remove(this.key));
  }

  async #attempt(signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    if (!this.settings.isOnline()) return this.#enter({ phase: "offline" });
    this.#enter({ phase: "uploading" });
    try {
      const stored = await this.settings.whileLocked(this.key, () => this.#send(signal));
      this.#enter({ phase: "done", stored });
    } catch (error) {
      if (signal.aborted) return; // `stop` has said why.
      await this.#fail(error);
    }
  }

  #send(signal: AbortSignal): Promise<StoredFile> {
    return uploadMultipart(this.file, {
      target: (options) => this.settings.sign(this.file, options.signal),
      chunkSize: PART_BYTES,
      maxRetries: 5,
      signal,
      resume: { store: this.settings.store, key: this.key },
      onProgress: ({ loadedBytes }) => {
        this.loadedBytes = loadedBytes;
        this.settings.onChange(this);
      },
    });
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof ResumeError) {
      // The file is stored; only its record could not be removed.
      if (error.asset) return this.#enter({ phase: "done", stored: error.asset });
      // A record that cannot be used would stop each further attempt as well.
      if (error.problem !== "store") await this.settings.store.remove(this.key);
    }
    this.#enter({ phase: "failed", message: explain(error), isRefused: isRefusal(error) });
  }

  #enter(state: UploadState): void {
    this.state = state;
    this.settings.onChange(this);
  }
}

/** Whether the file itself was refused, so that a later visit cannot continue it either. */
function isRefusal(error: unknown): boolean {
  return error instanceof UploadSourceError || (error instanceof SigningError && error.isRefusal);
}
