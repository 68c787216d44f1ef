import type { BodyField, FieldWriter, Place, Refuse } from "./input.js";
import { joined, scalar } from "./values.js";

/** The bytes of a file, with a name and a content type if they are known. */
export interface NamedFile {
  value: Blob | ArrayBuffer | ArrayBufferView;
  /** @defaultValue the name of a `File`, else `file` */
  filename?: string | undefined;
  /** A media type, such as `image/png`. @defaultValue the type of the `Blob`, else `application/octet-stream` */
  contentType?: string | undefined;
}

/**
 * What a binary member takes. Everything here can be sent again when an attempt fails; a stream cannot, so collect
 * it (`await new Response(stream).blob()`) or use `@pixwire/uploader`.
 */
export type FileInput = Blob | File | ArrayBuffer | ArrayBufferView | NamedFile;

/** Writes the members of a body as one JSON object. */
export function json(fields: readonly BodyField[]): string {
  return `{${fields.map(({ name, value, refuse }) => `${JSON.stringify(name)}:${jsonText(value, refuse)}`).join()}}`;
}

/** Writes the members of a body as the fields of a form. */
export function form(fields: readonly BodyField[]): FormData {
  const data = new FormData();
  for (const field of fields) (field.append ?? append)(data, field);
  return data;
}

/** A form field that holds JSON text. */
export const bodyJson: Place = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendJson });

/** A form field that is one text, its items joined by commas. */
export const bodyComma: Place = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendJoined });

/** A form field that takes bytes and nothing else. */
export const bodyFile: Place = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendFile });

// A form has no null: what is null is left out.
const appendJson: FieldWriter = (data, { name, value, refuse }) => {
  if (value !== null) data.append(name, typeof value === "string" ? value : jsonText(value, refuse));
};

const appendJoined: FieldWriter = (data, { name, value, refuse }) => {
  const text = value === null ? undefined : joined(value, refuse);
  if (text !== undefined) data.append(name, text);
};

const appendFile: FieldWriter = (data, { name, value, refuse }) => {
  const file = namedBlob(value, refuse) ?? refuse("must be bytes: a Blob, File or buffer, such as of openAsBlob(path)");
  data.append(name, ...file);
};

/** Files as they are, arrays as repeated fields, other objects as JSON text, the rest as text. */
const append: FieldWriter = (data, { name, value, refuse }) => {
  if (value === null || value === undefined) return;
  const file = namedBlob(value, refuse);
  if (file) data.append(name, ...file);
  else if (Array.isArray(value)) for (const item of value) append(data, { name, value: item, refuse });
  else if (typeof value === "object" && !(value instanceof Date)) data.append(name, jsonText(value, refuse));
  else data.append(name, scalar(value, refuse));
};

/** JSON has no NaN and no bytes: unchecked, it would write `null` and `{}`, and nobody would see. */
function jsonText(value: unknown, refuse: Refuse): string {
  const check = (_: string, item: unknown): unknown => {
    const bytes = item instanceof Blob || item instanceof ArrayBuffer || ArrayBuffer.isView(item);
    if (bytes || (typeof item === "number" && !Number.isFinite(item))) throw new TypeError();
    return item;
  };
  let text: string | undefined;
  try {
    text = JSON.stringify(value, check);
  } catch {
    text = undefined;
  }
  return text ?? refuse("has what JSON has not: bytes, NaN, Infinity, a bigint, a circle");
}

function namedBlob(value: unknown, refuse: Refuse): [blob: Blob, filename: string] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Blob) return [value, "name" in value && typeof value.name === "string" ? value.name : "file"];
  if (value instanceof ArrayBuffer || isUnsharedView(value)) return [new Blob([value]), "file"];
  if (Symbol.asyncIterator in value || "getReader" in value || ArrayBuffer.isView(value)) {
    refuse(
      "is a stream or shared memory, which cannot be sent twice: collect it into a Blob, or use @pixwire/uploader",
    );
  }
  if (!isNamedFile(value)) return undefined;
  const inner = namedBlob(value.value, refuse);
  if (!inner) return undefined;
  const [blob, name] = inner;
  return [value.contentType ? blob.slice(0, blob.size, value.contentType) : blob, value.filename ?? name];
}

function isUnsharedView(value: object): value is ArrayBufferView<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}

function isNamedFile(value: object): value is NamedFile {
  return "value" in value && Object.keys(value).every((key) => ["value", "filename", "contentType"].includes(key));
}
