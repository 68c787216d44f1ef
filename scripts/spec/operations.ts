import {
  isObject,
  type Json,
  type JsonObject,
  type Located,
  type Pointer,
  resolve,
  type SpecDocument,
} from "./document.js";
import { checkExtensions } from "./extensions.js";

const METHODS = ["get", "put", "post", "delete", "patch", "head", "options"] as const;
export type Method = Uppercase<(typeof METHODS)[number]>;

/** A member of the flat input: a parameter, or a property of the body. */
export interface Member {
  /** Its name in the flat input. */
  name: string;
  /** Its name on the wire. */
  wire: string;
  where: "path" | "query" | "body";
  required: boolean;
  as?: "segments" | "brackets" | "comma" | "json";
  secret: boolean;
  deprecated: boolean;
  description?: string;
  /** As a caller gives it: the JSON schema of a field that travels as JSON text, not the schema of the text. */
  schema: Located;
  /** Undefined when the spec gives none. */
  example?: Json;
}

export interface Body {
  kind: "json" | "multipart";
  mediaType: string;
  required: boolean;
  /** Undeclared members are allowed. */
  open: boolean;
  /** OpenAPI's `encoding`: how single fields of a form are written. */
  encoding: JsonObject;
  schema: Located;
  /** Alternative shapes, when the schema is a `oneOf` or `anyOf` of objects. */
  variants: Located[];
  /** The first example, as a caller gives it. */
  example?: JsonObject;
}

export interface ResponseModel {
  status: string;
  /** 2xx but 207: a partial success is an error that carries both. */
  success: boolean;
  description: string;
  /** Absent when the response has no body. */
  schema?: Located;
  mediaType?: string;
  /** The first example. */
  example?: Json;
}

export type PaginationModel =
  | { style: "page"; page: string; limit: string; defaultLimit: number; items: string; hasNext?: string }
  | { style: "offset"; offset: string; limit: string; defaultLimit: number; items: string; hasNext?: string };

export interface OperationModel {
  id: string;
  tag: string;
  method: Method;
  path: string;
  at: Pointer;
  summary: string;
  description?: string;
  deprecated: boolean;
  members: Member[];
  body?: Body;
  responses: ResponseModel[];
  pagination?: PaginationModel;
  idempotent?: boolean;
  /** `optional`: other members of the call may prove who the caller is. */
  credential: "required" | "optional" | "none";
  /** The host, when the path has one of its own. */
  server?: string;
}

/**
 * Reads the operations of a spec in the order of the file.
 *
 * @throws SpecError for whatever has no place in the bindings, with its line.
 */
export function readOperations(spec: SpecDocument): OperationModel[] {
  checkExtensions(spec);
  const operations: OperationModel[] = [];
  const seen = new Map<string, string>();
  for (const [path, item] of entries(spec.root.paths)) {
    for (const method of METHODS) {
      if (!isObject(item) || item[method] === undefined) continue;
      const at = ["paths", path, method];
      const operation = readOperation(spec, path, method, item, at);
      const earlier = seen.get(operation.id);
      if (earlier !== undefined)
        spec.fail([...at, "operationId"], `operationId ${operation.id} is taken by ${earlier}`);
      seen.set(operation.id, `${operation.method} ${path}`);
      operations.push(operation);
    }
  }
  return operations;
}

function readOperation(
  spec: SpecDocument,
  path: string,
  method: (typeof METHODS)[number],
  item: JsonObject,
  at: Pointer,
): OperationModel {
  const { value } = resolve(spec, item[method], at);
  const id = value.operationId;
  if (typeof id !== "string") spec.fail(at, "operationId is missing");
  if (!isIdentifier(id)) spec.fail([...at, "operationId"], `operationId ${JSON.stringify(id)} cannot name a function`);
  const [tag] = Array.isArray(value.tags) ? value.tags : [];
  if (typeof tag !== "string") spec.fail(at, `${id} has no tag`);
  if (!IDENTIFIER.test(camelCase(tag)))
    spec.fail([...at, "tags"], `tag ${JSON.stringify(tag)} cannot name a namespace`);

  const body = readBody(spec, value, at);
  const members = [...readParameters(spec, path, item, value, at), ...(body ? readBodyMembers(spec, body) : [])];
  const names = new Map<string, Member>();
  for (const member of members) {
    const other = names.get(member.name);
    if (other) {
      spec.fail(
        member.schema.at,
        `${id}: the ${member.where} member ${member.name} collides with the ${other.where} member of that name: rename one with x-pixwire-name`,
      );
    }
    names.set(member.name, member);
  }
  const pagination = readPagination(spec, value, members, at);
  const server = readServer(item, value);
  return {
    id,
    tag,
    method: method.toUpperCase() as Method,
    path,
    at,
    summary: text(value.summary) ?? id,
    ...optional("description", text(value.description)),
    deprecated: value.deprecated === true,
    members,
    ...optional("body", body),
    responses: readResponses(spec, value, at),
    ...optional("pagination", pagination),
    ...optional("idempotent", readFlag(spec, value, "x-pixwire-idempotent", at)),
    credential: readCredential(value.security ?? spec.root.security),
    ...optional("server", server),
  };
}

