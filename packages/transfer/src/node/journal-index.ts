import { keyOfId } from "../identity.js";
import { PackedIndex } from "../packed-index.js";
import type { ItemStatus } from "../ports.js";
import { STATUSES } from "./journal-lines.js";

/** Where the newest record of each item starts in the file, and its status, in one number per item. */
export class JournalIndex {
  readonly #index = new PackedIndex();

  get size(): number {
    return this.#index.size;
  }

  /** @returns whether the id is one. */
  set(id: string, offset: number, status: ItemStatus): boolean {
    const key = keyOfId(id);
    if (key === undefined) return false;
    this.#index.set(key, offset * STATUSES.length + STATUSES.indexOf(status));
    return true;
  }

  statusOf(id: string): ItemStatus | undefined {
    const value = this.#valueOf(id);
    return value === undefined ? undefined : STATUSES[value % STATUSES.length];
  }

  offsetOf(id: string): number | undefined {
    const value = this.#valueOf(id);
    return value === undefined ? undefined : Math.floor(value / STATUSES.length);
  }

  #valueOf(id: string): number | undefined {
    const key = keyOfId(id);
    return key && this.#index.get(key);
  }
}
