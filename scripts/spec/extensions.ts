import { resolve, type SpecDocument } from "./document.js";
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

/** The extensions that a spec may use; `spec/README.md` documents them. Anything else is a mistake or a misspelling. */
const EXTENSIONS = new Map<string, Extension>([
  ["x-pixwire-alias-of", { takes: isText, belongsTo: ["schema"], rule: "the name of a property, on a property" }],
  ["x-pixwire-credential", { takes: isFlag, belongsTo: ["schema"], rule: "true or false, on a property" }],
  ["x-pixwire-idempotent", { takes: isFlag, belongsTo: ["operation"], rule: "true or false, on an operation" }],
  [
    "x-pixwire-name",
    { takes: isText, belongsTo: ["parameter", "schema"], rule: "a name, on a parameter or a property" },
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

/**
 * Looks at every object of a document, also where no operation leads.
 *
 * @throws SpecError for an extension that is unknown, misplaced or has another value, and for a `$ref` that leads nowhere.
 */
export function checkObjects(spec: SpecDocument): void {
  for (const visited of walk(spec)) {
    const { kind, value, at } = visited;
    if (kind !== "other" && typeof value.$ref === "string") resolve(spec, value, at);
    for (const [key, given] of Object.entries(value)) {
      if (/^x-|pixwire/i.test(key)) checkExtension(spec, visited, key, given);
    }
  }
}

function checkExtension(spec: SpecDocument, { kind, value: holder, at }: Visited, key: string, given: Json): void {
  const place = [...at, key];
  const extension = EXTENSIONS.get(key);
  if (!extension) spec.fail(place, `unknown extension ${key}; known are ${[...EXTENSIONS.keys()].join(", ")}`);
  const { takes, belongsTo, where = () => true, rule } = extension;
  if (!takes(given) || !belongsTo.includes(kind) || !where(holder)) spec.fail(place, `${key} is ${rule}`);
}
