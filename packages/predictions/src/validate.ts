import type { PredictionSchema } from "@pixwire/api/pixelbin";
import { isObject } from "@pixwire/check-options";
import { readDimensions } from "./dimensions.js";
import { PredictionInputError, type Violation } from "./errors.js";
import type { FilePart } from "./file.js";
import type { Part } from "./input.js";

/** A schema comes from the server and differs from model to model: any member may be absent or of another type. */
type Schema = Readonly<Record<string, unknown>>;

/**
 * Checks the fields of a request against the schema of its model, in the form in which they are sent: `"3"` is a
 * number. Fields that the schema does not have are left to the server.
 *
 * @param method - the method that the caller used, for the message.
 * @throws PredictionInputError with a list of all violations.
 */
export async function validateParts(
  model: PredictionSchema,
  parts: ReadonlyMap<string, readonly Part[]>,
  method: string,
): Promise<void> {
  const { fields, required } = readModel(model);
  const violations: Violation[] = [];
  for (const member of required) if (!parts.has(member)) violations.push({ member, problem: "is required" });
  for (const [member, values] of parts) {
    const schema = fields.get(member);
    if (!schema) continue;
    for (const problem of new Set(await problemsOf(schema, values))) violations.push({ member, problem });
  }
  if (violations.length > 0) throw new PredictionInputError(model.name, violations, method);
}

/**
 * Reads both forms of a schema: one schema per field, perhaps with `required: true`, or one JSON Schema of the input.
 */
function readModel(model: PredictionSchema): { fields: Map<string, Schema>; required: Set<string> } {
  const input: Schema = isObject(model.input) ? model.input : {};
  const properties = input.type === "object" && isObject(input.properties) ? input.properties : undefined;
  const fields = new Map<string, Schema>();
  const required = new Set<string>();
  for (const [member, schema] of Object.entries(properties ?? input)) {
    if (!isObject(schema)) continue;
    fields.set(member, schema);
    if (schema.required === true) required.add(member);
  }
  for (const list of [Reflect.get(model, "required"), properties && input.required]) {
    for (const member of listOf(list)) required.add(String(member));
  }
  return { fields, required };
}

async function problemsOf(schema: Schema, values: readonly Part[]): Promise<string[]> {
  const problems: string[] = [];
  if (typesOf(schema).includes("array")) problems.push(...(await listProblems(schema, values)));
  else {
    if (values.length > 1 && schema.type !== undefined) problems.push(`must be one value, not ${values.length}`);
    for (const value of values) problems.push(...(await valueProblems(schema, value)));
  }
  const forms = [...listOf(schema.oneOf), ...listOf(schema.anyOf)].filter(isObject);
  const problemsByForm = await Promise.all(forms.map((form) => problemsOf(form, values)));
  // A value that matches none of the forms was probably meant for the one with the fewest problems.
  const [fewest = []] = problemsByForm.sort((one, other) => one.length - other.length);
  return [...problems, ...fewest];
}

async function listProblems(schema: Schema, values: readonly Part[]): Promise<string[]> {
  const [first] = values;
  if (values.length === 1 && typeof first === "string" && hasType(first, "array")) return [];
  const problems = [];
  const { minItems, maxItems, items } = schema;
  if (typeof minItems === "number" && values.length < minItems)
    problems.push(`must have at least ${minItems} items, not ${values.length}`);
  if (typeof maxItems === "number" && values.length > maxItems)
    problems.push(`must have at most ${maxItems} items, not ${values.length}`);
  if (isObject(items)) for (const value of values) problems.push(...(await problemsOf(items, [value])));
  return problems;
}

async function valueProblems(schema: Schema, value: Part): Promise<string[]> {
  if (typeof value === "string") return textProblems(schema, value);
  // Types that JSON does not have, such as `file`, are left to the server.
  const acceptsFiles = schema.format === "binary" || !typesOf(schema).some((type) => JSON_TYPES.has(type));
  return acceptsFiles ? fileProblems(schema, value) : ["must not be a file"];
}

function textProblems(schema: Schema, text: string): string[] {
  const types = typesOf(schema);
  if (schema.format === "binary") return ["must be a file"];
  if (types.length > 0 && !types.some((type) => hasType(text, type))) return [`must be of type ${types.join(" or ")}`];

  const problems = [];
  const { minimum, maximum, minLength, maxLength } = schema;
  const allowed = listOf(schema.enum).map(String);
  if (allowed.length > 0 && !allowed.includes(text)) problems.push(`must be one of ${allowed.join(", ")}`);
  if (schema.format === "uri" && !URL.canParse(text))
    problems.push("must be an absolute URL, or a file: a local path is not read");
  if (typeof minimum === "number" && Number(text) < minimum) problems.push(`must be at least ${minimum}`);
  if (typeof maximum === "number" && Number(text) > maximum) problems.push(`must be at most ${maximum}`);
  if (typeof minLength === "number" && text.length < minLength)
    problems.push(`must have at least ${minLength} characters`);
  if (typeof maxLength === "number" && text.length > maxLength)
    problems.push(`must have at most ${maxLength} characters`);
  return problems;
}

async function fileProblems(schema: Schema, { value, contentType }: FilePart): Promise<string[]> {
  const problems = [];
  const supported = listOf(schema.supportedContentTypes).map(String);
  if (supported.length > 0 && !supported.some((range) => matchesRange(canonical(contentType), canonical(range)))) {
    problems.push(`must be of type ${supported.join(", ")}, not ${contentType}`);
  }
  if (!isObject(schema.imageValidation)) return problems;
  const { maxSize, maxWidth, maxHeight } = schema.imageValidation;
  if (typeof maxSize === "number" && value.size > maxSize) {
    problems.push(`must have at most ${maxSize} bytes, not ${value.size}`);
  }
  const image = await readDimensions(value);
  if (image && typeof maxWidth === "number" && image.width > maxWidth) {
    problems.push(`must be at most ${maxWidth} pixels wide, not ${image.width}`);
  }
  if (image && typeof maxHeight === "number" && image.height > maxHeight) {
    problems.push(`must be at most ${maxHeight} pixels high, not ${image.height}`);
  }
  return problems;
}

const JSON_TYPES: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "object", "array", "null"]);

/** Whether the server can read a field's text as a JSON Schema type. */
function hasType(text: string, type: string): boolean {
  const isNumeric = text.trim() !== "" && Number.isFinite(Number(text));
  if (type === "number") return isNumeric;
  if (type === "integer") return isNumeric && Number.isInteger(Number(text));
  if (type === "boolean") return text === "true" || text === "false";
  if (type === "object" || type === "array") return jsonType(text) === type;
  return true;
}

function jsonType(text: string): "object" | "array" | undefined {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return Array.isArray(JSON.parse(text)) ? "array" : "object";
  } catch {
    return undefined; // Not JSON, and so neither an object nor an array.
  }
}

/** Whether a media type belongs to a range such as `image/*`. */
function matchesRange(mediaType: string, range: string): boolean {
  return range === "*/*" || range === mediaType || (range.endsWith("/*") && mediaType.startsWith(range.slice(0, -1)));
}

/** Schemas use `image/jpg`, which is not a registered type. */
function canonical(mediaType: string): string {
  const [type = ""] = mediaType.toLowerCase().split(";");
  return type.trim() === "image/jpg" ? "image/jpeg" : type.trim();
}

function typesOf({ type }: Schema): string[] {
  return (Array.isArray(type) ? type : type === undefined ? [] : [type]).map(String);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}
