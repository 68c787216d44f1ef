/** A PNG of 2 x 2 pixels: what the emulator hands out where the service would have an image of its own. */
export function sampleImage(): Blob {
  const bytes = Uint8Array.from(atob(SAMPLE), (character) => character.charCodeAt(0));
  return new Blob([bytes], { type: "image/png" });
}

const SAMPLE =
  "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR42mPQyp/+6aAfw6eDflr50wEtKgZjupSgcAAAAABJRU5ErkJggg==";
