import { isObject, type Json, type JsonObject, type Pointer } from "../spec/index.js";

/** What was changed in a document, or has to be decided. */
export interface Note {
  at: Pointer;
  text: string;
  /** Somebody has to look at it: something is missing now, or was guessed. */
  isDecision?: boolean;
}

export const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"] as const;

/** The operations of a document. */
export function operationsOf(root: JsonObject): { path: string; method: string; operation: JsonObject }[] {
  const paths = isObject(root.paths) ? root.paths : {};
  return Object.entries(paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = isObject(item) ? item[method] : undefined;
      return isObject(operation) ? [{ path, method, operation }] : [];
    }),
  );
}

export function valueAt(root: JsonObject, at: Pointer): Json | undefined {
  let value: Json | undefined = root;
  for (const key of at) {
    if (Array.isArray(value)) value = value[Number(key)];
    else value = isObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }
  return value;
}

export function objectAt(root: JsonObject, at: Pointer): JsonObject | undefined {
  const value = valueAt(root, at);
  return isObject(value) ? value : undefined;
}

export function deleteAt(root: JsonObject, at: Pointer): void {
  const parent = valueAt(root, at.slice(0, -1));
  const key = at.at(-1);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (isObject(parent) && key !== undefined) delete parent[key];
}

export function setAt(root: JsonObject, at: Pointer, value: Json): void {
  const parent = valueAt(root, at.slice(0, -1));
  const key = at.at(-1);
  if (key === undefined) return;
  if (Array.isArray(parent)) parent[Number(key)] = value;
  else if (isObject(parent)) parent[key] = value;
}

/** Every object of a document, each after those inside it. */
export function* objects(value: Json): Generator<JsonObject> {
  if (Array.isArray(value)) for (const item of value) yield* objects(item);
  if (!isObject(value)) return;
  for (const item of Object.values(value)) yield* objects(item);
  yield value;
}
