import { type Json, type JsonObject, takesValue } from "../../spec/index.js";
import { objectAt } from "../tree.js";
import { replaceExclusive } from "../upgrade/schemas.js";
import type { Place, Result } from "./place.js";

/** What other languages and older versions call the types of JSON. */
const OTHER_TYPES: Readonly<Record<string, JsonObject>> = {
  any: {},
  bool: { type: "boolean" },
  date: { type: "string", format: "date" },
  "date-time": { type: "string", format: "date-time" },
  datetime: { type: "string", format: "date-time" },
  decimal: { type: "number" },
  double: { type: "number", format: "double" },
  file: { type: "string", format: "binary" },
  float: { type: "number", format: "float" },
  int: { type: "integer" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  list: { type: "array" },
  long: { type: "integer", format: "int64" },
  map: { type: "object" },
  text: { type: "string" },
  uuid: { type: "string", format: "uuid" },
};

/** The value of a keyword that it cannot have: as what it was meant, where that is plain. Otherwise it is removed. */
export function mendKeyword({ root, at, subject: keyword }: Place): Result {
  const schema = objectAt(root, at.slice(0, -1));
  const { [keyword]: value } = schema ?? {};
  if (!schema || value === undefined || takesValue(keyword, value)) return undefined;
  const written = JSON.stringify(value);
  const other = keyword === "type" && typeof value === "string" ? OTHER_TYPES[value.toLowerCase()] : undefined;
  if (other) {
    delete schema.type;
    Object.assign(schema, { ...other, ...(schema.format !== undefined && { format: schema.format }) });
    return { text: `took the type ${written} as ${JSON.stringify(other)}` };
  }
  if (typeof value === "boolean" && (keyword === "exclusiveMinimum" || keyword === "exclusiveMaximum")) {
    replaceExclusive(schema, keyword, keyword === "exclusiveMinimum" ? "minimum" : "maximum");
    return { text: `wrote \`${keyword}\` as OpenAPI 3.1 has it` };
  }
  const meant = meaningOf(value).find((one) => takesValue(keyword, one));
  if (meant !== undefined) {
    schema[keyword] = meant;
    return { text: `took \`${keyword}: ${written}\` as ${JSON.stringify(meant)}` };
  }
  delete schema[keyword];
  return {
    text: `removed \`${keyword}: ${written}\`, a value that the keyword cannot have: correct it`,
    isDecision: true,
  };
}

/** A value in other clothes: `"5"` for 5, `"true"` for true, 5 for `"5"`. */
function meaningOf(value: Json): Json[] {
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value !== "string" || value.trim() === "") return [];
  if (value === "true" || value === "false") return [value === "true"];
  return Number.isFinite(Number(value)) ? [Number(value)] : [];
}
