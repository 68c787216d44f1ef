import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/runtime/index.js";

const nested = (levels: number): string => "[".repeat(levels) + "]".repeat(levels);

describe("parseJson", () => {
  test("parses what JSON.parse does", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent); // It writes -0 as 0.
        expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  test("takes 500 levels, and no more", () => {
    expect(parseJson(nested(500))).toEqual({ value: expect.any(Array) });
    const problem = "is nested more than 500 levels deep";
    expect(parseJson(nested(501))).toEqual({ problem });
    expect(parseJson('{"a":['.repeat(251))).toEqual({ problem });
    // The limit is on what stands inside each other, not on the number of arrays.
    expect(parseJson(`[${Array(1000).fill("[]").join()}]`)).toEqual({ value: Array(1000).fill([]) });
  });

  test("counts no brackets of strings, whatever is escaped in them", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("[", "{", '"', "\\", "\n", "\u2713")), (characters) => {
        const value = [characters.join("").repeat(600)];
        expect(parseJson(JSON.stringify(value))).toEqual({ value });
      }),
    );
  });

  test.each(["", "{", '"open', '"\\', "{}{}", "<html>", "]".repeat(600)])("names %j as no JSON", (text) => {
    expect(parseJson(text)).toEqual({ problem: "is not valid JSON" });
  });
});
