import {
  entriesOf,
  isObject,
  type Json,
  type JsonObject,
  type Located,
  listOf,
  type OpenApiDocument,
  type Pointer,
  resolve,
} from "./openapi.js";

const METHODS = ["get", "put", "post", "delete", "patch"] as const;

/** What the emulator needs to know of an operation of the spec. */
export interface Operation {
  id: string;
  tag: string;
  method: string;
  /** The template, such as `/files/{fileId}`. */
  path: string;
  parameters: readonly Parameter[];
  body: Body | undefined;
  /** Names of security schemes; one entry of the outer list has to hold. Empty: no credential is asked for. */
  security: readonly (readonly string[])[];
  /** The first 2xx response. */
  success: { status: number; mediaType: string | undefined; example: Json | undefined };
}

export interface Parameter {
  name: string;
  where: "path" | "query";
  required: boolean;
  /** How a value with several parts is written. */
  style: "single" | "segments" | "repeated" | "comma" | "brackets";
  schema: Located;
}

export interface Body {
  required: boolean;
  /** By media type. */
  content: ReadonlyMap<string, { schema: Located; encoding: JsonObject }>;
}

/** The operations of a document in its order. */
export function readOperations(document: OpenApiDocument): Operation[] {
  return entriesOf(document.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      if (!isObject(item) || !isObject(item[method])) return [];
      return [readOperation(document, path, method, item, item[method])];
    }),
  );
}

function readOperation(
  document: OpenApiDocument,
  path: string,
  method: string,
  item: JsonObject,
  operation: JsonObject,
): Operation {
  const at = ["paths", path, method];
  const parameters = new Map<string, Parameter>();
  const declared: [Json, Pointer][] = [
    ...listOf(item.parameters).map((value, index): [Json, Pointer] => [
      value,
      ["paths", path, "parameters", `${index}`],
    ]),
    ...listOf(operation.parameters).map((value, index): [Json, Pointer] => [value, [...at, "parameters", `${index}`]]),
  ];
  for (const [value, place] of declared) {
    const parameter = readParameter(document, resolve(document, value, place));
    parameters.set(`${parameter.where} ${parameter.name}`, parameter);
  }
  const [tag] = listOf(operation.tags);
  return {
    id: String(operation.operationId),
    tag: String(tag),
    method: method.toUpperCase(),
    path,
    parameters: [...parameters.values()],
    body: operation.requestBody === undefined ? undefined : readBody(document, operation.requestBody, at),
    security: listOf(operation.security ?? document.security).map((one) => (isObject(one) ? Object.keys(one) : [])),
    success: readSuccess(document, operation, at),
  };
}

function readParameter(document: OpenApiDocument, { value, at }: Located): Parameter {
  const where = value.in === "path" ? "path" : "query";
  const schema = resolve(document, value.schema, [...at, "schema"]);
  return {
    name: String(value.name),
    where,
    required: where === "path" || value.required === true,
    style: parameterStyle(value, schema.value),
    schema,
  };
}

function parameterStyle(parameter: JsonObject, schema: JsonObject): Parameter["style"] {
  if (parameter["x-pixwire-path-style"] === "segments") return "segments";
  if (parameter["x-pixwire-query-style"] === "brackets") return "brackets";
  if (!holdsArray(schema)) return "single";
  return parameter.explode === false ? "comma" : "repeated";
}

export function holdsArray(schema: JsonObject): boolean {
  return schema.type === "array" || (Array.isArray(schema.type) && schema.type.includes("array"));
}

function readBody(document: OpenApiDocument, requestBody: Json, operationAt: Pointer): Body {
  const { value, at } = resolve(document, requestBody, [...operationAt, "requestBody"]);
  const content = entriesOf(value.content).map(([mediaType, media]) => {
    const { schema, encoding } = isObject(media) ? media : {};
    const located = resolve(document, schema, [...at, "content", mediaType, "schema"]);
    return [mediaType, { schema: located, encoding: isObject(encoding) ? encoding : {} }] as const;
  });
  return { required: value.required === true, content: new Map(content) };
}

function readSuccess(document: OpenApiDocument, operation: JsonObject, at: Pointer): Operation["success"] {
  const found = entriesOf(operation.responses).find(([status]) => /^2\d\d$/.test(status));
  if (!found) throw new Error(`${String(operation.operationId)} has no 2xx response`);
  const [status, response] = found;
  const { value, at: place } = resolve(document, response, [...at, "responses", status]);
  const [media] = entriesOf(value.content);
  if (!media) return { status: Number(status), mediaType: undefined, example: undefined };
  const [mediaType, content] = media;
  return {
    status: Number(status),
    mediaType,
    example: firstExample(document, isObject(content) ? content : {}, [...place, "content", mediaType]),
  };
}

function firstExample(document: OpenApiDocument, holder: JsonObject, at: Pointer): Json | undefined {
  if (holder.example !== undefined) return holder.example;
  const [named] = entriesOf(holder.examples);
  return named && resolve(document, named[1], [...at, "examples", named[0]]).value.value;
}
