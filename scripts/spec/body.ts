import { type Located, type Refusals, readExamples, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import { isJson, withoutParameters } from "./media-types.js";
import type { Member } from "./parameters.js";
import {
  isBinary,
  isList,
  isObjectSchema,
  objectProperties,
  objectShapes,
  type Property,
  type Shape,
  schemaExample,
  typesOf,
} from "./schema.js";
import type { Pointer } from "./yaml.js";

/** A request body: what the media type says that the bindings send, which is the first that they can write. */
export interface Body extends BodyContent {
  required: boolean;
  /** All media types that an emulator can read, the one above included. */
  contents: BodyContent[];
  /** The name of the member that a body takes which is no object of members. */
  memberName: string;
  description?: string;
}

/** `json`: any JSON; `multipart` and `urlencoded`: a form; `text` and `bytes`: as it is. */
export type BodyKind = "json" | "multipart" | "urlencoded" | "text" | "bytes";

/** A request body in one media type. */
export interface BodyContent {
  kind: BodyKind;
  mediaType: string;
  schema: Located;
  /** The schema as it is written there, which may be a reference. */
  written: JsonObject;
  /** It is one member of the input, instead of an object whose members stand in it. */
  whole: boolean;
  /** The objects that it takes: more than one when the schema has alternatives. None for a whole body. */
  shapes: Shape[];
  /** Alternative shapes, when the schema is a `oneOf` or `anyOf` of objects. */
  variants: Located[];
  /** Undeclared members are allowed. */
  open: boolean;
  /** The place of the media type, under which its `encoding` stands. */
  at: Pointer;
  /** OpenAPI's `encoding`: how single fields of a form are written. */
  encoding: JsonObject;
  /** The first example, as a caller gives it. */
  example?: Json;
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
  /** The schema of the JSON text that it holds, for a text that says so. */
  json?: Located;
  /** It is an object, which travels as JSON text. */
  object: boolean;
}

/** The declared fields of a form. */
export function readFormFields(spec: SpecDocument, { schema, encoding, shapes }: BodyContent): FormField[] {
  const fields = new Map(objectProperties(spec, schema).map((property) => [property.wire, property]));
  for (const shape of shapes) {
    for (const [wire, property] of shape.properties) if (!fields.has(wire)) fields.set(wire, property);
  }
  return [...fields.values()].map(({ wire, located }) => {
    const property = resolve(spec, located.value, located.at);
    const list = isList(property.value);
    const item = list ? resolve(spec, property.value.items, [...property.at, "items"]) : property;
    const { [wire]: written } = encoding;
    const { contentSchema } = property.value;
    const json = isObject(contentSchema)
      ? { value: contentSchema, at: [...property.at, "contentSchema"] }
      : { value: {}, at: property.at };
    return {
      name: wire,
      list,
      commas: isObject(written) && written.explode === false,
      file: isBinary(item.value),
      ...optional("json", property.value.contentMediaType === "application/json" ? json : undefined),
      object: isObjectSchema(spec, property),
    };
  });
}

export function readBody(
  spec: SpecDocument,
  { operation, at, refusals }: { operation: JsonObject; at: Pointer; refusals: Refusals },
): Body | undefined {
  if (operation.requestBody === undefined) return undefined;
  const { value, at: place } = resolve(spec, operation.requestBody, [...at, "requestBody"]);
  const written = entries(value.content);
  if (written.length === 0) spec.fail(place, "the request body has no content: add a media type, or remove the body");
  const kinds = written.map(([mediaType]) => kindOf(mediaType));
  if (kinds.every((kind) => kind === undefined)) {
    const types = written.map(([mediaType]) => mediaType).join(", ");
    spec.fail(place, `request bodies of ${types} are not supported: use JSON, a form, text or bytes`);
  }
  const contents = written.flatMap(([mediaType, content], index) => {
    const kind = kinds[index];
    return kind ? [readContent(spec, kind, mediaType, content, [...place, "content", mediaType])] : [];
  });
  // The first that says what its members are: bytes and texts are beside it for what needs another program.
  const sent = contents.find(({ kind }) => kind !== "text" && kind !== "bytes") ?? contents[0];
  if (!sent) return undefined;
  for (const problem of unwritable(spec, sent)) refusals.attempt(problem);
  return {
    ...sent,
    required: value.required === true,
    contents,
    memberName: text(value["x-pixwire-name"]) ?? "body",
    ...optional("description", text(value.description)),
  };
}

function kindOf(mediaType: string): BodyKind | undefined {
  const type = withoutParameters(mediaType).toLowerCase();
  if (type === "multipart/form-data") return "multipart";
  if (type === "application/x-www-form-urlencoded") return "urlencoded";
  if (isJson(type) || type === "*/*") return "json";
  if (/^multipart\/|[/+]xml$/.test(type)) return undefined;
  return type.startsWith("text/") ? "text" : "bytes";
}

function readContent(spec: SpecDocument, kind: BodyKind, written: string, content: Json, at: Pointer): BodyContent {
  if (!isObject(content)) spec.fail(at, "must be an object");
  const mediaType = written === "*/*" ? "application/json" : written;
  const schema = resolve(spec, content.schema ?? {}, [...at, "schema"]);
  const variants = list(schema.value.oneOf ?? schema.value.anyOf).map((variant, index) =>
    resolve(spec, variant, [...schema.at, schema.value.oneOf ? "oneOf" : "anyOf", index]),
  );
  const open = [schema, ...variants].some((one) => opens(one.value.additionalProperties));
  const isForm = kind === "multipart" || kind === "urlencoded";
  if (isForm && !isObjectSchema(spec, schema))
    spec.fail([...at, "schema"], "a form must be an object, whose members are its fields", {
      code: "body-without-fields",
    });
  const isMembers = isForm || (kind === "json" && isObjectSchema(spec, schema));
  const shapes = isMembers ? objectShapes(spec, schema) : [];
  const hasMembers = open || shapes.some(({ properties }) => properties.size > 0);
  if (isForm && !hasMembers)
    spec.fail([...at, "schema"], "the form has no fields: declare at least one", { code: "body-without-fields" });
  const example = readExamples(spec, content, at)[0]?.value ?? schemaExample(schema.value);
  return {
    kind,
    mediaType,
    schema,
    written: isObject(content.schema) ? content.schema : schema.value,
    whole: !isMembers || !hasMembers,
    shapes: hasMembers ? shapes : [],
    variants,
    open,
    at,
    encoding: isObject(content.encoding) ? content.encoding : {},
    ...optional("example", example),
  };
}

function opens(additionalProperties: Json | undefined): boolean {
  return additionalProperties === true || isObject(additionalProperties);
}

/** Checks, one per member, that refuse what no body of this kind can carry. */
function unwritable(spec: SpecDocument, body: BodyContent): (() => void)[] {
  const { kind, schema, encoding, shapes } = body;
  if (kind === "json") return [() => refuseBytes(spec, schema, [])];
  if (kind === "text" && !typesOf(spec, schema).has("string"))
    return [() => spec.fail(schema.at, "a text body needs a schema of `type: string`")];
  const properties = new Map(shapes.flatMap((shape) => [...shape.properties]));
  return [
    ...[...properties.values()].map((property) => () => checkField(spec, body, property)),
    ...Object.keys(encoding)
      .filter((name) => !properties.has(name))
      .map(
        (name) => () =>
          spec.fail(schema.at, `\`encoding\` names ${JSON.stringify(name)}, which is not a field of the form`, {
            code: "field-encoding",
            subject: name,
            owner: body.at,
          }),
      ),
  ];
}

/** JSON has no bytes, however deep they stand. */
function refuseBytes(spec: SpecDocument, schema: Located, within: readonly JsonObject[]): void {
  const { value, at } = resolve(spec, schema.value, schema.at);
  if (within.includes(value)) return;
  const inner = [...within, value];
  if (isBinary(value))
    spec.fail(at, "JSON cannot contain binary data: use `contentEncoding: base64`, or a form", {
      code: "bytes-in-json",
    });
  const visit = (one: Json | undefined, place: Pointer): void => {
    if (isObject(one)) refuseBytes(spec, { value: one, at: place }, inner);
  };
  for (const [name, one] of entries(value.properties)) visit(one, [...at, "properties", name]);
  for (const key of ["allOf", "anyOf", "oneOf", "prefixItems"]) {
    for (const [index, one] of list(value[key]).entries()) visit(one, [...at, key, index]);
  }
  visit(value.items, [...at, "items"]);
  visit(value.additionalProperties, [...at, "additionalProperties"]);
}

function checkField(spec: SpecDocument, { kind, encoding, at }: BodyContent, { wire, located }: Property): void {
  const property = resolve(spec, located.value, located.at);
  const items = isList(property.value) ? property.value.items : undefined;
  const item = isObject(items) ? resolve(spec, items, [...property.at, "items"]) : property;
  const written = isObject(encoding[wire]) ? encoding[wire] : {};
  const encodingCause = { code: "field-encoding", subject: wire, owner: at } as const;
  if (written.headers !== undefined)
    spec.fail(
      property.at,
      `headers of the field ${wire} are not supported, because browsers cannot send them: remove them`,
      encodingCause,
    );
  const { style = "form" } = written;
  if (style !== "form")
    spec.fail(
      property.at,
      `the style ${JSON.stringify(style)} of the field ${wire} is not supported: use form`,
      encodingCause,
    );
  const isFile = isBinary(item.value);
  if (kind === "urlencoded" && isFile)
    spec.fail(property.at, `${wire} has binary data, which a urlencoded form cannot contain: use multipart/form-data`);
  if (kind === "urlencoded" && isObjectSchema(spec, item) && written.contentType !== "application/json")
    spec.fail(
      property.at,
      `${wire} is an object, which has no standard form in a urlencoded body: give it \`contentType: application/json\` under \`encoding\``,
    );
  const { contentType } = written;
  if (kind === "multipart" && isList(property.value) && contentType === "application/json")
    spec.fail(
      property.at,
      `the field ${wire} is a list of JSON, which some services read as one part and others as a part for each item: leave out the content type for parts, or declare one part as \`type: string\` with \`contentMediaType: application/json\` and a \`contentSchema\``,
      encodingCause,
    );
  const isText = typeof contentType === "string" && /^(text\/plain|application\/json)$/.test(contentType);
  if (contentType !== undefined && !isFile && !isText)
    spec.fail(
      property.at,
      `the field ${wire} has the content type ${JSON.stringify(contentType)}, which forms support for files only: declare \`format: binary\``,
      encodingCause,
    );
}

/** The members of a body: of alternative shapes all of them, required where every shape requires them. */
export function readBodyMembers(
  spec: SpecDocument,
  body: BodyContent & { memberName?: string },
  isRequired: boolean,
): Member[] {
  if (body.whole) return [wholeBody(body, isRequired)];
  const { shapes } = body;
  const exclusive = shapes.length > 1 && shapes.every(({ closed }) => closed);
  const members = new Map<string, Member>();
  const aliases: { of: string; wire: string; at: Pointer }[] = [];
  for (const { wire, located } of inOrder(body)) {
    const { value } = resolve(spec, located.value, located.at);
    // The service sets it, and answers it.
    if (value.readOnly === true || located.value.readOnly === true) continue;
    const aliasOf = text(located.value["x-pixwire-alias-of"]);
    if (aliasOf !== undefined) {
      aliases.push({ of: aliasOf, wire, at: [...located.at, "x-pixwire-alias-of"] });
      continue;
    }
    const having = shapes.flatMap(({ properties }, index) => (properties.has(wire) ? [index] : []));
    const isJsonText = value.contentMediaType === "application/json";
    const contentSchema = isObject(value.contentSchema)
      ? value.contentSchema
      : { type: "object", additionalProperties: true };
    const own: Located = isJsonText
      ? { value: { ...contentSchema, ...optional("description", value.description) }, at: located.at }
      : located;
    const earlier = members.get(wire);
    members.set(wire, {
      name: text(located.value["x-pixwire-name"]) ?? wire,
      wire,
      where: "body",
      required: isRequired && shapes.every(({ properties }) => properties.get(wire)?.required),
      ...optional("as", isJsonText ? "json" : fieldStyle(body.encoding[wire])),
      ...optional("bytes", bytesOf(spec, { value, at: located.at })),
      ...optional("mediaType", fileType(body.encoding[wire], value)),
      secret: earlier?.secret || located.value["x-pixwire-secret"] === true || value["x-pixwire-secret"] === true,
      credential: value["x-pixwire-credential"] === true,
      ...optional("shapes", exclusive && having.length < shapes.length ? having : undefined),
      deprecated: value.deprecated === true,
      ...optional("description", text(located.value.description) ?? text(value.description)),
      schema: earlier ? { value: { anyOf: [earlier.schema.value, own.value] }, at: own.at } : own,
      ...optional("example", exampleOf(body, wire, isJsonText)),
    });
  }
  for (const { of, wire, at } of aliases) {
    const member =
      members.get(of) ?? spec.fail(at, `x-pixwire-alias-of must name another property of the object that has ${wire}`);
    member.alias = wire;
  }
  return [...members.values()];
}

/** The properties of all shapes, each as often as shapes declare it in their own way. */
function inOrder({ shapes }: BodyContent): Property[] {
  const properties = shapes.flatMap((shape) => [...shape.properties.values()]);
  // Shapes may share a property.
  return [...new Map(properties.map((one) => [`${one.wire} ${one.located.at.join("/")}`, one])).values()];
}

function wholeBody(body: BodyContent & { memberName?: string; description?: string }, isRequired: boolean): Member {
  const isBytes = body.kind === "bytes";
  const description = text(body.schema.value.description) ?? body.description;
  return {
    name: body.memberName ?? "body",
    wire: "",
    where: "body",
    whole: true,
    ...(isBytes && { bytes: "one" as const }),
    required: isRequired,
    secret: body.schema.value["x-pixwire-secret"] === true,
    credential: false,
    deprecated: false,
    ...optional("description", description),
    schema: isBytes
      ? { value: { type: "string", format: "binary" }, at: body.schema.at }
      : { value: body.written, at: body.schema.at },
    ...optional("example", body.example),
  };
}

function bytesOf(spec: SpecDocument, { value, at }: Located): Member["bytes"] {
  if (isBinary(value)) return "one";
  if (!isList(value) || !isObject(value.items)) return undefined;
  return isBinary(resolve(spec, value.items, [...at, "items"]).value) ? "list" : undefined;
}

function fieldStyle(encoding: Json | undefined): Member["as"] {
  if (!isObject(encoding)) return undefined;
  if (encoding.contentType === "application/json") return "json";
  return encoding.explode === false ? "comma" : undefined;
}

/** The one media type that the bytes of a field have, if it is one. */
function fileType(encoding: Json | undefined, property: JsonObject): string | undefined {
  const written =
    isObject(encoding) && encoding.contentType !== undefined ? encoding.contentType : property.contentMediaType;
  if (typeof written !== "string" || !/^[\w.+-]+\/[\w.+-]+$/.test(written) || !isBinary(property)) return undefined;
  return written === "application/octet-stream" ? undefined : written;
}

function exampleOf(body: BodyContent, wire: string, isJsonText: boolean): Json | undefined {
  const value = isObject(body.example) && Object.hasOwn(body.example, wire) ? body.example[wire] : undefined;
  if (!isJsonText || typeof value !== "string") return value;
  try {
    return JSON.parse(value);
  } catch {
    return undefined; // The check of the examples says what is wrong with it.
  }
}
