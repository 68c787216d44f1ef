import { type Failure, QuotaFailure } from "./errors.js";

/** How much an emulator stores before its quota is exceeded. Nothing is ever evicted. */
export interface QuotaLimits {
  /** The number of files, folders, presets, jobs and other records together. */
  maxRecords: number;
  /** The size of stored files and of the text in all records together. */
  maxStoredBytes: number;
}

/** Creates the collections of one emulator. All of them count towards the same limits. */
export interface Quota {
  collection<Value, Key extends string | number = string>(options?: CollectionOptions<Key>): Collection<Value, Key>;
}

export interface CollectionOptions<Key> {
  /** Status of the refusal when a limit is reached. @defaultValue 403 */
  fullStatus?: number;
  /** Creates the failure that `need` throws for a missing entry. */
  missing?: (key: Key) => Failure;
}

/**
 * A `Map` whose entries count towards the quota. To change a record, set a new object: changes in place are not
 * counted.
 */
export interface Collection<Value, Key extends string | number = string> extends Map<Key, Value> {
  /** @throws {@link QuotaFailure} when the entry would exceed a limit. Then nothing has changed. */
  set(key: Key, value: Value): this;
  /** @throws the failure of `missing` when there is no such entry. */
  need(key: Key): Value;
  /** Replaces the entry of one key by an entry of another key. @throws {@link QuotaFailure} as `set` does. */
  move(from: Key, to: Key, value: Value): void;
}

export function createQuota(limits: QuotaLimits): Quota {
  const used = { records: 0, bytes: 0 };

  class CountedMap<Value, Key extends string | number> extends Map<Key, Value> implements Collection<Value, Key> {
    readonly #options: CollectionOptions<Key>;
    readonly #sizes = new Map<Key, number>();

    constructor(options: CollectionOptions<Key>) {
      super();
      this.#options = options;
    }

    need(key: Key): Value {
      const value = this.get(key);
      if (value === undefined) throw this.#options.missing?.(key) ?? new Error(`There is no entry ${key}`);
      return value;
    }

    override set(key: Key, value: Value): this {
      const before = this.#sizes.get(key);
      const size = sizeOf(key) + sizeOf(value);
      this.#refuseBeyond("maxRecords", used.records + 1, before === undefined);
      this.#refuseBeyond("maxStoredBytes", used.bytes + size - (before ?? 0), size > (before ?? 0));
      used.records += before === undefined ? 1 : 0;
      used.bytes += size - (before ?? 0);
      this.#sizes.set(key, size);
      return super.set(key, value);
    }

    override delete(key: Key): boolean {
      const size = this.#sizes.get(key);
      if (size === undefined) return false;
      used.records -= 1;
      used.bytes -= size;
      this.#sizes.delete(key);
      return super.delete(key);
    }

    override clear(): void {
      for (const key of [...this.keys()]) this.delete(key);
    }

    move(from: Key, to: Key, value: Value): void {
      const moved = this.get(from);
      this.delete(from);
      try {
        this.set(to, value);
      } catch (error) {
        if (moved !== undefined) this.set(from, moved);
        throw error;
      }
    }

    #refuseBeyond(limit: keyof QuotaLimits, wanted: number, grows: boolean): void {
      if (!grows || wanted <= limits[limit]) return;
      const { fullStatus = 403 } = this.#options;
      throw new QuotaFailure(fullStatus, `The storage of the emulator is full: \`${limit}\` is ${limits[limit]}`);
    }
  }

  return { collection: (options = {}) => new CountedMap(options) };
}

const NUMBER_BYTES = 8;

/** Estimates the size of a record: its text, its numbers, and the bytes of its files. */
function sizeOf(record: unknown): number {
  let size = 0;
  // Iterative, because a body may be nested more deeply than the call stack allows.
  const open = [record];
  while (open.length > 0) {
    const value = open.pop();
    if (typeof value === "string") size += 2 * value.length;
    else if (value instanceof Blob) size += value.size;
    else if (value instanceof Set) open.push(...value);
    else if (typeof value === "object" && value !== null) {
      for (const [key, member] of Object.entries(value)) {
        size += key.length;
        open.push(member);
      }
    } else size += NUMBER_BYTES;
  }
  return size;
}
