import { hashTexts } from "./identity.js";
import type { StoredFile } from "./item.js";
import { PackedIndex } from "./packed-index.js";
import type { CallContext, Target } from "./ports.js";

/** In place of a size that the target does not tell. */
const UNKNOWN_SIZE = -1;

/** What was at a target when it was listed: one request per page, in place of one per item. */
export class ExistingFiles {
  readonly #index = new PackedIndex();
  readonly #target: Target;

  private constructor(target: Target) {
    this.#target = target;
  }

  /** @throws what listing the target throws, whatever part of it has been read. */
  static async list(target: Target, context: CallContext): Promise<ExistingFiles> {
    const files = new ExistingFiles(target);
    for await (const { destination, size } of target.list?.(context) ?? []) {
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
