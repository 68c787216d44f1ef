import type { Refusals, SpecDocument } from "./document.js";
import { isObject, type Json, type JsonObject } from "./json.js";
import { type Kind, type Visited, walk } from "./walk.js";

interface Extension {
  takes(value: Json): boolean;
  /** What may carry it. */
  belongsTo: readonly Kind[];
  /** Where it has a meaning among these. */
  where?(holder: JsonObject): boolean;
  /** All of it, in words. */
  rule: string;
}

const isText = (value: Json): boolean => typeof value === "string" && value !== "";
const isFlag = (value: Json): boolean => typeof value === "boolean";

/** The setting at the top of a document that lets foreign extensions pass. */
const FOREIGN = "x-pixwire-foreign-extensions";

/** The extensions that a spec may use; `spec/README.md` documents them. Anything else is a mistake or a misspelling. */
const EXTENSIONS = new Map<string, Extension>([
  ["x-pixwire-alias-of", { takes: isText, belongsTo: ["schema"], rule: "the name of a property, on a property" }],
  ["x-pixwire-credential", { takes: isFlag, belongsTo: ["schema"], rule: "true or false, on a property" }],
  [
    FOREIGN,
    { takes: (value) => value === "ignore", belongsTo: ["document"], rule: "`ignore`, at the top of the document" },
  ],
  ["x-pixwire-idempotent", { takes: isFlag, belongsTo: ["operation"], rule: "true or false, on an operation" }],
  [
    "x-pixwire-name",
    {
      takes: isText,
      belongsTo: ["parameter", "schema", "request body"],
      rule: "a name, on a parameter, a property or a request body",
    },
  ],
  ["x-pixwire-pagination", { takes: isObject, belongsTo: ["operation"], rule: "an object, on an operation" }],
  [
    "x-pixwire-path-style",
    {
      takes: (value) => value === "segments",
      belongsTo: ["parameter"],
      where: (holder) => holder.in === "path",
      rule: "`segments`, on a path parameter",
    },
  ],
  [
    "x-pixwire-query-style",
    {
      takes: (value) => value === "brackets",
      belongsTo: ["parameter"],
      where: (holder) => holder.in === "query",
      rule: "`brackets`, on a query parameter",
    },
  ],
  [
    "x-pixwire-secret",
    { takes: isFlag, belongsTo: ["parameter", "schema"], rule: "true or false, on a parameter or a property" },
  ],
]);

/** Refuses extensions that are unknown, misplaced or have another value, also where no operation leads. */
export function checkExtensions(spec: SpecDocument, refusals: Refusals): void {
  const ignoresForeign = spec.root[FOREIGN] === "ignore";
  for (const visited of walk(spec)) {
    for (const [key, given] of Object.entries(visited.value)) {
      if (!/^x-|pixwire/i.test(key)) continue;
      if (ignoresForeign && !looksLikeOurs(key)) continue;
      checkExtension(visited, key, given, refusals);
    }
  }
}

/** Also when it is misspelt in one place: letters that are missing, doubled, wrong or swapped. */
function looksLikeOurs(key: string): boolean {
  const name = key.toLowerCase();
  if (name.includes("pixwire")) return true;
  const prefix = /^x[-_]?([a-z]{5,9})(?:[-_]|$)/.exec(name)?.[1];
  return prefix !== undefined && commonLetters(prefix, "pixwire") >= 5;
}

/** The letters that two words have in common at their start and at their end. */
function commonLetters(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return start + end;
}

function checkExtension({ kind, value: holder, at }: Visited, key: string, given: Json, refusals: Refusals): void {
  const place = [...at, key];
  const extension = EXTENSIONS.get(key);
  if (!extension) {
    const ignore = looksLikeOurs(key) ? "" : `; to ignore those of others, write \`${FOREIGN}: ignore\` at the top`;
    refusals.add(place, `unknown extension ${key}; known are ${[...EXTENSIONS.keys()].join(", ")}${ignore}`, {
      code: ignore === "" ? "unknown-extension" : "foreign-extension",
    });
    return;
  }
  const { takes, belongsTo, where = () => true, rule } = extension;
  if (!takes(given) || !belongsTo.includes(kind) || !where(holder)) refusals.add(place, `${key} is ${rule}`);
}
