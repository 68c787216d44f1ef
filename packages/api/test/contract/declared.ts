import type { Located, MediaType, OpenApi, Pagination, Parameter, Schema, SecurityScheme } from "./openapi.js";

/** What a document says about one operation. */
export interface DeclaredOperation {
  id: string;
  method: string;
  /** The path template. */
  path: string;
  server: string;
  /** The members of the flat input: one list, or one for each combination of alternatives in the body. */
  shapes: DeclaredMember[][];
  /** Whether members of different shapes exclude each other. */
  exclusive: boolean;
  body?: DeclaredBody;
  idempotent: boolean;
  /** The alternatives of credentials, each the schemes that are needed together. */
  security: DeclaredScheme[][];
  successes: DeclaredSuccess[];
  /** An error body, with a text in it. */
  failure: unknown;
  /** The media types of error bodies. */
  failureTypes: string[];
  pagination?: Pagination & { defaultSize: number };
}

export interface DeclaredScheme extends SecurityScheme {
  /** Its name in the document. */
  id: string;
}

export interface DeclaredBody {
  kind: "json" | "multipart" | "urlencoded" | "text" | "bytes";
  mediaType: string;
  required: boolean;
  /** The body is the value of one member. */
  whole: boolean;
  /** Undeclared members are sent. */
  open: boolean;
}

export interface DeclaredSuccess {
  status: number;
  /** Absent if the response has no body. */
  mediaType?: string;
  schema: Schema;
  examples: unknown[];
}

export interface DeclaredMember {
  /** In the flat input. */
  name: string;
  /** In the request. */
  wire: string;
  place: "path" | "query" | "header" | "body";
  style: MemberStyle;
  schema: Schema;
  required: boolean;
  secret: boolean;
  /** It stands for the client's credential. */
  credential: boolean;
  /** Further names in the body, with the same value. */
  aliases: string[];
  /** Values as a caller gives them. */
  examples: unknown[];
}

/**
 * How a list or an object is written. `value`: as it is, which for an object in a form is JSON text; `segments`: with its
 * slashes; `comma`: `a,b`; `repeated`: `n=a&n=b`; `brackets`: `n[0]=a`; `deepObject`: `n[key]=a`; `jsonText`: as JSON.
 */
export type MemberStyle = "value" | "segments" | "comma" | "repeated" | "brackets" | "deepObject" | "jsonText";

export function readOperations(document: OpenApi): DeclaredOperation[] {
  return document.operations.map((located) => readOperation(document, located));
}

function readOperation(document: OpenApi, located: Located): DeclaredOperation {
  const { method, path, server, operation } = located;
  const parameters = located.parameters.filter(isMember).map((parameter) => readParameter(document, parameter));
  const body = readBody(document, operation.requestBody);
  const pagination = operation["x-pixwire-pagination"];
  return {
    id: operation.operationId,
    method,
    path,
    server,
    shapes: (body?.shapes ?? [[]]).map((members) => [...parameters, ...members]),
    exclusive: body?.exclusive ?? false,
    ...(body && { body: body.declared }),
    idempotent: operation["x-pixwire-idempotent"] ?? !["POST", "PATCH"].includes(method),
    security: located.security.map((schemes) =>
      Object.keys(schemes).map((id) => ({ id, ...document.securityScheme(id) })),
    ),
    successes: readSuccesses(document, located),
    failure: readFailure(document, located),
    failureTypes: errorContents(document, located).map(([mediaType]) => mediaType),
    ...(pagination && { pagination: { ...pagination, defaultSize: defaultSizeOf(document, located, pagination) } }),
  };
}

/** OpenAPI ignores header parameters of these names. */
function isMember(parameter: Parameter): boolean {
  return parameter.in !== "header" || !/^(accept|content-type|authorization)$/i.test(parameter.name);
}

function readParameter(document: OpenApi, parameter: Parameter): DeclaredMember {
  const { name, in: place, schema: written = {} } = parameter;
  if (place === "cookie") throw new Error(`${name}: no client sends cookies`);
  const schema = withoutNull(document, written);
  return {
    name: parameter["x-pixwire-name"] ?? name,
    wire: name,
    place,
    style: parameterStyle(parameter, schema),
    schema,
    required: parameter.required === true,
    secret: parameter["x-pixwire-secret"] === true || schema["x-pixwire-secret"] === true,
    credential: false,
    aliases: [],
    examples: [...document.examplesOf(parameter), ...schemaExamples(schema)].filter((one) => one !== null),
  };
}

/** Outside of a body, `null` is left out. */
function withoutNull(document: OpenApi, written: Schema): Schema {
  const { enum: values, items, ...schema } = document.flat(written);
  const without = (schemas: readonly Schema[] = []): Schema[] =>
    schemas.map((one) => withoutNull(document, one)).filter(({ type }) => type !== "null");
  const types = [schema.type ?? []].flat().filter((type) => type !== "null");
  return {
    ...schema,
    ...(types.length > 0 && { type: types }),
    ...(values && { enum: values.filter((one) => one !== null) }),
    ...(items && { items: withoutNull(document, items) }),
    ...(schema.anyOf && { anyOf: without(schema.anyOf) }),
    ...(schema.oneOf && { oneOf: without(schema.oneOf) }),
  };
}

