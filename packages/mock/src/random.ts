/** A pseudo-random generator. The same seed gives the same ids and faults in every run and on every platform. */
export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** Lowercase hexadecimal digits. */
  hex(length: number): string;
  /** Letters and digits. */
  word(length: number): string;
  /** A UUID of version 4, or of version 7 when given a time in milliseconds. */
  uuid(timeMs?: number): string;
}

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

export function createRandom(seed: number | string): Random {
  let state = hash(String(seed));
  // mulberry32: 32 bits of state are enough for the ids of a test.
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const pick = (alphabet: string, length: number): string =>
    Array.from({ length }, () => alphabet.charAt(Math.floor(next() * alphabet.length))).join("");
  const hex = (length: number): string => pick("0123456789abcdef", length);
  return {
    next,
    hex,
    word: (length) => pick(LETTERS_AND_DIGITS, length),
    uuid: (timeMs) => {
      const head = timeMs === undefined ? hex(12) : Math.trunc(timeMs).toString(16).padStart(12, "0");
      const version = timeMs === undefined ? "4" : "7";
      return `${head.slice(0, 8)}-${head.slice(8)}-${version}${hex(3)}-${pick("89ab", 1)}${hex(3)}-${hex(12)}`;
    },
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value;
}
