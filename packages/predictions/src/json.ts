import { isObject, isPlainObject } from "@pixwire/check-options";
import { hasOnlyFileMembers } from "./file-members.js";

const NO_JSON = "must not contain what JSON cannot: a bigint or a circular reference";

/**
 * Writes an object of an input as JSON.
 *
 * @param toError - creates the error for a value that JSON would drop, or silently turn into `{}` or `null`.
 */
export function writeJson(value: object, toError: (problem: string) => Error): string {
  if (isPath(value) || isNamedPath(value)) {
    throw toError("must not be a path. Pass the file itself: `await openAsBlob(path)`, with `openAsBlob` of `node:fs`");
  }
  let problem: string | undefined;
  const note = function (this: object, key: string, written: unknown): unknown {
    problem ??= lossOf(Reflect.get(this, key), written);
    return written;
  };
  let json: string | undefined;
  try {
    json = JSON.stringify(value, note);
  } catch {
    problem ??= NO_JSON;
  }
  if (problem !== undefined || json === undefined) throw toError(problem ?? NO_JSON);
  return json;
}

/**
 * Describes what JSON would lose of a value.
 *
 * @param written - the result of the value's `toJSON`, if it has one, otherwise the value.
 */
function lossOf(value: unknown, written: unknown): string | undefined {
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return "must not contain a file inside an object: pass the file as a member of the input, or in an array";
  }
  if (typeof written === "number") return Number.isFinite(written) ? undefined : "must not contain NaN or Infinity";
  if (typeof written === "function" || typeof written === "symbol") return `must not contain a ${typeof written}`;
  if (typeof written !== "object" || written === null || Array.isArray(written) || isPlainObject(written))
    return undefined;
  if ("then" in written) return "must not be or contain a promise: await it first";
  return `must not be or contain a ${written.constructor?.name || "class instance"}: pass a plain object`;
}

/** A path as the uploader accepts it, or a URL of a file. A model could do nothing with it. */
function isPath(value: unknown): boolean {
  if (value instanceof URL) return value.protocol === "file:";
  if (!isObject(value)) return false;
  return (typeof value.path === "string" || value.path instanceof URL) && hasOnlyFileMembers(value, "path");
}

/** A path in place of a file that is described. A text without a description is data, such as `{ value: "sepia" }`. */
function isNamedPath(file: object): boolean {
  if (!("value" in file) || !hasOnlyFileMembers(file, "value")) return false;
  return isPath(file.value) || (typeof file.value === "string" && Object.keys(file).length > 1);
}
