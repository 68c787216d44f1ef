/** Percent-encodes what a path cannot contain. Slashes and the separators of transformations stay as they are. */
export function encodePath(text: string): string {
  return text.replace(/[^\w;,/:@&=+$.!~*'()-]+/g, encodeURIComponent);
}

/** Decodes percent-encoding. Returns `undefined` if the text is not percent-encoded UTF-8. */
export function decodePercent(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

/** Splits a text at the first separator. `after` is `undefined` if there is none. */
export function splitOnce(text: string, separator: string): [before: string, after: string | undefined] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, undefined] : [text.slice(0, index), text.slice(index + separator.length)];
}

export function trimSlashes(text: string): string {
  let start = 0;
  while (text[start] === "/") start++;
  return trimEnd(text.slice(start), "/");
}

/**
 * Removes a character from the end of a text, in linear time. A regular expression such as `/=+$/` would take quadratic
 * time.
 */
export function trimEnd(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end--;
  return text.slice(0, end);
}
