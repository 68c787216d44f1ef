import fc from "fast-check";
import { expect, test } from "vitest";
import { hashTexts } from "../src/identity.js";
import { PackedIndex } from "../src/packed-index.js";

test("behaves as a Map does", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(300), fc.nat())), (entries) => {
      const map = new Map<number, number>();
      const index = new PackedIndex();
      for (const [key, value] of entries) {
        expect(index.set(hashTexts(`${key}`), value)).toBe(!map.has(key));
        map.set(key, value);
      }
      expect(index.size).toBe(map.size);
      for (let key = 0; key <= 300; key++) expect(index.get(hashTexts(`${key}`))).toBe(map.get(key));
    }),
  );
});

test("keeps what it has while it grows over several pages", () => {
  const index = new PackedIndex();
  const key = (number: number): Uint8Array => {
    const bytes = new Uint8Array(16);
    new DataView(bytes.buffer).setUint32(0, Math.imul(number, 2_654_435_761), true);
    return bytes;
  };
  for (let number = 1; number <= 150_000; number++) index.set(key(number), number);
  expect(index.size).toBe(150_000);
  for (let number = 1; number <= 150_000; number += 997) expect(index.get(key(number))).toBe(number);
  expect(index.has(key(150_001))).toBe(false);
});

test("keys that begin alike are told apart", () => {
  const index = new PackedIndex();
  const one = new Uint8Array(16);
  const other = new Uint8Array(16).fill(1, 15);
  index.set(one, 1);
  expect(index.get(other)).toBeUndefined();
  index.set(other, 2);
  expect([index.get(one), index.get(other)]).toEqual([1, 2]);
});
