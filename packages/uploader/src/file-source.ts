import type { Bytes } from "./transport.js";

/** A File that the user chose again is told by its time, beside its length; nothing else outlives a page. */
export function fingerprintOf(content: Bytes | Blob): (() => Promise<string>) | undefined {
  return content instanceof File ? async () => `${content.lastModified}` : undefined;
}

/** There are no paths here. */
export function openPath(): undefined {}

/** Nor Node streams. */
export function adoptNodeStream(): undefined {}
