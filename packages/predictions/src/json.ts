/**
 * An object of an input as JSON.
 *
 * @param refuse - throws the error for what JSON would drop or turn into `{}` or `null` without a word.
 */
export function writeJson(value: object, refuse: (problem: string) => never): string {
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
  return problem === undefined && json !== undefined ? json : refuse(problem ?? "cannot be written as JSON");
}

/** @param written - what its `toJSON` made of a value, if it has one. */
function lossOf(value: unknown, written: unknown): string | undefined {
  if (value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)) {
    return "holds a file inside an object; a file must be a member, or an element of a list";
  }
  if (typeof written === "number") return Number.isFinite(written) ? undefined : "holds a number that is not finite";
  if (typeof written === "function" || typeof written === "symbol") return `holds a ${typeof written}`;
  if (typeof written !== "object" || written === null || Array.isArray(written) || isPlain(written)) return undefined;
  if ("then" in written) return "is or holds a promise; await it first";
  return `is or holds a ${written.constructor?.name || "class instance"}, which is no plain object`;
}

/** Of any realm: the prototype is that of objects, or there is none. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
