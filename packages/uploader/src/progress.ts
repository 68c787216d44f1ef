/** How far an upload is. Bytes are those of the file; what goes around them on the wire is not counted. */
export interface UploadProgress {
  /** Never falls; bytes of an attempt that failed are not counted twice. */
  loadedBytes: number;
  /** `undefined` as long as a stream has not told its length. */
  totalBytes: number | undefined;
  /** Parts that the server confirmed. */
  partsDone: number;
  partsTotal: number | undefined;
}

/** More often than this, in milliseconds, a screen cannot show it. */
const INTERVAL_MS = 50;

/** Adds up what the parts report and passes it on at a bearable rate. */
export class ProgressMeter {
  #confirmedBytes = 0;
  #partsDone = 0;
  /** Bytes under way, by part number. */
  #moving = new Map<number, number>();
  #shown: UploadProgress = { loadedBytes: 0, totalBytes: undefined, partsDone: 0, partsTotal: undefined };
  #shownAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly onProgress: ((progress: UploadProgress) => void) | undefined,
    private readonly chunkSize: number,
  ) {}

  /** Starts the count again, for a new target; what was shown stays the lower limit of what will be. */
  restart(): void {
    this.#confirmedBytes = 0;
    this.#partsDone = 0;
    this.#moving.clear();
  }

  moved(partNumber: number, bytes: number): void {
    this.#moving.set(partNumber, bytes);
    this.#show(false);
  }

  confirmed(partNumber: number, bytes: number): void {
    this.#moving.delete(partNumber);
    this.#confirmedBytes += bytes;
    this.#partsDone++;
    this.#show(false);
  }

  /** Learns the length, at once for most sources and at its end for a stream. */
  total(bytes: number): void {
    this.#shown = { ...this.#shown, totalBytes: bytes, partsTotal: Math.ceil(bytes / this.chunkSize) };
  }

  /** Shows the last state whatever the time. */
  flush(): void {
    this.#show(true);
  }

  #show(now: boolean): void {
    if (!this.onProgress || (!now && performance.now() - this.#shownAt < INTERVAL_MS)) return;
    let loadedBytes = this.#confirmedBytes;
    for (const bytes of this.#moving.values()) loadedBytes += bytes;
    const { totalBytes, partsTotal } = this.#shown;
    this.#shown = {
      loadedBytes: Math.max(loadedBytes, this.#shown.loadedBytes),
      totalBytes,
      partsDone: Math.max(this.#partsDone, this.#shown.partsDone),
      partsTotal,
    };
    this.#shownAt = performance.now();
    this.onProgress({ ...this.#shown });
  }
}
