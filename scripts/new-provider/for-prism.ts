import { dereference, entries, isBinary, isList, isObject, type JsonObject, list, walk } from "../spec/index.js";
import type { Note } from "./tree.js";

/** Headers that belong to the connection. Prism would write those of a response beside its own. */
const OF_CONNECTION = new Set(["connection", "content-length", "keep-alive", "transfer-encoding"]);

/** Writes what Prism has to be told, and what every other reader of OpenAPI knows. */
export function prepareForPrism(root: JsonObject): Note[] {
  let [lists, headers] = [0, 0];
  for (const { kind, value, at } of [...walk({ root })]) {
    if (kind === "media type") lists += nameListStyles(root, value, String(at.at(-1)));
    if (kind !== "response" || !isObject(value.headers)) continue;
    for (const name of Object.keys(value.headers).filter((name) => OF_CONNECTION.has(name.toLowerCase()))) {
      delete value.headers[name];
      headers += 1;
    }
  }
  return [
    ...(lists > 0 ? [{ at: [], text: `wrote the style of lists in forms, which is the usual one (${lists})` }] : []),
    ...(headers > 0
      ? [{ at: [], text: `left out headers of responses that belong to the connection (${headers})` }]
      : []),
  ];
}

/** A field per item is what OpenAPI does with a list in a form. */
function nameListStyles(root: JsonObject, content: JsonObject, mediaType: string): number {
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/.test(mediaType)) return 0;
  const schema = dereference(root, content.schema);
  const parts = [schema, ...list(schema?.allOf).map((part) => dereference(root, part))];
  const encoding = isObject(content.encoding) ? content.encoding : {};
  let named = 0;
  for (const [name, property] of parts.flatMap((part) => entries(part?.properties))) {
    const target = dereference(root, property);
    if (!target || !isList(target) || encoding[name] !== undefined) continue;
    // Files and objects are parts of a form by themselves.
    const items = dereference(root, target.items);
    if (!items || isBinary(items) || items.type === undefined || items.type === "object") continue;
    encoding[name] = { style: "form", explode: true };
    named += 1;
  }
  if (named > 0) content.encoding = encoding;
  return named;
}