function readParameters(
  spec: SpecDocument,
  path: string,
  item: JsonObject,
  operation: JsonObject,
  at: Pointer,
): Member[] {
  const shared = list(item.parameters).map((value, index) =>
    resolve(spec, value, [...at.slice(0, -1), "parameters", index]),
  );
  const own = list(operation.parameters).map((value, index) => resolve(spec, value, [...at, "parameters", index]));
  const key = ({ value }: Located): string => `${value.in} ${value.name}`;
  const overridden = new Set(own.map(key));
  const members = [...shared.filter((parameter) => !overridden.has(key(parameter))), ...own].map(
    ({ value, at: place }): Member => {
      const { name: wire, in: where } = value;
      if (typeof wire !== "string") spec.fail(place, "a parameter has no name");
      if (where !== "path" && where !== "query") {
        spec.fail(place, `a ${JSON.stringify(where)} parameter has no place in a flat input: only path and query have`);
      }
      const schema = resolve(spec, value.schema, [...place, "schema"]);
      const as = parameterStyle(spec, value, where, place);
      return {
        name: text(value["x-pixwire-name"]) ?? wire,
        wire,
        where,
        required: where === "path" || value.required === true,
        ...optional("as", as),
        secret: value["x-pixwire-secret"] === true,
        deprecated: value.deprecated === true,
        ...optional("description", text(value.description) ?? text(schema.value.description)),
        schema: { value: isObject(value.schema) ? value.schema : schema.value, at: [...place, "schema"] },
        ...optional("example", firstExample(spec, value, place) ?? schema.value.example),
      };
    },
  );
  const inTemplate = new Set([...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name));
  for (const { where, wire } of members) {
    if (where === "path" && !inTemplate.delete(wire)) spec.fail(at, `the path ${path} has no {${wire}}`);
  }
  for (const name of inTemplate) spec.fail(at, `no parameter describes {${name}} of ${path}`);
  return members;
}

function parameterStyle(spec: SpecDocument, parameter: JsonObject, where: "path" | "query", at: Pointer): Member["as"] {
  const pathStyle = parameter["x-pixwire-path-style"];
  const queryStyle = parameter["x-pixwire-query-style"];
  if (pathStyle !== undefined && (where !== "path" || pathStyle !== "segments")) {
    spec.fail([...at, "x-pixwire-path-style"], "x-pixwire-path-style is `segments`, on a path parameter");
  }
  if (queryStyle !== undefined && (where !== "query" || queryStyle !== "brackets")) {
    spec.fail([...at, "x-pixwire-query-style"], "x-pixwire-query-style is `brackets`, on a query parameter");
  }
  if (pathStyle) return "segments";
  if (queryStyle) return "brackets";
  return where === "query" && parameter.explode === false ? "comma" : undefined;
}

