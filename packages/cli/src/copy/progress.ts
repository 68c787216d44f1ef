import type { Talk } from "../terminal/talk.js";
import { formatBytes, formatDuration } from "../terminal/text.js";

/** The rate is that of the last seconds, so that it follows a line that becomes slower. */
const RATE_WINDOW_MS = 5000;

/** One file on its way. */
export interface FileProgress {
  moved(loadedBytes: number): void;
  end(): void;
}

/** A line with the bytes, the rate, the time that is left, and the names of the files on their way. */
export class CopyProgress {
  private readonly files = new Map<object, { name: string; loaded: number; total: number | undefined }>();
  private readonly samples: { at: number; bytes: number }[] = [];
  private doneBytes = 0;
  private doneFiles = 0;
  private readonly talk: Talk;
  private readonly now: () => number;

  constructor(talk: Talk, now: () => number = Date.now) {
    this.talk = talk;
    this.now = now;
  }

  begin(name: string, total: number | undefined): FileProgress {
    const key = {};
    const file = { name, loaded: 0, total };
    this.files.set(key, file);
    this.show();
    return {
      moved: (loaded) => {
        file.loaded = loaded;
        this.show();
      },
      end: () => {
        if (!this.files.delete(key)) return;
        this.doneBytes += file.loaded;
        this.doneFiles++;
      },
    };
  }

  clear(): void {
    this.talk.clearStatus();
  }

  private show(): void {
    this.talk.status((width) => this.line(width));
  }

  /** Narrow terminals get the numbers, wide ones the names as well. */
  line(width: number): string {
    const current = [...this.files.values()];
    const loaded = this.doneBytes + current.reduce((sum, file) => sum + file.loaded, 0);
    const rate = this.rate(loaded);
    const rest = current.reduce((sum, { loaded, total = loaded }) => sum + Math.max(0, total - loaded), 0);
    const parts = [
      this.doneFiles > 0 ? `${this.doneFiles} done` : undefined,
      formatBytes(loaded),
      rate > 0 ? `${formatBytes(Math.round(rate))}/s` : undefined,
      rate > 0 && rest > 0 ? formatDuration(rest / rate) : undefined,
    ].filter((part) => part !== undefined);
    const numbers = parts.join("  ");
    const names = current
      .slice(0, 3)
      .map(({ name }) => name)
      .join(", ");
    return width - numbers.length > 12 ? `${numbers}  ${names}` : numbers;
  }

  private rate(bytes: number): number {
    const at = this.now();
    this.samples.push({ at, bytes });
    while (this.samples.length > 2 && (this.samples[0]?.at ?? at) < at - RATE_WINDOW_MS) this.samples.shift();
    const [first] = this.samples;
    if (first === undefined || at <= first.at) return 0;
    return ((bytes - first.bytes) * 1000) / (at - first.at);
  }
}
