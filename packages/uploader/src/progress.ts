/** How far an upload has come. Bytes are those of the file, without what surrounds them in requests. */
export interface UploadProgress {
  /** Never decreases. Bytes of a failed attempt are not counted twice. */
  loadedBytes: number;
  /** `undefined` until the length of a stream is known. */
  totalBytes: number | undefined;
  /** The number of parts that the server has confirmed. */
  partsDone: number;
  partsTotal: number | undefined;
}

/** The shortest time between two reports, in milliseconds. A screen needs no more. */
const INTERVAL_MS = 50;

/** Adds up the progress of the parts, and reports it at a limited rate. */
export interface ProgressMeter {
  /** Starts to count from these confirmed parts. Progress that was shown for an earlier target is never taken back. */
  begin(confirmed: ReadonlyMap<number, number>): void;
  /** This many bytes of a part have been sent. */
  sent(partNumber: number, bytes: number): void;
  /** A part of this length is confirmed, and its record is saved. */
  confirm(partNumber: number, byteLength: number): void;
  /** Reports the state now, whatever the rate. */
  flush(): void;
  /** Drops what has not been reported yet. */
  stop(): void;
}

/** For uploads without a callback. */
const SILENT: ProgressMeter = { begin() {}, sent() {}, confirm() {}, flush() {}, stop() {} };

/**
 * @param size - called each time, because a stream learns its length at its end.
 * @param controller - ends the upload when the callback throws.
 */
export function progressMeter(
  onProgress: ((progress: UploadProgress) => void) | undefined,
  size: () => number | undefined,
  chunkSize: number,
  controller: AbortController,
): ProgressMeter {
  if (!onProgress) return SILENT;
  let confirmed = new Set<number>();
  let bytesOf = new Map<number, number>();
  let loadedBytes = 0;
  let partsDone = 0;
  let shownAt = -INTERVAL_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const stop = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const flush = (): void => {
    stop();
    const totalBytes = size();
    loadedBytes = Math.max(loadedBytes, sum(bytesOf));
    partsDone = Math.max(partsDone, confirmed.size);
    shownAt = performance.now();
    onProgress({ loadedBytes, totalBytes, partsDone, partsTotal: totalBytes && Math.ceil(totalBytes / chunkSize) });
  };
  /** Reports the latest progress even if no more comes before the server responds. */
  const flushLater = (): void => {
    if (controller.signal.aborted) return;
    try {
      flush();
    } catch (error) {
      controller.abort(error);
    }
  };
  const sent = (partNumber: number, bytes: number): void => {
    bytesOf.set(partNumber, bytes);
    const waitMs = shownAt + INTERVAL_MS - performance.now();
    if (waitMs <= 0) flush();
    else timer ??= setTimeout(flushLater, waitMs);
  };
  return {
    flush,
    stop,
    begin(parts) {
      confirmed = new Set(parts.keys());
      bytesOf = new Map(parts);
    },
    sent,
    confirm(partNumber, byteLength) {
      confirmed.add(partNumber);
      sent(partNumber, byteLength);
    },
  };
}

/** The number of bytes in all parts. */
export function sum(byteLengths: ReadonlyMap<number, number>): number {
  return [...byteLengths.values()].reduce((total, byteLength) => total + byteLength, 0);
}
