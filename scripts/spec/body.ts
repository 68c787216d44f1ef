import { type Located, readExamples, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import type { Member } from "./parameters.js";
import { isList, objectProperties, type Property } from "./schema.js";
import type { Pointer } from "./yaml.js";

/** A request body: what its first media type says, which is the one that the bindings send. */
export interface Body extends BodyContent {
  required: boolean;
  /** All media types, the first included. */
  contents: BodyContent[];
}

/** A request body in one media type. */
export interface BodyContent {
  kind: "json" | "multipart";
  mediaType: string;
  schema: Located;
  /** The schema as it is written there, which may be a reference. */
  written: JsonObject;
  /** Alternative shapes, when the schema is a `oneOf` or `anyOf` of objects. */
  variants: Located[];
  /** Undeclared members are allowed. */
  open: boolean;
  /** OpenAPI's `encoding`: how single fields of a form are written. */
  encoding: JsonObject;
  /** The first example, as a caller gives it. */
  example?: JsonObject;
}

/** How a field of a form is to be read. */
export interface FormField {
  name: string;
  /** Several parts may have this name. */
  list: boolean;
  /** The items of a list may be joined by commas. */
  commas: boolean;
  /** Each part is a file. */
  file: boolean;
  /** The schema of the JSON text that it holds. */
  json?: Located;
}

/** The declared fields of a form. */
export function readFormFields(spec: SpecDocument, { schema, encoding }: BodyContent): FormField[] {
  return objectProperties(spec, schema).map(({ wire, located }) => {
    const property = resolve(spec, located.value, located.at);
    const list = isList(property.value);
    const item = list ? resolve(spec, property.value.items, [...property.at, "items"]) : property;
    const { [wire]: written } = encoding;
    const { contentSchema } = property.value;
    const holdsJson = property.value.contentMediaType === "application/json";
    const json =
      holdsJson && isObject(contentSchema)
        ? { value: contentSchema, at: [...property.at, "contentSchema"] }
        : undefined;
    return {
      name: wire,
      list,
      commas: isObject(written) && written.explode === false,
      file: item.value.format === "binary",
      ...optional("json", json),
    };
  });
}

export function readBody(spec: SpecDocument, operation: JsonObject, at: Pointer): Body | undefined {
  if (operation.requestBody === undefined) return undefined;
  const { value, at: place } = resolve(spec, operation.requestBody, [...at, "requestBody"]);
  const contents = entries(value.content).map(([mediaType, content]) =>
    readContent(spec, mediaType, content, [...place, "content", mediaType]),
  );
  const [first] = contents;
  if (!first) spec.fail(place, "the request body has no content");
  return { ...first, required: value.required === true, contents };
}

function readContent(spec: SpecDocument, mediaType: string, content: Json, at: Pointer): BodyContent {
  const kind = mediaType === "multipart/form-data" ? "multipart" : mediaType.endsWith("json") ? "json" : undefined;
  if (!kind) spec.fail(at, `a body of type ${mediaType} cannot be taken apart into members`);
  if (!isObject(content)) spec.fail(at, "must be an object");
  const schema = resolve(spec, content.schema, [...at, "schema"]);
  const variants = list(schema.value.oneOf ?? schema.value.anyOf).map((variant, index) =>
    resolve(spec, variant, [...schema.at, schema.value.oneOf ? "oneOf" : "anyOf", index]),
  );
  const [example] = readExamples(spec, content, at);
  return {
    kind,
    mediaType,
    schema,
    written: isObject(content.schema) ? content.schema : schema.value,
    variants,
    open: [schema, ...variants].some((one) => opens(one.value.additionalProperties)),
    encoding: isObject(content.encoding) ? content.encoding : {},
    ...optional("example", isObject(example?.value) ? example.value : undefined),
  };
}

function opens(additionalProperties: Json | undefined): boolean {
  return additionalProperties === true || isObject(additionalProperties);
}

/** The properties of the body; of alternative shapes all of them, required where every shape requires them. */
export function readBodyMembers(spec: SpecDocument, body: BodyContent, isRequired: boolean): Member[] {
  const shared = objectProperties(spec, body.schema);
  const shapes = body.variants.map((variant) => byWire([...shared, ...objectProperties(spec, variant)]));
  if (shapes.length === 0) shapes.push(byWire(shared));
  // Closed alternatives of a `oneOf` exclude each other; of others a caller may mix the members.
  const exclusive =
    body.schema.value.oneOf !== undefined && body.variants.every(({ value }) => value.additionalProperties === false);
  const members = new Map<string, Member>();
  const aliases: { of: string; wire: string; at: Pointer }[] = [];
  for (const { wire, located } of shapes.flatMap((shape) => [...shape.values()])) {
    const { value } = resolve(spec, located.value, located.at);
    const aliasOf = text(located.value["x-pixwire-alias-of"]);
    if (aliasOf !== undefined) {
      aliases.push({ of: aliasOf, wire, at: [...located.at, "x-pixwire-alias-of"] });
      continue;
    }
    const having = shapes.flatMap((shape, index) => (shape.has(wire) ? [index] : []));
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
      required: isRequired && shapes.every((shape) => shape.get(wire)?.required),
      ...optional("as", isJson ? "json" : fieldStyle(body.encoding[wire])),
      secret: earlier?.secret || located.value["x-pixwire-secret"] === true || value["x-pixwire-secret"] === true,
      credential: value["x-pixwire-credential"] === true,
      ...optional("shapes", exclusive && having.length < shapes.length ? having : undefined),
      deprecated: value.deprecated === true,
      ...optional("description", text(located.value.description) ?? text(value.description)),
      schema: earlier ? { value: { anyOf: [earlier.schema.value, own.value] }, at: own.at } : own,
      ...optional("example", exampleOf(body, wire, isJson)),
    });
  }
  for (const { of, wire, at } of aliases) {
    const member = members.get(of) ?? spec.fail(at, `x-pixwire-alias-of must name a property beside ${wire}`);
    member.alias = wire;
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

function exampleOf(body: BodyContent, wire: string, isJson: boolean): Json | undefined {
  const value = body.example?.[wire];
  return isJson && typeof value === "string" ? JSON.parse(value) : value;
}
