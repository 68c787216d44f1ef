import fc from "fast-check";

/** The same cases on every machine; a failure prints the seed and the path to its smallest case. CI tries ten times as many. */
export const CASES = { numRuns: process.env.CI ? 20_000 : 2_000, seed: 20_260_101 };

/** Texts made of what has a meaning in one of the three URLs, or has none and must survive. */
const pieces = fc.constantFrom(
  ..."aZ09-_.~:,;()[]{}/\\?#&=+%@!$'*|^`\"<> \t",
  "..",
  "%2F",
  "%2e",
  "%C3%A9",
  "%",
  "é",
  "日本",
  "😀",
  "\u0000",
  "\ud800",
  "0",
  "false",
  "__proto__",
  "original",
  "wrkr",
  "p:",
);
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.array(pieces, { maxLength: 8 }).map((parts) => parts.join("")),
  fc.string({ unit: "binary", maxLength: 12 }),
);

const isPrintable = (text: string): boolean => !/[\p{Cc}\p{Cs}]/u.test(text);
const isSegment = (text: string): boolean => text !== "" && text !== "." && text !== ".." && !text.includes("/");

export const printableText: fc.Arbitrary<string> = anyText.filter(isPrintable);
export const segment: fc.Arbitrary<string> = printableText.filter(isSegment);
export const word: fc.Arbitrary<string> = fc.stringMatching(/^[\w-]{1,12}$/);
export const filePath: fc.Arbitrary<string> = fc
  .array(segment, { minLength: 1, maxLength: 4 })
  .map((segments) => segments.join("/"));

/** The rest of a query, encoded; its names are those of no option. */
export const query: fc.Arbitrary<string> = fc
  .array(fc.tuple(printableText, printableText), { minLength: 1, maxLength: 3 })
  .map((members) => new URLSearchParams(members.map(([name, value]) => [`x${name}`, value])).toString());

/** Text of a URL that is written in one way only: plain characters, and escapes of what needs one. */
const percentEncode = (text: string): string =>
  [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("");
const escapes = [" ", '"', "#", "%", "<", ">", "?", "[", "]", "\\", "^", "`", "{", "|", "}", "é", "日", "😀"].map(
  percentEncode,
);
export function canonicalText(plain: string): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...plain, ...escapes), { minLength: 1, maxLength: 8 }).map((parts) => parts.join(""));
}

/** A string that starts as a valid URL and is spoilt at some places. */
export function spoilt(valid: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const edit = fc.record({
    at: fc.oneof(fc.constant(1), fc.double({ min: 0, max: 1, noNaN: true })),
    drop: fc.nat(4),
    insert: anyText,
  });
  return fc.tuple(valid, fc.array(edit, { maxLength: 3 })).map(([url, edits]) =>
    edits.reduce((text, { at, drop, insert }) => {
      const start = Math.floor(at * text.length);
      return text.slice(0, start) + insert + text.slice(start + drop);
    }, url),
  );
}
