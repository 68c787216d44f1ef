import { type Content, feed, type Store, toContent } from "../content.js";
import { Failure } from "../errors.js";
import type { Quota } from "../quota.js";
import { createSha256 } from "../sha256.js";

/** The parts of one upload as far as they have come. */
export interface Parts {
  /** Sizes in bytes, by part number. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Stores a part, or replaces the one of this number. */
  put(number: number, bytes: Blob): Promise<void>;
  /** All parts in order as one content, and its first part, which tells the format. */
  join(): Promise<{ content: Content; head: Blob }>;
  /**
   * Stops counting the bytes of the parts while `store` stores the file that they became, and for good when that
   * succeeds: both are the same bytes.
   */
  handOver<Stored>(store: () => Stored): Stored;
}

export function createParts(store: Store, quota: Quota): Parts {
  return store === "memory" ? keepParts(quota) : hashParts(quota);
}

function keepParts(quota: Quota): Parts {
  const parts = quota.collection<Blob, number>();
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
    handOver(store) {
      const kept = [...parts];
      parts.clear();
      try {
        return store();
      } catch (error) {
        for (const [number, bytes] of kept) parts.set(number, bytes);
        throw error;
      }
    },
  };
}

/**
 * Hashes each part as soon as all before it are there, and drops its bytes: what waits in memory is what came early.
 * A part that was hashed cannot be replaced by other bytes any more.
 */
function hashParts(quota: Quota): Parts {
  const waiting = quota.collection<Blob, number>();
  const sizes = new Map<number, number>();
  const digests = quota.collection<string, number>();
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
    // The parts are no longer in memory.
    handOver: (store) => store(),
  };
}
