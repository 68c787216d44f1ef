import { isObject, type JsonObject } from "../../spec/index.js";
import { isFile } from "./schemas.js";

const MULTIPART = "multipart/form-data";
const URLENCODED = "application/x-www-form-urlencoded";

/** What a parameter of Swagger 2.0 has beside its schema. */
const OF_PARAMETERS = new Set(["name", "in", "required", "collectionFormat", "allowEmptyValue"]);

/**
 * Makes the request body from the `formData` parameters of an operation of Swagger 2.0.
 *
 * @param consumes - the media types that the document names.
 * @returns what was guessed, in sentences.
 */
export function takeForm(operation: JsonObject, consumes: readonly string[]): string[] {
  const parameters = Array.isArray(operation.parameters) ? operation.parameters.filter(isObject) : [];
  const fields = parameters.filter((one) => one.in === "formData");
  if (fields.length === 0) return [];
  const hasFile = fields.some(isFile);
  const named = consumes.filter((type) => type === MULTIPART || (type === URLENCODED && !hasFile));
  const types = named.length > 0 ? named : [hasFile ? MULTIPART : URLENCODED];
  const required = fields.filter((one) => one.required === true).map(({ name }) => String(name));
  const schema = {
    type: "object",
    properties: Object.fromEntries(fields.map((field) => [String(field.name), schemaOf(field)])),
    ...(required.length > 0 && { required }),
  };
  const encoding = Object.fromEntries(
    fields.filter(({ type }) => type === "array").flatMap((field) => encodingOf(field) ?? []),
  );
  operation.parameters = parameters.filter((one) => one.in !== "formData");
  operation.requestBody = {
    required: required.length > 0,
    content: Object.fromEntries(
      types.map((type) => [type, structuredClone({ schema, ...(Object.keys(encoding).length > 0 && { encoding }) })]),
    ),
  };
  return named.length > 0 ? [] : [`its form is sent as ${types.join()}, as the document names no media type of forms`];
}

function schemaOf(field: JsonObject): JsonObject {
  const schema = Object.fromEntries(Object.entries(field).filter(([key]) => !OF_PARAMETERS.has(key)));
  return isFile(field) ? { ...schema, type: "string", format: "binary" } : schema;
}

/** How a list in a form is separated. `multi`, a field for each value, is what OpenAPI 3 does without a word. */
function encodingOf({ name, collectionFormat = "csv" }: JsonObject): [string, JsonObject][] | undefined {
  if (collectionFormat === "multi") return undefined;
  const styles: Record<string, string> = { csv: "form", pipes: "pipeDelimited" };
  // Tabs have no style of their own; what no style of ours can write is reported with its field.
  const style = styles[String(collectionFormat)] ?? "spaceDelimited";
  return [[String(name), { style, explode: false, ...(style === "form" && { allowReserved: true }) }]];
}