function readBody(spec: SpecDocument, operation: JsonObject, at: Pointer): Body | undefined {
  if (operation.requestBody === undefined) return undefined;
  const { value, at: place } = resolve(spec, operation.requestBody, [...at, "requestBody"]);
  const [first] = entries(value.content);
  if (!first) spec.fail(place, "the request body has no content");
  const [mediaType, content] = first;
  const kind = mediaType === "multipart/form-data" ? "multipart" : mediaType.endsWith("json") ? "json" : undefined;
  const contentAt = [...place, "content", mediaType];
  if (!kind) spec.fail(contentAt, `a body of type ${mediaType} cannot be taken apart into members`);
  if (!isObject(content)) spec.fail(contentAt, "must be an object");
  const schema = resolve(spec, content.schema, [...contentAt, "schema"]);
  const variants = list(schema.value.oneOf ?? schema.value.anyOf).map((variant, index) =>
    resolve(spec, variant, [...schema.at, schema.value.oneOf ? "oneOf" : "anyOf", index]),
  );
  const example = firstExample(spec, content, contentAt);
  return {
    kind,
    mediaType,
    required: value.required === true,
    open: [schema, ...variants].some((one) => opens(one.value.additionalProperties)),
    encoding: isObject(content.encoding) ? content.encoding : {},
    schema,
    variants,
    ...optional("example", isObject(example) ? example : undefined),
  };
}

function opens(additionalProperties: Json | undefined): boolean {
  return additionalProperties === true || isObject(additionalProperties);
}

/** The properties of the body; of alternative shapes all of them, required where every shape requires them. */
function readBodyMembers(spec: SpecDocument, body: Body): Member[] {
  const shared = objectProperties(spec, body.schema);
  const shapes = body.variants.map((variant) => byWire([...shared, ...objectProperties(spec, variant)]));
  if (shapes.length === 0) shapes.push(byWire(shared));
  const members = new Map<string, Member>();
  for (const { wire, located } of shapes.flatMap((shape) => [...shape.values()])) {
    const { value } = resolve(spec, located.value, located.at);
    const isJson = value.contentMediaType === "application/json";
    const contentSchema = isObject(value.contentSchema)
      ? value.contentSchema
      : { type: "object", additionalProperties: true };
    const own: Located = isJson
      ? { value: { ...contentSchema, ...optional("description", value.description) }, at: located.at }
      : located;
    const earlier = members.get(wire);
    members.set(wire, {
      name: text(located.value["x-pixwire-name"]) ?? wire,
      wire,
      where: "body",
      required: body.required && shapes.every((shape) => shape.get(wire)?.required),
      ...optional("as", isJson ? "json" : fieldStyle(body.encoding[wire])),
      secret: earlier?.secret || located.value["x-pixwire-secret"] === true || value["x-pixwire-secret"] === true,
      deprecated: value.deprecated === true,
      ...optional("description", text(located.value.description) ?? text(value.description)),
      schema: earlier ? { value: { anyOf: [earlier.schema.value, own.value] }, at: own.at } : own,
      ...optional("example", exampleOf(body, wire, isJson)),
    });
  }
  if (members.size === 0 && !body.open) spec.fail(body.schema.at, "the request body is not an object with properties");
  return [...members.values()];
}

/** Of two properties with one name the later, which is the more special. */
function byWire(properties: readonly Property[]): Map<string, Property> {
  return new Map(properties.map((property) => [property.wire, property]));
}

function fieldStyle(encoding: Json | undefined): Member["as"] {
  if (!isObject(encoding)) return undefined;
  if (encoding.contentType === "application/json") return "json";
  return encoding.explode === false ? "comma" : undefined;
}

function exampleOf(body: Body, wire: string, isJson: boolean): Json | undefined {
  const value = body.example?.[wire];
  return isJson && typeof value === "string" ? JSON.parse(value) : value;
}

interface Property {
  wire: string;
  required: boolean;
  located: Located;
}

/** Properties of an object schema, those of its `allOf` parts included. */
function objectProperties(spec: SpecDocument, schema: Located): Property[] {
  const required = new Set(list(schema.value.required));
  const own = entries(schema.value.properties).map(([wire, value]): Property => {
    const at = [...schema.at, "properties", wire];
    if (!isObject(value)) spec.fail(at, "must be an object");
    return { wire, required: required.has(wire), located: { value, at } };
  });
  const inherited = list(schema.value.allOf).flatMap((part, index) =>
    objectProperties(spec, resolve(spec, part, [...schema.at, "allOf", index])),
  );
  return [...inherited, ...own];
}

