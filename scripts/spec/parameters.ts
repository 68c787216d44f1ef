import { type Located, type Refusals, readExamples, resolve, type SpecDocument } from "./document.js";
import { isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import { isBinary, objectProperties, schemaExample, typesOf } from "./schema.js";
import type { Pointer } from "./yaml.js";

/** A member of the flat input: a parameter, a property of the body, or a body that is no object. */
export interface Member {
  /** Its name in the flat input. */
  name: string;
  /** Its name on the wire. */
  wire: string;
  where: "path" | "query" | "header" | "body";
  required: boolean;
  as?: "segments" | "brackets" | "comma" | "json" | "deepObject";
  /** It is the whole body. */
  whole?: boolean;
  /** It is bytes, or a list of them. */
  bytes?: "one" | "list";
  /** The media type of the bytes of a form's field, where they have none of their own. */
  mediaType?: string;
  /** A second name on the wire, under which the value is sent as well. */
  alias?: string;
  secret: boolean;
  /** It proves who the caller is, in place of the client's credential. */
  credential: boolean;
  /** The variants of the body that have it, by index; absent when it may stand beside every other member. */
  shapes?: number[];
  deprecated: boolean;
  description?: string;
  /** As a caller gives it: the JSON schema of a field that travels as JSON text, not the schema of the text. */
  schema: Located;
  /** Undefined when the spec gives none. */
  example?: Json;
}

type Where = "path" | "query" | "header";

/** OpenAPI has them say nothing as parameters: content types and credentials are described elsewhere. */
const IGNORED_HEADERS = new Set(["accept", "authorization", "content-type"]);

export function readParameters(spec: SpecDocument, { path, item, operation, at, refusals }: ParameterPlace): Member[] {
  const read = (values: Json | undefined, place: Pointer): Located[] =>
    list(values).flatMap((value, index) => refusals.attempt(() => readReference(spec, value, [...place, index])) ?? []);
  const shared = read(item.parameters, [...at.slice(0, -1), "parameters"]);
  const own = read(operation.parameters, [...at, "parameters"]);
  const key = ({ value }: Located): string => `${value.in} ${value.name}`;
  const overridden = new Set(own.map(key));
  const parameters = [...shared.filter((parameter) => !overridden.has(key(parameter))), ...own];
  const members = parameters.flatMap((parameter) => refusals.attempt(() => readParameter(spec, parameter)) ?? []);
  const described = new Set(parameters.filter(({ value }) => value.in === "path").map(({ value }) => value.name));
  const template = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name = ""]) => name);
  if (new Set(template).size < template.length) refusals.add(at, `the path ${path} has a parameter twice`);
  for (const name of described) {
    if (!template.includes(String(name)))
      refusals.add(at, `the path ${path} has no {${name}}: add it, or remove the parameter`, {
        code: "path-parameter-without-place",
        subject: String(name),
      });
  }
  for (const name of template) {
    if (!described.has(name))
      refusals.add(at, `{${name}} in ${path} is not declared: add a path parameter`, {
        code: "undeclared-path-parameter",
        subject: name,
      });
  }
  return members;
}

/** Where the parameters of an operation stand. */
export interface ParameterPlace {
  path: string;
  item: JsonObject;
  operation: JsonObject;
  at: Pointer;
  refusals: Refusals;
}

/** A description beside the reference replaces that of the component. */
function readReference(spec: SpecDocument, value: Json, at: Pointer): Located {
  const located = resolve(spec, value, at);
  if (!isObject(value) || value.$ref === undefined || value.description === undefined) return located;
  return { ...located, value: { ...located.value, description: value.description } };
}

