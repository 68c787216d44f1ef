// Stands in for files and Node streams in runtimes that have neither.
import type { Bytes } from "./bytes.js";

/**
 * A File that the user chooses again is recognized by its time of modification (and its length, which is compared
 * separately). Nothing else outlives a page.
 */
export function fingerprintOf(content: Bytes | Blob): (() => Promise<string>) | undefined {
  return content instanceof File ? async () => `${content.lastModified}` : undefined;
}

export function openPath(): undefined {}

export function destroyerOf(): undefined {}
