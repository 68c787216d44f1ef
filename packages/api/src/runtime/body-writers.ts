import type { BodyField, FieldWriter, MemberWriter, Refuse } from "./operation-descriptor.js";
import { joinItems, toText } from "./text.js";

/** The bytes of a file, with a name and a media type if they are known. */
export interface NamedFile {
  value: Blob | ArrayBuffer | ArrayBufferView;
  /** @defaultValue the name of a `File`, otherwise `file` */
  filename?: string | undefined;
  /** The media type, such as `image/png`. @defaultValue the type of the `Blob`, otherwise `application/octet-stream` */
  contentType?: string | undefined;
}

/**
 * What a binary member accepts. All of these can be sent again when an attempt fails. A stream cannot: collect it
 * (`await new Response(stream).blob()`), or use `@pixwire/uploader`.
 */
export type FileInput = Blob | File | ArrayBuffer | ArrayBufferView | NamedFile;

/** Writes the members of a body as one JSON object. */
export function json(fields: readonly BodyField[]): string {
  return `{${fields.map(({ name, value, refuse }) => `${JSON.stringify(name)}:${jsonText(value, refuse)}`).join()}}`;
}

/** Writes a body that is one JSON value, such as an array. */
export function jsonValue([field]: readonly BodyField[]): string {
  return field ? jsonText(field.value, field.refuse) : "";
}

/** Writes a body that is a text. */
export function text([field]: readonly BodyField[]): string {
  return field ? toText(field.value, field.refuse) : "";
}

/** Writes a body that is the bytes of a file, as this media type, or as the type of the `Blob`. */
export function bytes(mediaType?: string): (fields: readonly BodyField[]) => Blob {
  return ([field]) => {
    const [blob] = field ? readFile(field.value, field.refuse) : [new Blob()];
    return mediaType === undefined ? blob : blob.slice(0, blob.size, mediaType);
  };
}

/** Writes the members of a body as the fields of a form in the form of a query. */
export function urlencoded(fields: readonly BodyField[]): string {
  const pairs = new URLSearchParams();
  for (const field of fields) {
    for (const [name, value] of form([field])) {
      pairs.append(
        name,
        typeof value === "string" ? value : field.refuse("must not be bytes: this form has texts only"),
      );
    }
  }
  return pairs.toString();
}

/** Writes the members of a body as the fields of a form. */
export function form(fields: readonly BodyField[]): FormData {
  const data = new FormData();
  for (const field of fields) (field.append ?? append)(data, field);
  return data;
}

/** A form field with JSON text. */
export const bodyJson: MemberWriter = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendJson });

/** A form field with the items of a list, separated by commas. */
export const bodyComma: MemberWriter = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendItems });

/** A form field that accepts only bytes. */
export const bodyFile: MemberWriter = (wire, name, value, refuse) =>
  void wire.fields.push({ name, value, refuse, append: appendFile });

/** A form field that accepts only bytes. Those without a media type of their own get this one. */
export function bodyFileOf(mediaType: string): MemberWriter {
  const append: FieldWriter = (data, { name, value, refuse }) => {
    const [blob, filename] = readFile(value, refuse);
    data.append(name, blob.type ? blob : blob.slice(0, blob.size, mediaType), filename);
  };
  return (wire, name, value, refuse) => void wire.fields.push({ name, value, refuse, append });
}

// Forms cannot contain null, so that members that are null are left out.
const appendJson: FieldWriter = (data, { name, value, refuse }) => {
  if (value !== null) data.append(name, typeof value === "string" ? value : jsonText(value, refuse));
};

const appendItems: FieldWriter = (data, { name, value, refuse }) => {
  const text = value === null ? undefined : joinItems(value, refuse);
  if (text !== undefined) data.append(name, text);
};

const appendFile: FieldWriter = (data, { name, value, refuse }) => {
  data.append(name, ...readFile(value, refuse));
};

/** Appends files as they are, lists as repeated fields, other objects as JSON, and everything else as text. */
const append: FieldWriter = (data, { name, value, refuse }) => {
  if (value === null || value === undefined) return;
  const file = toFile(value, refuse);
  if (file) data.append(name, ...file);
  else if (Array.isArray(value)) for (const item of value) append(data, { name, value: item, refuse });
  else if (typeof value === "object" && !(value instanceof Date)) data.append(name, jsonText(value, refuse));
  else data.append(name, toText(value, refuse));
};

/** Writes JSON. Refuses bytes and NaN, which `JSON.stringify` would silently write as `{}` and `null`. */
function jsonText(value: unknown, refuse: Refuse): string {
  const check = (_: string, item: unknown): unknown => {
    const isBytes = item instanceof Blob || item instanceof ArrayBuffer || ArrayBuffer.isView(item);
    if (isBytes || (typeof item === "number" && !Number.isFinite(item))) throw new TypeError();
    return item;
  };
  let text: string | undefined;
  try {
    text = JSON.stringify(value, check);
  } catch {
    text = undefined;
  }
  return text ?? refuse("must not contain what JSON cannot: bytes, NaN, Infinity, a bigint or a circular reference");
}

function readFile(value: unknown, refuse: Refuse): [blob: Blob, filename: string] {
  return (
    toFile(value, refuse) ??
    refuse("must be a Blob, a File or a buffer. For a file on disk, pass `await openAsBlob(path)` of node:fs")
  );
}

function toFile(value: unknown, refuse: Refuse): [blob: Blob, filename: string] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Blob) return [value, "name" in value && typeof value.name === "string" ? value.name : "file"];
  if (value instanceof ArrayBuffer || isUnsharedView(value)) return [new Blob([value]), "file"];
  if (Symbol.asyncIterator in value || "getReader" in value || ArrayBuffer.isView(value)) {
    refuse(
      "must not be a stream or shared memory, which cannot be sent again after a failure: " +
        "collect it into a Blob, or use @pixwire/uploader",
    );
  }
  if (!isNamedFile(value)) return undefined;
  const file = toFile(value.value, refuse);
  if (!file) return undefined;
  const [blob, name] = file;
  return [value.contentType ? blob.slice(0, blob.size, value.contentType) : blob, value.filename ?? name];
}

function isUnsharedView(value: object): value is ArrayBufferView<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}

function isNamedFile(value: object): value is NamedFile {
  return "value" in value && Object.keys(value).every((key) => ["value", "filename", "contentType"].includes(key));
}
