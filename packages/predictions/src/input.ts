import { deferStreamError, InvalidInputError, isNodeStream } from "@pixwire/api/runtime";
import { isObject, isPlainObject } from "@pixwire/check-options";
import { isByteStream } from "./bytes.js";
import type { FilePart, NamedPredictionFile, PredictionFile, ToError } from "./file.js";
import { hasOnlyFileMembers } from "./file-members.js";

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

/** A value for an input of a model: a file or its URL, a text, a number, a boolean, an object, or an array of these. */
export type PredictionValue = Single | null | undefined | readonly (Single | readonly Json[])[];

/** The inputs of a model, by the names that its schema gives them. */
export type PredictionInput = { readonly [member: string]: PredictionValue };

/** One field of the request. A member that is an array has several. */
export type Part = string | FilePart;

/**
 * Encodes each member as it is sent. Members that are `undefined` or `null`, and empty arrays, are not sent.
 *
 * @param method - the method that the caller used, for messages.
 * @throws InvalidInputError for a value that cannot be sent.
 */
export async function encodeInput(
  method: string,
  input: object,
  signal: AbortSignal | undefined,
): Promise<Map<string, Part[]>> {
  if (!isPlainObject(input)) {
    throw new InvalidInputError(method, "input", "must be a plain object with the inputs of the model");
  }
  for (const value of Object.values(input).flat()) {
    const stream = isObject(value) && "value" in value ? value.value : value;
    if (isNodeStream(stream)) deferStreamError(stream);
  }
  const parts = new Map<string, Part[]>();
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined || value === null) continue;
    const values: unknown[] = Array.isArray(value) ? value : [value];
    const encoded: Part[] = [];
    // One after the other, because each stream is read into memory.
    for (const item of values) encoded.push(await encodeValue(method, member, item, signal));
    if (encoded.length > 0) parts.set(member, encoded);
  }
  return parts;
}

async function encodeValue(
  method: string,
  member: string,
  value: unknown,
  signal: AbortSignal | undefined,
): Promise<Part> {
  const toError: ToError = (problem) => new InvalidInputError(method, `input.${member}`, problem);
  if (typeof value === "string") return value;
  if (typeof value === "boolean" || typeof value === "bigint") return String(value);
  if (typeof value === "number") {
    if (Number.isFinite(value)) return String(value);
    throw toError("must be a finite number");
  }
  if (typeof value !== "object") throw toError(`must not be or contain a ${typeof value}`);
  if (value === null) throw toError("must not contain null");
  if (value instanceof URL && value.protocol !== "file:") return value.href;
  if (value instanceof Date) {
    if (Number.isNaN(value.getTime())) throw toError("must be a valid date");
    return value.toISOString();
  }
  const file = isFile(value) ? { value } : value;
  // This module and `json.js` are loaded when they are first needed: many jobs have neither a file nor an object.
  if (isNamedFile(file)) return (await import("./file.js")).encodeFile(member, file, signal, toError);
  return (await import("./json.js")).writeJson(value, toError);
}

function isFile(value: object): value is PredictionFile {
  return value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value) || isByteStream(value);
}

/** An object with other members, or with plain data as its `value`, is sent as JSON, as in the api package. */
function isNamedFile(value: object): value is NamedPredictionFile {
  if (!("value" in value) || typeof value.value !== "object" || value.value === null) return false;
  return isFile(value.value) && hasOnlyFileMembers(value, "value");
}
