import { createSha256 } from "#platform";
import type { Sha256 } from "./sha256.js";

/** The content of a stored file. */
export interface Content {
  size: number;
  /** Lowercase hexadecimal. */
  sha256: string;
  /** The bytes; undefined when the emulator keeps hashes only. */
  blob: Blob | undefined;
}

/** `memory` keeps the bytes; `hash` keeps sizes and hashes only, for uploads larger than memory. */
export type Store = "memory" | "hash";

export async function toContent(blob: Blob, store: Store): Promise<Content> {
  const hash = createSha256();
  await feed(hash, blob);
  return { size: blob.size, sha256: await hash.digest(), blob: store === "memory" ? blob : undefined };
}

export async function feed(hash: Sha256, blob: Blob): Promise<void> {
  for (const reader = blob.stream().getReader(); ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    hash.update(value);
  }
}
