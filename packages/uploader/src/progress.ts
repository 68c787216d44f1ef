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

/** More often than this, in milliseconds, a screen has no use for it. */
const INTERVAL_MS = 50;

/** Adds up what the parts report, and passes it on at a bearable rate. */
export interface ProgressMeter {
  /** Counts from the parts that are confirmed. What was shown for an earlier target stays the least that is shown. */
  begin(confirmed: ReadonlyMap<number, number>): void;
  /** So many bytes of a part are on their way. */
  moved(partNumber: number, bytes: number): void;
  /** A part of so many bytes is confirmed, and that is kept. */
  confirm(partNumber: number, byteLength: number): void;
  /** Shows the state whatever the time. */
  flush(): void;
  /** Shows nothing more of what has been told until now. */
  stop(): void;
}

/** For uploads of which nobody wants to see the progress. */
const SILENT: ProgressMeter = { begin() {}, moved() {}, confirm() {}, flush() {}, stop() {} };

/**
 * @param size - asked each time, since a stream learns its own at its end.
 * @param controller - of the upload, which what the callback throws has to end.
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
  /** What was told last would else not be shown for as long as the server takes to answer. */
  const flushLater = (): void => {
    if (controller.signal.aborted) return;
    try {
      flush();
    } catch (error) {
      controller.abort(error);
    }
  };
  const moved = (partNumber: number, bytes: number): void => {
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
    moved,
    confirm(partNumber, byteLength) {
      confirmed.add(partNumber);
      moved(partNumber, byteLength);
    },
  };
}

export function sum(bytes: ReadonlyMap<number, number>): number {
  return [...bytes.values()].reduce((total, length) => total + length, 0);
}
