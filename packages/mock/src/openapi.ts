export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An OpenAPI document as the specs of this project have it: plain data, references within the document only. */
export interface OpenApiDocument extends JsonObject {}

/** The way from the root of a document to a value in it. */
export type Pointer = readonly string[];

/** A value of a document and where it stands, references followed. */
export interface Located {
  value: JsonObject;
  at: Pointer;
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function entriesOf(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** @throws Error for a reference that leads nowhere: the document was not generated from a checked spec. */
export function resolve(document: OpenApiDocument, value: Json | undefined, at: Pointer): Located {
  let current = value;
  let place = at;
  while (isObject(current) && typeof current.$ref === "string") {
    place = current.$ref
      .replace(/^#\//, "")
      .split("/")
      .map((key) => decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
    current = valueAt(document, place);
  }
  if (!isObject(current)) throw new Error(`The OpenAPI document has no object at ${toFragment(place)}`);
  return { value: current, at: place };
}

function valueAt(document: OpenApiDocument, at: Pointer): Json | undefined {
  return at.reduce<Json | undefined>((node, key) => {
    if (Array.isArray(node)) return node[Number(key)];
    return isObject(node) ? node[key] : undefined;
  }, document);
}

/** `["paths", "/a/{b}"]` as the URI fragment `#/paths/~1a~1%7Bb%7D`. */
export function toFragment(at: Pointer): string {
  return ["#", ...at.map((key) => encodeURIComponent(key.replaceAll("~", "~0").replaceAll("/", "~1")))].join("/");
}