function parameterStyle(parameter: Parameter, schema: Schema): MemberStyle {
  if (parameter["x-pixwire-path-style"] === "segments") return "segments";
  if (parameter["x-pixwire-query-style"] === "brackets") return "brackets";
  if (parameter.style === "deepObject") return "deepObject";
  if (!hasType(schema, "array")) return "value";
  return parameter.in === "query" && parameter.explode !== false ? "repeated" : "comma";
}

interface ReadBody {
  declared: DeclaredBody;
  shapes: DeclaredMember[][];
  exclusive: boolean;
}

function readBody(document: OpenApi, written: Located["operation"]["requestBody"]): ReadBody | undefined {
  if (!written) return undefined;
  const requestBody = document.deref(written);
  const kinds = Object.entries(requestBody.content).map(([mediaType, content]) => ({
    kind: kindOf(mediaType),
    mediaType,
    content,
  }));
  const [sent] = [...kinds.filter(({ kind }) => kind !== "text" && kind !== "bytes"), ...kinds];
  if (!sent) return undefined;
  const { kind, mediaType, content } = sent;
  const schema = content.schema ?? {};
  const shapes = shapesOf(document, schema);
  const whole =
    kind === "text" ||
    kind === "bytes" ||
    !isObject(document, schema) ||
    shapes.every(({ properties }) => Object.keys(properties).length === 0);
  const { required = false } = requestBody;
  const declared: DeclaredBody = { kind, mediaType, required, whole, open: false };
  if (whole) {
    const name = requestBody["x-pixwire-name"] ?? "body";
    const member = bodyMember(name, document.flat(schema), { style: "value", required });
    member.examples = [...document.examplesOf(content), ...schemaExamples(member.schema)];
    return { declared, shapes: [[member]], exclusive: false };
  }
  const isForm = kind === "multipart" || kind === "urlencoded";
  return {
    declared: { ...declared, open: shapes.some(({ open }) => open) },
    shapes: shapes.map((shape) => readMembers(document, shape, content, { required, isForm })),
    exclusive: shapes.length > 1 && shapes.every(({ closed }) => closed),
  };
}

function readMembers(
  document: OpenApi,
  { properties, required }: Shape,
  content: MediaType,
  { required: bodyRequired, isForm }: { required: boolean; isForm: boolean },
): DeclaredMember[] {
  const read = Object.entries(properties).map(([wire, written]) => [wire, document.flat(written)] as const);
  const aliasesOf = (wire: string): string[] =>
    read.filter(([, schema]) => schema["x-pixwire-alias-of"] === wire).map(([alias]) => alias);
  return read
    .filter(([, schema]) => schema.readOnly !== true && schema["x-pixwire-alias-of"] === undefined)
    .map(([wire, schema]) => {
      const isJsonText = isForm && schema.contentMediaType === "application/json";
      const value = isJsonText && schema.contentSchema ? document.flat(schema.contentSchema) : schema;
      const style = !isForm ? "value" : isJsonText ? "jsonText" : fieldStyle(schema, content.encoding?.[wire]?.explode);
      const member = bodyMember(wire, value, { style, required: bodyRequired && required.includes(wire) });
      const given = [
        ...document.examplesOf(content).map((example) => Object(example)[wire]),
        ...schemaExamples(schema),
      ];
      member.name = schema["x-pixwire-name"] ?? wire;
      member.secret = schema["x-pixwire-secret"] === true;
      member.credential = schema["x-pixwire-credential"] === true;
      member.aliases = aliasesOf(wire);
      member.examples = given
        .filter((one) => one !== undefined)
        .map((one) => (isJsonText && typeof one === "string" ? JSON.parse(one) : one));
      return member;
    });
}

function bodyMember(
  name: string,
  schema: Schema,
  { style, required }: Pick<DeclaredMember, "style" | "required">,
): DeclaredMember {
  return {
    name,
    wire: name,
    place: "body",
    style,
    schema,
    required,
    secret: schema["x-pixwire-secret"] === true,
    credential: false,
    aliases: [],
    examples: [],
  };
}

function fieldStyle(schema: Schema, explode = true): MemberStyle {
  if (hasType(schema, "array")) return explode ? "repeated" : "comma";
  return hasType(schema, "object") || schema.properties ? "jsonText" : "value";
}

function kindOf(mediaType: string): DeclaredBody["kind"] {
  if (mediaType === "multipart/form-data") return "multipart";
  if (mediaType === "application/x-www-form-urlencoded") return "urlencoded";
  if (isJson(mediaType) || mediaType === "*/*") return "json";
  return mediaType.startsWith("text/") ? "text" : "bytes";
}

export function isJson(mediaType: string): boolean {
  return /^application\/(.+\+)?json(;|$)/i.test(mediaType);
}

