import { percent } from "./row.js";
import type { Upload, UploadState } from "./upload.js";

const WORDS: Readonly<Record<Exclude<UploadState["phase"], "failed">, string | undefined>> = {
  waiting: undefined,
  uploading: "upload started",
  paused: "upload paused",
  offline: "upload waits for the connection",
  done: "uploaded",
};

/** Tells screen readers of each change of phase, and of each quarter: every step of the bar would be noise. */
export class Announcer {
  readonly #last = new WeakMap<Upload, string>();

  constructor(private readonly region: HTMLElement) {}

  announce(upload: Upload): void {
    const text = sentence(upload);
    if (text === undefined || this.#last.get(upload) === text) return;
    this.#last.set(upload, text);
    this.region.textContent = `${upload.file.name}: ${text}`;
  }
}

function sentence({ state, loadedBytes, file }: Upload): string | undefined {
  if (state.phase === "failed") return state.message;
  const quarter = 25 * Math.floor(percent(loadedBytes, file.size) / 25);
  if (state.phase === "uploading" && quarter > 0) return `${quarter} percent`;
  return WORDS[state.phase];
}
