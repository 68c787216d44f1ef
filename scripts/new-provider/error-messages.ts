import { entries, type Json, readOperations, type SpecDocument } from "../spec/index.js";

/** What members with the message of an error are usually called, the most telling first. */
const NAMES = ["message", "error_description", "detail", "error", "err", "msg", "description", "reason", "title"];

/** Where a document shows no body of an error. */
const USUAL_PATHS = ["message", "error.message", "error", "detail", "title"];

/** A message stands no deeper than this in an error body. */
const MOST_LEVELS = 4;

/** Dotted paths to the messages in the error bodies of a document, as far as its examples show them. */
export function messagePaths(spec: SpecDocument): string[] {
  const bodies = readOperations(spec)
    .flatMap(({ responses }) => responses.filter(({ success }) => !success))
    .flatMap(({ contents }) => contents.flatMap(({ example }) => example ?? []));
  const found = bodies.flatMap((body) => {
    const [best] = textPaths(body, []).sort((one, other) => rank(one) - rank(other));
    return best && best.length > 0 ? [best] : [];
  });
  if (found.length === 0) return USUAL_PATHS;
  const paths = [["message"], ...found].sort((one, other) => rank(one) - rank(other)).map((path) => path.join("."));
  return [...new Set(paths)];
}

/** The places of all texts in a value. */
function textPaths(value: Json, at: readonly string[]): string[][] {
  if (typeof value === "string") return [[...at]];
  if (typeof value !== "object" || value === null || at.length >= MOST_LEVELS) return [];
  // A dotted path cannot lead through a name with a dot in it.
  const members = Array.isArray(value) ? value.slice(0, 1).map((item) => ["0", item] as const) : entries(value);
  return members.filter(([name]) => !name.includes(".")).flatMap(([name, one]) => textPaths(one, [...at, name]));
}

/** Names that tell come first, then those nearer to the top. */
function rank(path: readonly string[]): number {
  const place = NAMES.indexOf(path.filter((key) => !/^\d+$/.test(key)).at(-1) ?? "");
  return (place < 0 ? NAMES.length : place) * MOST_LEVELS + path.length;
}
