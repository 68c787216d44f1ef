import { isObject, type Json, type Pointer, type SpecDocument } from "./document.js";

/** The extensions that a spec may use; `spec/README.md` documents them. Anything else is a mistake or a misspelling. */
export const EXTENSIONS: readonly string[] = [
  "x-pixwire-alias-of",
  "x-pixwire-credential",
  "x-pixwire-idempotent",
  "x-pixwire-name",
  "x-pixwire-pagination",
  "x-pixwire-path-style",
  "x-pixwire-query-style",
  "x-pixwire-secret",
];

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

/** @throws SpecError for an `x-` key that is not in {@link EXTENSIONS}, with its line. */
export function checkExtensions(spec: SpecDocument): void {
  walk(spec, spec.root, [], false);
}

function walk(spec: SpecDocument, value: Json, at: Pointer, keysAreNames: boolean): void {
  if (Array.isArray(value)) {
    value.forEach((item, index) => void walk(spec, item, [...at, index], false));
    return;
  }
  if (!isObject(value)) return;
  for (const [key, child] of Object.entries(value)) {
    const place = [...at, key];
    if (keysAreNames) {
      walk(spec, child, place, false);
    } else if (key.startsWith("x-")) {
      if (!EXTENSIONS.includes(key)) spec.fail(place, `unknown extension ${key}; known are ${EXTENSIONS.join(", ")}`);
    } else if (!DATA.has(key)) {
      walk(spec, child, place, NAME_MAPS.has(key) && !Array.isArray(child));
    }
  }
}