function readResponses(spec: SpecDocument, operation: JsonObject, at: Pointer): ResponseModel[] {
  return entries(operation.responses).map(([status, response]) => {
    const { value, at: place } = resolve(spec, response, [...at, "responses", status]);
    const [first] = entries(value.content);
    const base = {
      status,
      success: /^2\d\d$/.test(status) && status !== "207",
      description: text(value.description) ?? "",
    };
    if (!first) return base;
    const [mediaType, content] = first;
    const contentAt = [...place, "content", mediaType];
    if (!isObject(content) || !isObject(content.schema)) spec.fail(contentAt, "the response has no schema");
    return {
      ...base,
      mediaType,
      schema: { value: content.schema, at: [...contentAt, "schema"] },
      ...optional("example", firstExample(spec, content, contentAt)),
    };
  });
}

function readPagination(
  spec: SpecDocument,
  operation: JsonObject,
  members: readonly Member[],
  at: Pointer,
): PaginationModel | undefined {
  const value = operation["x-pixwire-pagination"];
  if (value === undefined) return undefined;
  const place = [...at, "x-pixwire-pagination"];
  if (!isObject(value)) spec.fail(place, "must be an object");
  const { style, page, size, offset, limit, items, hasNext, ...unknown } = value;
  for (const key of Object.keys(unknown)) spec.fail([...place, key], `unknown member ${key}`);
  const queryMember = (key: string, wire: Json | undefined): Member => {
    const member = members.find((one) => one.where === "query" && one.wire === wire);
    return member ?? spec.fail(place, `${key} must name a query parameter of the operation`);
  };
  const limited = style === "page" ? queryMember("size", size) : queryMember("limit", limit);
  const { default: defaultLimit } = resolve(spec, limited.schema.value, limited.schema.at).value;
  if (typeof defaultLimit !== "number")
    spec.fail(limited.schema.at, `${limited.wire} needs a default: it is the size of a page`);
  const common = { limit: limited.name, defaultLimit, items: text(items) ?? "", ...optional("hasNext", text(hasNext)) };
  if (style === "page") return { style, page: queryMember("page", page).name, ...common };
  if (style === "offset") return { style, offset: queryMember("offset", offset).name, ...common };
  return spec.fail(place, "style is `page` or `offset`");
}

function readServer(item: JsonObject, operation: JsonObject): string | undefined {
  const [server] = list(operation.servers ?? item.servers);
  return isObject(server) ? text(server.url)?.replace(/\/$/, "") : undefined;
}

function readFlag(spec: SpecDocument, value: JsonObject, key: string, at: Pointer): boolean | undefined {
  const flag = value[key];
  if (flag !== undefined && typeof flag !== "boolean") spec.fail([...at, key], `${key} is true or false`);
  return flag;
}

function readCredential(security: Json | undefined): OperationModel["credential"] {
  const alternatives = list(security);
  if (alternatives.length === 0) return "none";
  return alternatives.some((scheme) => isObject(scheme) && Object.keys(scheme).length === 0) ? "optional" : "required";
}

function firstExample(spec: SpecDocument, holder: JsonObject, at: Pointer): Json | undefined {
  if (holder.example !== undefined) return holder.example;
  const [named] = entries(holder.examples);
  return named ? resolve(spec, named[1], [...at, "examples", named[0]]).value.value : undefined;
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** Words that cannot be the name of an exported constant. */
const RESERVED = new Set(
  (
    "arguments await break case catch class const continue debugger default delete do else enum eval export extends false " +
    "finally for function if implements import in instanceof interface let new null package private protected public " +
    "return static super switch this throw true try typeof undefined var void while with yield"
  ).split(" "),
);

export function isIdentifier(name: string): boolean {
  return IDENTIFIER.test(name) && !RESERVED.has(name);
}

/** `SignedUpload`, `file-versions`, `API keys` as `signedUpload`, `fileVersions`, `apiKeys`. */
export function camelCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/).filter((word) => word !== "");
  return words
    .map((word, index) => {
      if (index > 0) return word.charAt(0).toUpperCase() + word.slice(1);
      return /^[A-Z]+$/.test(word) ? word.toLowerCase() : word.charAt(0).toLowerCase() + word.slice(1);
    })
    .join("");
}

function entries(value: Json | undefined): [string, Json][] {
  return isObject(value) ? Object.entries(value) : [];
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/** An optional member, left out when there is nothing to put in it. */
function optional<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]?: Value });
}
