import { isObject, type Json, type JsonObject, type Pointer, resolve, type SpecDocument } from "./document.js";

interface Extension {
  takes(value: Json): boolean;
  /** Whether an object of the document may carry it. */
  belongsTo(holder: JsonObject): boolean;
  /** Both, in words. */
  rule: string;
}

const isText = (value: Json): boolean => typeof value === "string" && value !== "";
const isFlag = (value: Json): boolean => typeof value === "boolean";
const isOperation = (holder: JsonObject): boolean => "responses" in holder;
const isParameter = (holder: JsonObject): boolean => "in" in holder;
const isProperty = (holder: JsonObject): boolean => !isOperation(holder) && !isParameter(holder);
const isMember = (holder: JsonObject): boolean => !isOperation(holder);

/** The extensions that a spec may use; `spec/README.md` documents them. Anything else is a mistake or a misspelling. */
const EXTENSIONS = new Map<string, Extension>([
  ["x-pixwire-alias-of", { takes: isText, belongsTo: isProperty, rule: "the name of a property, on a property" }],
  ["x-pixwire-credential", { takes: isFlag, belongsTo: isProperty, rule: "true or false, on a property" }],
  ["x-pixwire-idempotent", { takes: isFlag, belongsTo: isOperation, rule: "true or false, on an operation" }],
  ["x-pixwire-name", { takes: isText, belongsTo: isMember, rule: "a name, on a parameter or a property" }],
  ["x-pixwire-pagination", { takes: isObject, belongsTo: isOperation, rule: "an object, on an operation" }],
  [
    "x-pixwire-path-style",
    {
      takes: (value) => value === "segments",
      belongsTo: (holder) => holder.in === "path",
      rule: "`segments`, on a path parameter",
    },
  ],
  [
    "x-pixwire-query-style",
    {
      takes: (value) => value === "brackets",
      belongsTo: (holder) => holder.in === "query",
      rule: "`brackets`, on a query parameter",
    },
  ],
  ["x-pixwire-secret", { takes: isFlag, belongsTo: isMember, rule: "true or false, on a parameter or a property" }],
]);

/** Objects whose keys are names that an API chose, such as the header `x-request-id`. */
const NAME_MAPS = new Set([
  "$defs",
  "callbacks",
  "content",
  "encoding",
  "headers",
  "links",
  "mapping",
  "parameters",
  "pathItems",
  "paths",
  "patternProperties",
  "properties",
  "requestBodies",
  "responses",
  "schemas",
  "scopes",
  "securitySchemes",
  "variables",
  "dependentSchemas",
  "dependentRequired",
]);

/** What an API sends or takes, where any key is possible. */
const DATA = new Set(["example", "examples", "default", "enum", "const"]);

/**
 * Looks at every key of a document, also where no operation leads.
 *
 * @throws SpecError for an extension that is unknown, misplaced or has another value, and for a `$ref` that leads nowhere.
 */
export function checkKeys(spec: SpecDocument): void {
  walk(spec, spec.root, [], false);
}

function walk(spec: SpecDocument, value: Json, at: Pointer, keysAreNames: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => void walk(spec, item, [...at, index], false));
    return;
  }
  if (!isObject(value)) return;
  if (!keysAreNames && typeof value.$ref === "string") resolve(spec, value, at);
  for (const [key, child] of Object.entries(value)) {
    const place = [...at, key];
    if (keysAreNames) walk(spec, child, place, false);
    else if (/^x-|pixwire/i.test(key)) checkExtension(spec, key, child, value, place);
    else if (!DATA.has(key)) walk(spec, child, place, NAME_MAPS.has(key) && !Array.isArray(child));
  }
}

function checkExtension(spec: SpecDocument, key: string, value: Json, holder: JsonObject, at: Pointer): void {
  const extension = EXTENSIONS.get(key);
  if (!extension) spec.fail(at, `unknown extension ${key}; known are ${[...EXTENSIONS.keys()].join(", ")}`);
  if (!extension.takes(value) || !extension.belongsTo(holder)) spec.fail(at, `${key} is ${extension.rule}`);
}
