import type { Refusals } from "./document.js";
import type { Json, JsonObject } from "./json.js";
import type { Pointer } from "./yaml.js";

/** What a keyword of a schema may have as its value, in words, and the keywords that have it. */
const RULES: readonly (readonly [what: string, takes: (value: Json) => boolean, keywords: string])[] = [
  ["a number", isNumber, "minimum maximum exclusiveMinimum exclusiveMaximum multipleOf"],
  [
    "a number of things, from 0",
    (value) => Number.isInteger(value) && isNumber(value) && value >= 0,
    "minLength maxLength minItems maxItems minProperties maxProperties minContains maxContains",
  ],
  ["true or false", (value) => typeof value === "boolean", "uniqueItems readOnly writeOnly deprecated"],
  ["a text", isText, "pattern format title description contentMediaType contentEncoding"],
  ["a list", Array.isArray, "enum examples"],
  ["a list of names", (value) => Array.isArray(value) && value.every(isText), "required"],
  [
    "a type of JSON (string, number, integer, boolean, array, object or null) or a list of such",
    (value) => [value].flat().length > 0 && [value].flat().every((one) => TYPES.has(one)),
    "type",
  ],
];

const TYPES: ReadonlySet<Json> = new Set("array boolean integer null number object string".split(" "));

const RULE_OF: ReadonlyMap<string, (typeof RULES)[number]> = new Map(
  RULES.flatMap((rule) => rule[2].split(" ").map((keyword) => [keyword, rule] as const)),
);

function isNumber(value: Json): value is number {
  return typeof value === "number";
}

function isText(value: Json): value is string {
  return typeof value === "string";
}

/** Whether a keyword may have a value. One that is not known may have any. */
export function takesValue(keyword: string, value: Json): boolean {
  return RULE_OF.get(keyword)?.[1](value) ?? true;
}

/** Refuses values that a keyword cannot have, which validators would refuse as well, and types would leave out. */
export function checkKeywordValues(schema: JsonObject, at: Pointer, refusals: Refusals): void {
  for (const [keyword, value] of Object.entries(schema)) {
    if (takesValue(keyword, value)) continue;
    refusals.add(
      [...at, keyword],
      `\`${keyword}\` of a schema must be ${RULE_OF.get(keyword)?.[0]}, and is ${JSON.stringify(value)}`,
      { code: "keyword-value", subject: keyword },
    );
  }
}