/** An object that a schema takes, with all that its parts and its alternatives declare. */
interface Shape {
  properties: Readonly<Record<string, Schema>>;
  required: readonly string[];
  closed: boolean;
  open: boolean;
}

function shapesOf(document: OpenApi, written: Schema): Shape[] {
  const { allOf = [], oneOf = [], anyOf = [], ...own } = document.schema(written);
  const { properties: declared = {}, required = [], additionalProperties: more, unevaluatedProperties } = own;
  const closed = more === false || unevaluatedProperties === false;
  // What is required and declared nowhere is a member of any kind.
  const isWhole = typeof more !== "object" && (own.type === "object" || own.properties !== undefined);
  const inParts = isWhole ? new Set(allOf.flatMap((part) => namesOf(document, part))) : new Set<string>();
  const undeclared = isWhole ? required.filter((name) => !Object.hasOwn(declared, name) && !inParts.has(name)) : [];
  const properties = { ...declared, ...Object.fromEntries(undeclared.map((name) => [name, UNDECLARED])) };
  let shapes: Shape[] = [{ properties, required, closed, open: more === true || typeof more === "object" }];
  const parts = allOf.map((part) => shapesOf(document, part));
  for (const alternatives of [oneOf, anyOf]) parts.push(alternatives.flatMap((one) => shapesOf(document, one)));
  for (const others of parts) {
    if (others.length > 0) shapes = shapes.flatMap((shape) => others.map((other) => mergeShapes(shape, other)));
  }
  return shapes;
}

function namesOf(document: OpenApi, written: Schema): string[] {
  return shapesOf(document, written).flatMap(({ properties }) => Object.keys(properties));
}

/** The schema of a member that is required and declared nowhere. */
const UNDECLARED: Schema = {};

function mergeShapes(one: Shape, other: Shape): Shape {
  const own = Object.entries(other.properties).filter(
    ([name, schema]) => schema !== UNDECLARED || !Object.hasOwn(one.properties, name),
  );
  return {
    properties: { ...one.properties, ...Object.fromEntries(own) },
    required: [...one.required, ...other.required],
    closed: one.closed || other.closed,
    open: one.open || other.open,
  };
}

/** Whether values are objects. */
export function isObject(document: OpenApi, written: Schema): boolean {
  const { type, properties, oneOf = [], anyOf = [] } = document.flat(written);
  const alternatives = [...oneOf, ...anyOf];
  // Alternatives that demand members are objects, although `null` would pass.
  const demands = alternatives.length > 0 && alternatives.every((one) => document.flat(one).required !== undefined);
  const types = [type ?? []].flat().filter((one) => one !== "null" || !demands);
  if (types.length > 0) return types.every((one) => one === "object");
  if (alternatives.length > 0) return alternatives.every((one) => isObject(document, one));
  return properties !== undefined;
}

export function hasType({ type }: Schema, wanted: string): boolean {
  return type === wanted || (Array.isArray(type) && type.includes(wanted));
}

/** Whether values are bytes. */
export function isBytes({ format, contentMediaType, contentEncoding }: Schema): boolean {
  if (format === "binary") return true;
  return contentMediaType !== undefined && contentEncoding === undefined && !/^text\/|[/+]json$/.test(contentMediaType);
}

function schemaExamples({ example, examples = [] }: Schema): unknown[] {
  return [example, ...examples].filter((one) => one !== undefined);
}

function readSuccesses(document: OpenApi, { operation }: Located): DeclaredSuccess[] {
  return Object.entries(operation.responses)
    .filter(([status]) => /^2\d\d$/.test(status) && status !== "207")
    .flatMap(([status, response]): DeclaredSuccess[] => {
      const all = Object.entries(document.deref(response).content ?? {});
      if (all.length === 0) return [{ status: Number(status), schema: {}, examples: [] }];
      // Beside JSON, no other media type is asked for.
      const json = all.filter(([mediaType]) => isJson(mediaType));
      return (json.length > 0 ? json : all).map(([mediaType, content]) => ({
        status: Number(status),
        mediaType,
        schema: document.flat(content.schema ?? {}),
        examples: document.examplesOf(content),
      }));
    });
}

function readFailure(document: OpenApi, located: Located): unknown {
  for (const [, content] of errorContents(document, located)) {
    const [example] = document.examplesOf(content);
    if (typeof example === "object" && hasText(example)) return example;
  }
  return { message: "No." };
}

function errorContents(document: OpenApi, { operation }: Located): [mediaType: string, content: MediaType][] {
  return Object.entries(operation.responses)
    .filter(([status]) => /^[45]/.test(status))
    .flatMap(([, response]) => Object.entries(document.deref(response).content ?? {}));
}

function hasText(value: unknown): boolean {
  return typeof value === "string" || (typeof value === "object" && Object.values(Object(value)).some(hasText));
}

function defaultSizeOf(document: OpenApi, { parameters }: Located, { size, limit }: Pagination): number {
  const parameter = parameters.find(({ name }) => name === (size ?? limit));
  return Number(document.flat(parameter?.schema ?? {}).default);
}
