/**
 * Writes an object of an input as JSON.
 *
 * @param toError - creates the error for a value that JSON would drop, or silently turn into `{}` or `null`.
 */
export function writeJson(value: object, toError: (problem: string) => Error): string {
  let problem: string | undefined;
  const note = function (this: object, key: string, written: unknown): unknown {
    problem ??= lossOf(Reflect.get(this, key), written);
    return written;
  };
  let json: string | undefined;
  try {
    json = JSON.stringify(value, note);
  } catch {
    problem ??= "must not contain what JSON cannot: a bigint or a circular reference";
  }
  if (problem !== undefined || json === undefined)
    throw toError(problem ?? "must not contain what JSON cannot: a bigint or a circular reference");
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
  if (typeof written !== "object" || written === null || Array.isArray(written) || isPlain(written)) return undefined;
  if ("then" in written) return "must not be or contain a promise: await it first";
  return `must not be or contain a ${written.constructor?.name || "class instance"}: pass a plain object`;
}

/** Whether a value is a plain object, of any realm: its prototype is that of objects, or it has none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
