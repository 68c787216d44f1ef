/**
 * The tags by which browsers recognize a page without a media type (https://mimesniff.spec.whatwg.org/), and a few
 * more.
 */
const FIRST_TAG =
  /^<(?:!doctype html|html|head|body|title|meta|link|base|script|noscript|style|iframe|h1|div|table|form|center|font|a|b|br|p)(?=[\s/>])/i;

/** Whether the start of a file is that of an HTML page, in UTF-8 or UTF-16, also behind white space and comments. */
export function looksLikeHtml(head: Uint8Array): boolean {
  return FIRST_TAG.test(withoutProlog(new TextDecoder(encodingOf(head)).decode(head)));
}

/** By the byte order mark, or by the zero in the first character, which is `<` or white space. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0 || (first === 0xfe && second === 0xff)) return "utf-16be";
  if (second === 0 || (first === 0xff && second === 0xfe)) return "utf-16le";
  return "utf-8";
}

/**
 * Removes white space, comments and processing instructions such as `<?xml version="1.0"?>` from the start of a text.
 */
function withoutProlog(text: string): string {
  let rest = text.trimStart();
  while (true) {
    const mark = PROLOG.find(([start]) => rest.startsWith(start));
    if (!mark) return rest;
    const [, end] = mark;
    const at = rest.indexOf(end);
    if (at < 0) return "";
    rest = rest.slice(at + end.length).trimStart();
  }
}

const PROLOG = [
  ["<?", "?>"],
  ["<!--", "-->"],
] as const;
