import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { isObject, type Json, type JsonObject, parseSpec, ROOT } from "../../../spec/index.js";
import type { RuleId } from "../../../spec-diff/index.js";

const require = createRequire(import.meta.url);

const FILES = {
  pixelbin: join(ROOT, "spec/pixelbin.yaml"),
  imagekit: join(ROOT, "spec/imagekit.yaml"),
  "img-src": join(ROOT, "spec/img-src.yaml"),
  "train travel": require.resolve("@readme/oas-examples/3.1/json/train-travel.json"),
  figma: require.resolve("@figma/rest-api-spec/openapi/openapi.yaml"),
};
export type DocumentName = keyof typeof FILES;

const texts = new Map<DocumentName, JsonObject>();

/** A copy of a document, for edits. */
export function documentNamed(name: DocumentName): JsonObject {
  const read = texts.get(name) ?? parseSpec(readFileSync(FILES[name], "utf8"), FILES[name]).root;
  texts.set(name, read);
  return structuredClone(read);
}

export type Edit = (document: JsonObject) => void;

/** An edit of a document, and the rule that has to name it. */
export interface Seed {
  document: DocumentName;
  what: string;
  /** `nothing` where there is nothing to name. */
  rule: RuleId | "nothing";
  edits: Edit[];
}

export const seed = (document: DocumentName, what: string, rule: Seed["rule"], ...edits: Edit[]): Seed => ({
  document,
  what,
  rule,
  edits,
});

/**
 * Paths are keys with slashes between them; a slash in a key is `~1`. The first key may be an operationId or the name of a
 * schema. In a list of parameters `query.tags` finds the one of that place and name.
 */
function find(document: JsonObject, path: string): { parent: Json; key: string } {
  const [first = "", ...rest] = path.split("/").map((key) => key.replaceAll("~1", "/"));
  const keys = [...start(document, first), ...rest];
  const last = keys.pop() ?? "";
  const parent = keys.reduce<Json>((value, key) => get(value, key, path), document);
  return { parent, key: Array.isArray(parent) ? String(indexIn(parent, last)) : last };
}

function start(document: JsonObject, key: string): string[] {
  if (key in document) return [key];
  for (const [path, item] of Object.entries(isObject(document.paths) ? document.paths : {})) {
    for (const [method, operation] of Object.entries(isObject(item) ? item : {})) {
      if (isObject(operation) && operation.operationId === key) return ["paths", path, method];
    }
  }
  return ["components", "schemas", key];
}

function get(value: Json, key: string, path: string): Json {
  const found = Array.isArray(value) ? value[indexIn(value, key)] : isObject(value) ? value[key] : undefined;
  if (found === undefined) throw new Error(`${path} has no ${key}`);
  return found;
}

function indexIn(list: readonly Json[], key: string): number {
  if (/^\d+$/.test(key)) return Number(key);
  return list.findIndex((one) => isObject(one) && `${String(one.in)}.${String(one.name)}` === key);
}

function read(document: JsonObject, path: string): Json {
  const { parent, key } = find(document, path);
  return structuredClone(get(parent, key, path));
}

export const set =
  (path: string, value: Json): Edit =>
  (document) => {
    const { parent, key } = find(document, path);
    if (Array.isArray(parent)) parent[Number(key)] = structuredClone(value);
    else if (isObject(parent)) parent[key] = structuredClone(value);
  };

/** Changes what is there. */
export const change =
  (path: string, to: (value: Json) => Json): Edit =>
  (document) =>
    set(path, to(read(document, path)))(document);

export const remove =
  (path: string): Edit =>
  (document) => {
    const { parent, key } = find(document, path);
    get(parent, key, path);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else if (isObject(parent)) delete parent[key];
  };

export const append =
  (path: string, value: Json): Edit =>
  (document) => {
    const { parent, key } = find(document, path);
    const list = isObject(parent) && parent[key] === undefined ? [] : get(parent, key, path);
    if (!Array.isArray(list)) throw new Error(`${path} is no list`);
    set(path, [...list, value])(document);
  };

/** Takes a value out of a list. */
export const without = (path: string, value: Json): Edit =>
  change(path, (list) => {
    if (!Array.isArray(list) || !list.includes(value)) throw new Error(`${path} has no ${String(value)}`);
    return list.filter((one) => one !== value);
  });

/** Takes an alternative out of a union. */
export const withoutReference = (path: string, component: string): Edit =>
  change(path, (list) => {
    const left = Array.isArray(list)
      ? list.filter((one) => !isObject(one) || one.$ref !== referenceTo(component).$ref)
      : [];
    if (!Array.isArray(list) || left.length === list.length) throw new Error(`${path} has no ${component}`);
    return left;
  });

export const referenceTo = (component: string): { $ref: string } => ({ $ref: `#/components/schemas/${component}` });

/** Writes a component in place wherever it is referred to, and leaves the component where it is. */
export const inline =
  (component: string): Edit =>
  (document) => {
    const copy = JSON.stringify(read(document, component));
    const text = JSON.stringify(document).replaceAll(JSON.stringify(referenceTo(component)), () => copy);
    replace(document, text);
  };

function replace(document: JsonObject, text: string): void {
  const edited: unknown = JSON.parse(text);
  if (isObject(edited)) Object.assign(document, edited);
}

/** Gives a member another key, at its place in the order. */
export const rename = (path: string, to: string): Edit => {
  const keys = path.split("/");
  const last = keys.pop() ?? "";
  const key = last.replaceAll("~1", "/");
  return change(keys.join("/"), (parent) => {
    if (!isObject(parent) || parent[key] === undefined) throw new Error(`${path} is not there`);
    return Object.fromEntries(Object.entries(parent).map(([name, value]) => [name === key ? to : name, value]));
  });
};

/** Replaces a text wherever it stands: for renamed components. */
export const everywhere =
  (text: string, by: string): Edit =>
  (document) =>
    replace(document, JSON.stringify(document).replaceAll(JSON.stringify(text), JSON.stringify(by)));

/** The document after the edits of a seed. */
export function edited({ document, edits }: Pick<Seed, "document" | "edits">): JsonObject {
  const head = documentNamed(document);
  for (const edit of edits) edit(head);
  return head;
}
