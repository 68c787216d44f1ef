/**
 * Writes an object of an input as JSON.
 *
 * @param toError - makes the error for a value that JSON would drop, or would silently turn into `{}` or `null`.
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
    problem ??= "cannot be written as JSON"; // A cycle, or a bigint.
  }
  if (problem !== undefined || json === undefined) throw toError(problem ?? "cannot be written as JSON");
  return json;
}

/**
 * Says what JSON would lose of a value.
 *
 * @param written - the result of the value's `toJSON`, if it has one, otherwise the value.
 */
function lossOf(value: unknown, written: unknown): string | undefined {
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return "has a file inside an object; a file must be a member of the input, or an element of a list";
  }
  if (typeof written === "number") return Number.isFinite(written) ? undefined : "has a number that is not finite";
  if (typeof written === "function" || typeof written === "symbol") return `has a ${typeof written}`;
  if (typeof written !== "object" || written === null || Array.isArray(written) || isPlain(written)) return undefined;
  if ("then" in written) return "is or contains a promise; await it first";
  return `is or contains a ${written.constructor?.name || "class instance"}, which is not a plain object`;
}

/** Whether a value is a plain object of any realm: its prototype is that of objects, or there is none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
