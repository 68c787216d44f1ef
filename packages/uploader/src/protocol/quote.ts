import { encode } from "./form-frame.js";
import type { UploadTarget } from "./target.js";

/** The longest text of a server in a message, in characters. */
const LONGEST_QUOTE = 300;

/** Shorter texts are not secrets, and would be found inside of words. In characters. */
const SHORTEST_SECRET = 8;

/** A text of the server for a message: cut, and without the fields and the signed query of the target. */
export function quoteWithoutSecrets(text: unknown, { url, fields }: UploadTarget): string {
  if (typeof text !== "string") return "";
  const { search, searchParams } = new URL(url);
  const endsOf = [...Object.values(fields), search, ...searchParams.values()]
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    // The longest first, because a secret may contain another one.
    .sort((a, b) => b.length - a.length)
    .map(finderOf);
  let quote = "";
  // Reads no further than the quote needs, because the text may be as long as a response.
  for (let index = 0; index < text.length && quote.length < LONGEST_QUOTE; ) {
    let end: number | undefined;
    for (const endOf of endsOf) end ??= endOf(text, index);
    quote += end === undefined ? text[index] : "[redacted]";
    index = end ?? index + 1;
  }
  return quote;
}

/**
 * Returns a function that finds the end of a secret which starts at an index of a text, as it is or encoded in some
 * way; `undefined` if it does not start there.
 */
function finderOf(secret: string): (text: string, start: number) => number | undefined {
  const characters = Array.from(secret, spellingsOf);
  return (text, start) => {
    if (text.startsWith(secret, start)) return start + secret.length;
    let end = start;
    for (const spellings of characters) {
      const spelling = spellings.find((one) => text.slice(end, end + one.length).toLowerCase() === one.toLowerCase());
      if (spelling === undefined) return undefined;
      end += spelling.length;
    }
    return end;
  };
}

/** How a character is written in a URL, a form or JSON, and as it is: the longest spellings first. */
function spellingsOf(character: string): string[] {
  const percent = Array.from(encode(character), (byte) => `%${hex(byte, 2)}`).join("");
  const units = Array.from({ length: character.length }, (_, index) => `\\u${hex(character.charCodeAt(index), 4)}`);
  const escaped = JSON.stringify(character).slice(1, -1);
  const spellings = [units.join(""), percent, escaped, character];
  if (character === " ") spellings.push("+");
  if (character === "/") spellings.unshift("\\/");
  return spellings;
}

function hex(value: number, length: number): string {
  return value.toString(16).padStart(length, "0");
}