function readParameter(spec: SpecDocument, { value, at }: Located): Member[] {
  const { name: wire, in: where } = value;
  if (typeof wire !== "string" || wire === "") spec.fail(at, "the parameter has no name");
  if (where === "cookie")
    spec.fail(
      [...at, "in"],
      `cookie parameters are not supported, because browsers do not let programs set them: remove ${wire}`,
      { code: "cookie-parameter", subject: wire },
    );
  if (where !== "path" && where !== "query" && where !== "header")
    spec.fail(at, `the parameter ${wire} is in ${JSON.stringify(where)}: use path, query or header`);
  if (where === "header" && IGNORED_HEADERS.has(wire.toLowerCase())) return [];
  if (where === "header" && !/^[!#$%&'*+.^_`|~\w-]+$/.test(wire))
    spec.fail(at, `${JSON.stringify(wire)} is not a valid header name`);
  if (value.content !== undefined)
    spec.fail([...at, "content"], `\`content\` of the parameter ${wire} is not supported: use \`schema\``, {
      code: "parameter-content",
    });
  if (value.schema === undefined)
    spec.fail(at, `the parameter ${wire} needs a schema`, { code: "parameter-without-schema" });
  if (value.allowReserved === true)
    spec.fail(
      [...at, "allowReserved"],
      `\`allowReserved\` of ${wire} is not supported, because reserved characters are always encoded: remove it`,
      { code: "allow-reserved" },
    );
  const schema = resolve(spec, value.schema, [...at, "schema"]);
  const as = parameterStyle(spec, value, where, { value: schema.value, at: [...at, "schema"] });
  const member: Member = {
    name: text(value["x-pixwire-name"]) ?? wire,
    wire,
    where,
    required: where === "path" || value.required === true,
    ...optional("as", as),
    secret: value["x-pixwire-secret"] === true,
    credential: false,
    deprecated: value.deprecated === true,
    ...optional("description", text(value.description) ?? text(schema.value.description)),
    schema: { value: isObject(value.schema) ? value.schema : schema.value, at: [...at, "schema"] },
    ...optional("example", readExamples(spec, value, at)[0]?.value ?? schemaExample(schema.value)),
  };
  return [member];
}

const STYLES: Readonly<Record<Where, string>> = { path: "simple", query: "form", header: "simple" };

function parameterStyle(spec: SpecDocument, parameter: JsonObject, where: Where, schema: Located): Member["as"] {
  const { name, style = STYLES[where], explode } = parameter;
  const brackets = parameter["x-pixwire-query-style"] !== undefined;
  const types = typesOf(spec, schema);
  const isArray = types.has("array") && !types.has("object");
  const isObject = types.has("object") && !types.has("string");
  if (isBinary(schema.value))
    spec.fail(schema.at, `${name} has binary data, which only a body can contain`, {
      code: "bytes-outside-body",
    });
  if (style === "deepObject" && where === "query" && !brackets) {
    if (!isObject) spec.fail(schema.at, `the style deepObject of ${name} needs a schema of \`type: object\``);
    checkFlat(spec, schema, String(name));
    return "deepObject";
  }
  if (style !== STYLES[where] && !(brackets && style === "deepObject"))
    spec.fail(schema.at, `the style ${JSON.stringify(style)} of ${name} is not supported: ${advice(where)}`, {
      code: "parameter-style",
      subject: String(name),
    });
  if (isObject)
    spec.fail(
      schema.at,
      where === "query"
        ? `${name} is an object, whose members cannot be distinguished from other parameters: give it \`style: deepObject\``
        : `${name} is an object, which a ${where} cannot contain: declare a parameter for each of its members`,
      { code: where === "query" ? "object-in-query" : "parameter-depth", subject: String(name) },
    );
  if (isArray) checkItems(spec, schema, String(name));
  if (parameter["x-pixwire-path-style"] !== undefined) return "segments";
  if (brackets) return "brackets";
  if (where !== "query") return isArray ? "comma" : undefined;
  return explode === false ? "comma" : undefined;
}

function advice(where: Where): string {
  return where === "query" ? "form and deepObject can" : "simple can";
}

/** What stands in a URL has no depth: `filter[a][b]` means different things to different servers. */
function checkFlat(spec: SpecDocument, schema: Located, name: string): void {
  for (const { wire, located } of objectProperties(spec, resolve(spec, schema.value, schema.at))) {
    const types = typesOf(spec, located);
    if ((types.has("object") || types.has("array")) && !types.has("string"))
      spec.fail(
        located.at,
        `${wire} of ${name} is not a single value, which deepObject requires: declare it as a parameter of its own`,
        { code: "parameter-depth", subject: name, owner: schema.at.slice(0, -1) },
      );
  }
}

function checkItems(spec: SpecDocument, schema: Located, name: string): void {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (!isObject(value.items)) return;
  const types = typesOf(spec, { value: value.items, at: [...at, "items"] });
  if ((types.has("object") || types.has("array")) && !types.has("string"))
    spec.fail(
      [...at, "items"],
      `an item of ${name} is not a single value, which lists outside a body require: send the list in a body`,
      { code: "parameter-depth", subject: name, owner: schema.at.slice(0, -1) },
    );
}
