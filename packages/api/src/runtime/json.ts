/**
 * The maximum depth of nested arrays and objects in JSON from outside. The APIs use fewer than 20 levels. 60 kB of
 * compressed brackets would block the process for more than ten seconds, and deeply nested data overflows the stack of
 * recursive functions.
 */
const MAX_JSON_DEPTH = 500;

/** A parsed value, or why a text could not be parsed, as in "the body {problem}". */
export type ParsedJson = { value: unknown; problem?: undefined } | { problem: string };

/** Parses JSON from outside. Anything with more than {@link MAX_JSON_DEPTH} levels is refused before it is parsed. */
export function parseJson(text: string): ParsedJson {
  if (isTooDeep(text)) return { problem: `is nested more than ${MAX_JSON_DEPTH} levels deep` };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { problem: "is not valid JSON" };
  }
}

/** Counts brackets outside of strings. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === "[" || character === "{") depth++;
    else if (character === "]" || character === "}") depth--;
    if (depth > MAX_JSON_DEPTH) return true;
  }
  return false;
}

/** Returns the position of the quotation mark that ends a string, or the end of the text. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at;
}
