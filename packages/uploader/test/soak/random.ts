/** A seeded generator of numbers. Each name has its own, so that draws do not depend on those of others. */
export interface Random {
  /** At least 0 and below 1. */
  next(): number;
  /** A whole number from `least` to `most`, both inclusive. */
  integer(least: number, most: number): number;
  pick<T>(values: readonly [T, ...T[]]): T;
}

export function createRandom(...name: readonly (string | number | undefined)[]): Random {
  // The FNV-1a hash of the name seeds a mulberry32 generator.
  let state = 2_166_136_261;
  for (const letter of name.join(" ")) state = Math.imul(state ^ letter.charCodeAt(0), 16_777_619);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    integer,
    pick: (values) => values[integer(0, values.length - 1)] ?? values[0],
  };
}
