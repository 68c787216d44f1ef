import { Failure } from "../errors.js";
import { isObject, type Json, type JsonObject, listOf } from "../json.js";
import { sniff } from "../media.js";

/** A model for predictions. */
export interface PredictionModel {
  /** Plugin and operation, such as `erase_bg`. */
  name: string;
  displayName: string;
  description: string;
  /** The inputs by name, each similar to a JSON Schema. A binary input is required unless `required` is false. */
  input: Readonly<Record<string, JsonObject>>;
}

export const ERASE_BACKGROUND: PredictionModel = {
  name: "erase_bg",
  displayName: "Erase Background",
  description: "Cuts out the subject",
  input: {
    image: {
      required: true,
      oneOf: [
        { type: "string", format: "uri" },
        { type: "string", format: "binary" },
      ],
      supportedContentTypes: ["image/png", "image/jpeg", "image/webp"],
      imageValidation: { maxWidth: 10_000, maxHeight: 10_000, maxSize: 26_214_400 },
    },
    industry_type: { type: "string", enum: ["general", "ecommerce", "car", "human"], default: "general" },
    refine: { type: "boolean", default: true },
  },
};

/** The inputs of a job: texts, files, lists of either, or JSON. */
export type PredictionInputs = Readonly<Record<string, unknown>>;

/** @throws Failure 400 that names the first input that does not fit the model. */
export async function checkInputs(model: PredictionModel, inputs: PredictionInputs): Promise<void> {
  for (const [name, schema] of Object.entries(model.input)) {
    const refuse = (problem: string): never => {
      throw new Failure(400, `input.${name} ${problem}`, `input.${name}`);
    };
    const value = inputs[name];
    if (value === undefined || value === "") {
      if (schema.required ?? takesBytes(schema)) refuse("is required");
      continue;
    }
    const allowed = listOf(schema.enum);
    if (allowed.length > 0 && !allowed.some((one) => one === value)) refuse(`must be one of ${allowed.join(", ")}`);
    for (const file of Array.isArray(value) ? value : [value]) {
      if (file instanceof Blob) await checkFile(schema, file, refuse);
    }
  }
}

function takesBytes(schema: JsonObject): boolean {
  const isBinary = (one: Json): boolean => isObject(one) && one.format === "binary";
  return isBinary(schema) || [...listOf(schema.oneOf), ...listOf(schema.anyOf)].some(isBinary);
}

async function checkFile(schema: JsonObject, file: Blob, refuse: (problem: string) => never): Promise<void> {
  const { contentType, width, height } = await sniff(file, file instanceof File ? file.name : "");
  const types = listOf(schema.supportedContentTypes);
  if (types.length > 0 && !types.includes(contentType)) refuse(`must be ${types.join(" or ")}, not ${contentType}`);
  const { maxWidth, maxHeight, maxSize } = isObject(schema.imageValidation) ? schema.imageValidation : {};
  if (exceeds(file.size, maxSize)) refuse(`is larger than ${maxSize} bytes`);
  if (exceeds(width, maxWidth)) refuse(`is wider than ${maxWidth} pixels`);
  if (exceeds(height, maxHeight)) refuse(`is taller than ${maxHeight} pixels`);
}

function exceeds(value: number | null, limit: Json | undefined): boolean {
  return value !== null && typeof limit === "number" && value > limit;
}
