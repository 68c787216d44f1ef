import { type Content, feed, type Store, toContent } from "../content.js";
import { Failure } from "../errors.js";
import { createSha256 } from "../sha256.js";

/** The parts of one upload as far as they have come. */
export interface Parts {
  /** Sizes in bytes, by part number. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Stores a part, or replaces the one of this number. */
  put(number: number, bytes: Blob): Promise<void>;
  /** All parts in order as one content, and its first part, which tells the format. */
  join(): Promise<{ content: Content; head: Blob }>;
}

export function createParts(store: Store): Parts {
  return store === "memory" ? keepParts() : hashParts();
}

function keepParts(): Parts {
  const parts = new Map<number, Blob>();
  const sizes = new Map<number, number>();
  return {
    sizes,
    async put(number, bytes) {
      parts.set(number, bytes);
      sizes.set(number, bytes.size);
    },
    async join() {
      const ordered = [...parts].sort(([a], [b]) => a - b).map(([, bytes]) => bytes);
      // A Blob made of Blobs refers to them: the bytes are not copied.
      const blob = new Blob(ordered);
      return { content: await toContent(blob, "memory"), head: blob };
    },
  };
}

/**
 * Hashes each part as soon as all before it are there, and drops its bytes: what waits in memory is what came early.
 * A part that was hashed cannot be replaced by other bytes any more.
 */
function hashParts(): Parts {
  const waiting = new Map<number, Blob>();
  const sizes = new Map<number, number>();
  const digests = new Map<number, string>();
  const whole = createSha256();
  let head = new Blob();
  let next = 1;
  let queue: Promise<unknown> = Promise.resolve();
  let joined: Promise<{ content: Content; head: Blob }> | undefined;

  async function accept(number: number, bytes: Blob): Promise<void> {
    const { sha256 } = await toContent(bytes, "hash");
    if (number < next || joined) {
      if (digests.get(number) === sha256) return;
      throw new Failure(400, `Part ${number} came with other bytes before, and the emulator has kept their hash only`);
    }
    waiting.set(number, bytes);
    sizes.set(number, bytes.size);
    digests.set(number, sha256);
    for (let ready = waiting.get(next); ready; ready = waiting.get(next)) {
      if (next === 1) head = ready;
      await feed(whole, ready);
      waiting.delete(next++);
    }
  }

  async function finish(): Promise<{ content: Content; head: Blob }> {
    const size = [...sizes.values()].reduce((total, bytes) => total + bytes, 0);
    return { content: { size, sha256: await whole.digest(), blob: undefined }, head };
  }

  return {
    sizes,
    put(number, bytes) {
      // One at a time, since the hash is fed in order. What one sender is told must not stop the next.
      const done = queue.then(() => accept(number, bytes));
      queue = done.catch(() => {});
      return done;
    },
    async join() {
      await queue;
      return (joined ??= finish());
    },
  };
}
