import { KEY_BYTES } from "./identity.js";

const PAGE_ENTRIES = 65_536;
const WORDS = KEY_BYTES / 4;
/** At most this share of the table is used, so that a search ends soon. */
const MAX_LOAD = 0.7;

/**
 * Maps keys of 16 bytes to numbers, in about 35 bytes for each. A `Map` of texts needs four times as much, and a million
 * of its entries slow the garbage collector down.
 *
 * Entries lie in pages, in the order of their arrival; a table of entry numbers, found by the first bytes of the key,
 * leads to them. Keys are hashes, so that their own bits spread them over the table.
 */
export class PackedIndex {
  readonly #keys: Uint32Array[] = [];
  readonly #values: Float64Array[] = [];
  /** Entry numbers, starting with 1; 0 is a free slot. Its length is a power of two. */
  #table = new Uint32Array(1024);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  get(key: Uint8Array): number | undefined {
    const words = wordsOf(key);
    const entry = this.#table[this.#slotOf(words)] ?? 0;
    return entry === 0 ? undefined : this.#values[pageOf(entry)]?.[placeIn(entry)];
  }

  has(key: Uint8Array): boolean {
    return this.get(key) !== undefined;
  }

  /** Returns whether the key is new. */
  set(key: Uint8Array, value: number): boolean {
    const words = wordsOf(key);
    let slot = this.#slotOf(words);
    const found = this.#table[slot] ?? 0;
    if (found !== 0) {
      this.#write(found, words, value);
      return false;
    }
    if (this.#size + 1 > this.#table.length * MAX_LOAD) {
      this.#grow();
      slot = this.#slotOf(words);
    }
    const entry = ++this.#size;
    this.#write(entry, words, value);
    this.#table[slot] = entry;
    return true;
  }

  /** Returns the slot that has the key, or the free one where it belongs. */
  #slotOf(words: Uint32Array): number {
    const mask = this.#table.length - 1;
    let slot = (words[0] ?? 0) & mask;
    for (;;) {
      const entry = this.#table[slot] ?? 0;
      if (entry === 0 || this.#hasKey(entry, words)) return slot;
      slot = (slot + 1) & mask;
    }
  }

  #hasKey(entry: number, words: Uint32Array): boolean {
    const page = this.#keys[pageOf(entry)];
    const start = placeIn(entry) * WORDS;
    for (let word = 0; word < WORDS; word++) if (page?.[start + word] !== words[word]) return false;
    return true;
  }

  #write(entry: number, words: Uint32Array, value: number): void {
    const page = pageOf(entry);
    const keys = this.#keys[page] ?? new Uint32Array(PAGE_ENTRIES * WORDS);
    const values = this.#values[page] ?? new Float64Array(PAGE_ENTRIES);
    keys.set(words, placeIn(entry) * WORDS);
    values[placeIn(entry)] = value;
    this.#keys[page] = keys;
    this.#values[page] = values;
  }

  #grow(): void {
    this.#table = new Uint32Array(this.#table.length * 2);
    const mask = this.#table.length - 1;
    for (let entry = 1; entry <= this.#size; entry++) {
      let slot = (this.#keys[pageOf(entry)]?.[placeIn(entry) * WORDS] ?? 0) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = entry;
    }
  }
}

function pageOf(entry: number): number {
  return Math.floor((entry - 1) / PAGE_ENTRIES);
}

function placeIn(entry: number): number {
  return (entry - 1) % PAGE_ENTRIES;
}

/** Copies the key, because its bytes may not start at a multiple of four. */
function wordsOf(key: Uint8Array): Uint32Array {
  return new Uint32Array(key.slice().buffer);
}
