import { Failure } from "./errors.js";
import {
  entriesOf,
  isObject,
  type JsonObject,
  type Located,
  type OpenApiDocument,
  type Pointer,
  resolve,
} from "./openapi.js";
import { holdsArray } from "./operations.js";

/** A multipart form, taken apart by the schema and the encoding of its operation. */
export interface Form {
  /** Everything as JSON Schema can look at it: an empty text stands for each file. */
  fields: Record<string, unknown>;
  /** The files, one or several per name. */
  files: Record<string, File | File[]>;
  /** The fields that hold JSON text, parsed, with the schema of what is inside. */
  json: { name: string; at: Pointer; value: unknown }[];
  /** Names that the schema does not declare, unless it says that others are allowed. */
  unknown: string[];
}

/** @throws Failure 400 for a text where a file belongs, or for JSON text that is none. */
export async function readForm(
  document: OpenApiDocument,
  { schema, encoding }: { schema: Located; encoding: JsonObject },
  data: FormData,
): Promise<Form> {
  const properties = new Map(
    entriesOf(schema.value.properties).map(([name, value]) => [
      name,
      resolve(document, value, [...schema.at, "properties", name]),
    ]),
  );
  const form: Form = { fields: {}, files: {}, json: [], unknown: [] };
  for (const name of new Set(data.keys())) {
    const property = properties.get(name);
    if (!property && !schema.value.additionalProperties) form.unknown.push(name);
    const values = data.getAll(name);
    const [first] = values;
    if (first === undefined) continue;
    const several = property ? holdsArray(property.value) : values.length > 1;
    const files = values.filter((value) => value instanceof File);
    if (property && isBinary(document, property) && files.length < values.length) {
      throw new Failure(400, `${name} must be a file: give its field a filename`, name);
    }
    if (files.length > 0) {
      form.files[name] = several ? files : (files[0] ?? []);
    }
    const texts = values.map((value) => (typeof value === "string" ? value : ""));
    form.fields[name] = several ? splitCommas(texts, encoding[name]) : texts[0];
    if (property?.value.contentMediaType === "application/json") {
      form.json.push({ name, at: [...property.at, "contentSchema"], value: parseField(name, texts[0] ?? "") });
    }
  }
  return form;
}

function isBinary(document: OpenApiDocument, { value, at }: Located): boolean {
  const { value: one } = holdsArray(value) ? resolve(document, value.items, [...at, "items"]) : { value };
  return one.format === "binary";
}

function splitCommas(texts: string[], encoding: unknown): string[] {
  return isObject(encoding) && encoding.explode === false ? texts.flatMap((text) => text.split(",")) : texts;
}

function parseField(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(400, `${name} must hold JSON text`, name);
  }
}
