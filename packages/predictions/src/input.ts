import { InvalidInputError } from "@pixwire/api/runtime";
import { type ByteStream, isByteStream, unshared } from "./bytes.js";
import { SNIFFED_BYTES, sniffMediaType } from "./media-type.js";

/** The bytes of a file. A stream is read into memory first, because a request that fails must be able to send it again. */
export type PredictionFile = Blob | ArrayBuffer | ArrayBufferView | ByteStream;

/** A file with what its bytes cannot tell. */
export interface NamedPredictionFile {
  value: PredictionFile;
  /** @defaultValue the name of a `File` or of a Node file stream, else the member's name and the sniffed extension */
  filename?: string | undefined;
  /** A media type, such as `image/png`. @defaultValue what the bytes say, else what the `Blob` says */
  contentType?: string | undefined;
}

type Refuse = (problem: string) => never;

type Json = string | number | boolean | null | undefined | readonly Json[] | { readonly [name: string]: Json };

type Single =
  | PredictionFile
  | NamedPredictionFile
  | URL
  | Date
  | string
  | number
  | boolean
  | { readonly [name: string]: Json };

/** What a model's input takes: a file, or the URL of one; a text, a number, a yes or no; an object; a list of these. */
export type PredictionValue = Single | null | undefined | readonly (Single | readonly Json[])[];

/** Members by the names that the model's schema gives them. */
export type PredictionInput = { readonly [member: string]: PredictionValue };

/** One field of the request. A member with a list has several. */
export type Part = string | FilePart;

export interface FilePart {
  value: Blob;
  filename: string;
  contentType: string;
}

const OPERATION = "createPrediction";

/**
 * Writes each member in its wire form. Members that are `undefined` or `null`, and empty lists, have none.
 *
 * @throws InvalidInputError for a value that cannot be sent.
 */
export async function encodeInput(input: object, signal: AbortSignal | undefined): Promise<Map<string, Part[]>> {
  if (Object(input) !== input || isFile(input) || Symbol.iterator in input) {
    throw new InvalidInputError(OPERATION, "input", "must be a plain object with the inputs of the model");
  }
  for (const value of Object.values(input).flat()) holdError(value);
  const parts = new Map<string, Part[]>();
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const encoded: Part[] = [];
    // One after the other: streams are read, and two at once would hold more in memory than needed.
    for (const item of values) encoded.push(await encodeValue(member, item, signal));
    if (encoded.length > 0) parts.set(member, encoded);
  }
  return parts;
}

async function encodeValue(member: string, value: unknown, signal: AbortSignal | undefined): Promise<Part> {
  const refuse: Refuse = (problem) => {
    throw new InvalidInputError(OPERATION, `input.${member}`, problem);
  };
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : refuse("must be a finite number");
  if (value instanceof URL) return value.href;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? refuse("is not a date") : value.toISOString();
  if (typeof value !== "object" || value === null) {
    return refuse(`cannot be or hold ${value === null ? value : typeof value}`);
  }
  if (isFile(value)) return encodeFile(member, { value }, signal, refuse);
  if (isNamedFile(value)) return encodeFile(member, value, signal, refuse);
  // Loaded when it is needed, because few inputs are objects.
  return (await import("./json.js")).writeJson(value, refuse);
}

/** A Node stream may fail before its turn comes; without a listener that would end the process. Reading it tells why. */
function holdError(value: unknown): void {
  const stream = Object(value).value ?? value;
  if (typeof stream?.pipe === "function") stream.on("error", () => {});
}

function isFile(value: object): value is PredictionFile {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isByteStream(value);
}

/** As the runtime tells it: an object with other members, or with plain data as its value, is JSON. */
function isNamedFile(value: object): value is NamedPredictionFile {
  return (
    "value" in value &&
    typeof value.value === "object" &&
    value.value !== null &&
    isFile(value.value) &&
    Object.keys(value).every((key) => key === "value" || key === "filename" || key === "contentType")
  );
}

async function encodeFile(
  member: string,
  { value, filename, contentType }: NamedPredictionFile,
  signal: AbortSignal | undefined,
  refuse: Refuse,
): Promise<FilePart> {
  if (contentType && !/^[\w.+-]+\/[ -~]+$/.test(contentType)) refuse("has no valid `contentType`");
  const blob = await toBlob(value, signal, refuse);
  if (blob.size === 0) refuse("is an empty file");
  const head = new Uint8Array(await blob.slice(0, SNIFFED_BYTES).arrayBuffer());
  const sniffed = sniffMediaType(head);
  return {
    value: blob,
    filename: filename || nameOf(value) || (sniffed ? `${member}.${sniffed.extension}` : member),
    contentType: contentType || sniffed?.type || blob.type || "application/octet-stream",
  };
}

async function toBlob(file: PredictionFile, signal: AbortSignal | undefined, refuse: Refuse): Promise<Blob> {
  if (file instanceof Blob) return file;
  if (file instanceof ArrayBuffer) return new Blob([file]);
  if (ArrayBuffer.isView(file)) return new Blob([unshared(file)]);
  // Loaded when it is needed, because most files are no streams.
  return (await import("./collect.js")).collect(file, { signal, refuse });
}

/** The name of a `File`, or the last segment of the path of a Node file stream. */
function nameOf(file: PredictionFile): string | undefined {
  if ("name" in file && typeof file.name === "string" && file.name !== "") return file.name;
  if ("path" in file && typeof file.path === "string") return file.path.split(/[\\/]/).pop() || undefined;
  return undefined;
}
