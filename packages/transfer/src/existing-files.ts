import { hashTexts } from "./identity.js";
import type { StoredFile } from "./item.js";
import { listWithRetries } from "./list-with-retries.js";
import { PackedIndex } from "./packed-index.js";
import type { CallContext, Target } from "./ports.js";
import type { RetryLimits } from "./retrying.js";

/** In place of a size that the target does not tell. */
const UNKNOWN_SIZE = -1;

/**
 * Yields every file of a target.
 *
 * @param onRestart - is called when files come again that have come before.
 * @throws TransferStoppedError if the target cannot be listed to the end, and the reason of the signal.
 */
export function listTarget(
  target: Target,
  context: CallContext,
  limits: RetryLimits,
  onRestart?: () => void,
): AsyncGenerator<StoredFile> {
  const { signal } = context;
  const start = (cursor: string | undefined): AsyncIterable<StoredFile> =>
    target.list?.(context, cursor) ?? toAsync([]);
  return listWithRetries(start, { name: target.id, limits, signal, onRestart });
}

export async function* toAsync<Value>(values: readonly Value[]): AsyncGenerator<Value> {
  yield* values;
}

/** What was at a target when it was listed: one request per page, in place of one per item. */
export class ExistingFiles {
  readonly #index = new PackedIndex();
  readonly #target: Target;

  private constructor(target: Target) {
    this.#target = target;
  }

  /** @throws TransferStoppedError if the target cannot be listed, and the reason of the signal. */
  static async list(target: Target, context: CallContext, limits: RetryLimits): Promise<ExistingFiles> {
    const files = new ExistingFiles(target);
    for await (const { destination, size } of listTarget(target, context, limits)) {
      files.#index.set(files.#keyOf(destination), size ?? UNKNOWN_SIZE);
    }
    return files;
  }

  /** Whether a file is at a destination, and its size is not known to be another one. */
  has(destination: string, size: number | undefined): boolean {
    const found = this.#index.get(this.#keyOf(destination));
    return found !== undefined && (size === undefined || found === UNKNOWN_SIZE || found === size);
  }

  /**
   * Returns the file at a destination, `"none"` if there was none, or `undefined` if it has to be looked up because the
   * target can tell its hash, which the index does not hold.
   */
  get(destination: string): StoredFile | "none" | undefined {
    const size = this.#index.get(this.#keyOf(destination));
    if (size === undefined) return "none";
    if (this.#target.capabilities.sha256) return undefined;
    return { destination, size: size === UNKNOWN_SIZE ? undefined : size };
  }

  #keyOf(destination: string): Uint8Array {
    return hashTexts(this.#target.collisionKey?.(destination) ?? destination);
  }
}
