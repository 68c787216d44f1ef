import type { ItemRecord } from "./ports.js";
import { csvField } from "./report.js";

/**
 * - `csv`: the old and the new URL.
 * - `netlify`: a `_redirects` file, which Netlify and Cloudflare Pages read. The old host is not a part of it.
 * - `nginx`: the lines of a `map $request_uri $new_url { ... }`.
 */
export type RedirectFormat = "csv" | "netlify" | "nginx";

/** Yields a line for every item that has been copied and has both URLs. */
export async function* redirectLines(
  records: AsyncIterable<ItemRecord>,
  format: RedirectFormat,
): AsyncGenerator<string> {
  if (format === "csv") yield "from,to\r\n";
  for await (const { status, sourceUrl, url } of records) {
    if ((status !== "done" && status !== "skipped") || !sourceUrl || !url) continue;
    yield toLine(new URL(sourceUrl), new URL(url), format);
  }
}

function toLine(from: URL, to: URL, format: RedirectFormat): string {
  if (format === "csv") return `${csvField(from.href)},${csvField(to.href)}\r\n`;
  // The parsed URLs have no spaces. What the formats give a meaning of their own is encoded.
  if (format === "netlify") return `${encode(from.pathname, /[*:]/g)} ${to.href} 301\n`;
  return `"${encode(from.pathname + from.search, /["\\$;{}]/g)}" "${encode(to.href, /["\\$;{}]/g)}";\n`;
}

function encode(text: string, characters: RegExp): string {
  return text.replace(characters, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
