import { createSha256 } from "#platform";
import { type Content, feed, type Store, toContent } from "../content.js";
import { Failure } from "../errors.js";
import type { Quota } from "../quota.js";

/** The parts of an upload that have arrived. */
export interface Parts {
  /** Sizes in bytes, by part number. */
  readonly sizes: ReadonlyMap<number, number>;
  /** Stores a part, or replaces the one with this number. */
  put(number: number, bytes: Blob): Promise<void>;
  /** The parts as one content, and its beginning, which tells the format. */
  join(): Promise<{ content: Content; head: Blob }>;
  /**
   * Calls `store`, which stores the file that the parts became. From then on, the bytes count as those of the file and
   * no longer as those of the parts, unless `store` fails.
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
      // A Blob of Blobs refers to them; it does not copy their bytes.
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
 * Hashes each part as soon as all parts before it have arrived, and drops its bytes. Only parts that arrive early stay
 * in memory. A hashed part can no longer be replaced by other bytes.
 */
function hashParts(quota: Quota): Parts {
  const waiting = quota.collection<Blob, number>();
  const sizes = new Map<number, number>();
  const digests = quota.collection<string, number>();
  const whole = createSha256();
  let head = new Blob();
  let next = 1;
  let queue: Promise<unknown> = Promise.resolve();
  let result: Promise<{ content: Content; head: Blob }> | undefined;

  async function accept(number: number, bytes: Blob): Promise<void> {
    const { sha256 } = await toContent(bytes, "hash");
    if (number < next || result) {
      if (digests.get(number) === sha256) return;
      throw new Failure(400, `Part ${number} was sent with other bytes before, of which only the hash is left`);
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
      // One at a time, because the hash is computed in order. The failure of one part must not stop the next.
      const done = queue.then(() => accept(number, bytes));
      queue = done.catch(() => {});
      return done;
    },
    async join() {
      await queue;
      result ??= finish();
      return result;
    },
    // Nothing to hand over: the bytes are no longer in memory.
    handOver: (store) => store(),
  };
}
