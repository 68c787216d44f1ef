import { fromBase64 } from "./encoding.js";

/** A PNG of 2 x 2 pixels, for images that the emulator cannot fetch or compute. */
export function sampleImage(): Blob {
  return new Blob([fromBase64(SAMPLE) ?? ""], { type: "image/png" });
}

const SAMPLE =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mPQyp/+6aAfw6eDflr50wEtKgZjupSgcAAAAABJRU5ErkJggg==";
