import { Failure } from "./errors.js";
import { parseJson } from "./json.js";
import type { Field, FormContent } from "./operation.js";

/** A multipart form, read by the fields that its operation declares. */
export interface Form {
  /** All fields, in a form that a JSON Schema can check: each file is represented by an empty string. */
  fields: Record<string, unknown>;
  /** The files, one or several per name. */
  files: Record<string, File | File[]>;
  /** The parsed values of the fields that hold JSON text. */
  json: Record<string, unknown>;
  /** The names of undeclared fields, unless the operation allows them. */
  unknown: string[];
}

/** @throws Failure 400 for text where a file is expected, or for invalid JSON text. */
export function readForm({ fields: declared, open = false }: FormContent, data: FormData): Form {
  const form: Form = { fields: {}, files: {}, json: {}, unknown: [] };
  for (const name of new Set(data.keys())) {
    const field = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!field && !open) form.unknown.push(name);
    const values = data.getAll(name);
    const [first] = values;
    if (first === undefined) continue;
    const several = field ? field.list === true : values.length > 1;
    const files = values.filter((value) => value instanceof File);
    if (field?.file && files.length < values.length) {
      throw new Failure(400, `${name} must be a file: give its field a filename`, name);
    }
    if (files.length > 0) {
      form.files[name] = several ? files : (files[0] ?? []);
    }
    const texts = values.map((value) => (typeof value === "string" ? value : ""));
    form.fields[name] = several ? splitCommas(texts, field) : texts[0];
    if (field?.object) form.fields[name] = parseField(name, texts[0] ?? "");
    if (field?.json) form.json[name] = parseField(name, texts[0] ?? "");
  }
  return form;
}

function splitCommas(texts: string[], field: Field | undefined): string[] {
  return field?.commas ? texts.flatMap((text) => text.split(",")) : texts;
}

function parseField(name: string, text: string): unknown {
  return parseJson(text, (problem) => {
    throw new Failure(400, `${name} must hold JSON text: it ${problem}`, name);
  });
}
