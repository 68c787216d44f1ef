import {
  fromPointer,
  isObject,
  type Json,
  type JsonObject,
  type Pointer,
  toPointer,
  toTypeName,
} from "../spec/index.js";
import { deleteAt, objectAt, objects, operationsOf, setAt, valueAt } from "./tree.js";

/** A refusal, and the document in which it was found. */
export interface Place {
  root: JsonObject;
  /** The name of the provider. */
  name: string;
  at: Pointer;
  match: RegExpExecArray;
}

/** What a fix did, when it is worth a word. */
type Result = { text: string; isDecision?: boolean } | undefined;

/**
 * How refusals are answered, by their sentences. What follows from the document is done; what was guessed or left out is a
 * decision of whoever brings the document in.
 */
export const FIXES: readonly (readonly [RegExp, (place: Place) => Result])[] = [
  [/^`nullable` is not part/, ({ root, at }) => replaceNullable(root, at)],
  [/^"(.*)" is not a key of the/, (place) => remove(place, "which OpenAPI 3.1 does not have")],
  [
    /^`\$(id|anchor|schema|vocabulary|dynamicAnchor)`/,
    (place) => remove(place, "which gives a schema another address"),
  ],
  [
    /^the schema is (true|false)/,
    ({ root, at, match }) => void (match[1] === "true" ? setAt(root, at, {}) : deleteAt(root, at)),
  ],
  [/^`items` must be one schema/, ({ root, at }) => void rename(root, at, "prefixItems")],
  [/must have at least one schema/, ({ root, at }) => void deleteAt(root, at)],
  [/^only the schema dialect/, ({ root, at }) => void deleteAt(root, at)],
  [
    /^the reference (.*) refers to (a component that does not exist|another file)/,
    ({ root, at, match }) => replaceReference(root, at, match[1] ?? ""),
  ],
  [/^`externalValue` is not supported/, ({ root, at }) => void deleteAt(root, at.slice(0, -1))],
  [/^(`\$ref` on a path|`fetch` cannot send TRACE)/, (place) => remove(place, "which is not read", true)],
  [/^unknown extension (x-pixwire\S*?);/i, (place) => remove(place, "which nothing knows", true)],
  [/^unknown extension/, ({ root }) => void Object.assign(root, { "x-pixwire-foreign-extensions": "ignore" })],
  [
    /^cookie parameters are not supported.*: remove (\S+)$/,
    ({ root, at, match }) => dropParameter(root, at.slice(0, -1), `the cookie ${match[1]}`),
  ],
  [/^`content` of the parameter/, ({ root, at }) => takeAsText(root, at)],
  [/^`allowReserved` of/, ({ root, at }) => void deleteAt(root, at)],
  [
    /^the style .* of (\S+) is not supported/,
    ({ root, at, match }) => dropParameter(root, at.slice(0, -1), `${match[1]}, whose style cannot be written`),
  ],
  [/^(\S+) is an object, whose members/, ({ root, at }) => splitParameter(root, at.slice(0, -1))],
  [
    /^(\S+) is an object, which a (path|header)/,
    ({ root, at, match }) => dropParameter(root, at.slice(0, -1), `${match[1]}, an object`),
  ],
  [
    /of (\S+) is not a single value, which (deepObject|lists)/,
    ({ root, at, match }) => dropParameter(root, parameterOf(at), `${match[1]}, which is too deep for a query`),
  ],
  [
    /^an item of (\S+) is not a single value/,
    ({ root, at, match }) => dropParameter(root, parameterOf(at), `${match[1]}, a list of objects`),
  ],
  [/has binary data, which only a body/, ({ root, at }) => void deleteAt(root, [...at, "format"])],
  [/^JSON cannot contain binary data/, ({ root, at }) => asBase64(root, at)],
  [/^the parameter (\S+) needs a schema/, ({ root, at }) => void setAt(root, [...at, "schema"], { type: "string" })],
  [
    /^(?:the field (\S+) has the content type|headers of the field (\S+) |the style .* of the field (\S+) )/,
    ({ root, match }) => dropEncoding(root, match[1] ?? match[2] ?? match[3] ?? ""),
  ],
  [/^`encoding` names "(.*)"/, ({ root, match }) => dropEncoding(root, match[1] ?? "")],
  [/has no success response/, ({ root, at }) => addSuccess(root, at)],
  [/^ranges of success statuses/, ({ root }) => nameStatuses(root)],
  [/is not a status: use one/, ({ root }) => nameStatuses(root)],
  [/^the success responses of (\S+) have different kinds/, ({ root, at }) => keepOneKind(root, at)],
  [
    /^(?:the scheme .* of \S+ is not supported|cookies are not supported|\S+ is a client certificate|\S+ does not say where)/,
    ({ root, at }) => dropScheme(root, String(at.at(-1))),
  ],
  [/is not a type of security scheme/, ({ root, at }) => dropScheme(root, String(at.at(-1)))],
  [/^security names "(.*)", which/, ({ root, match }) => dropScheme(root, match[1] ?? "")],
  [/^the server (.*) (?:is relative|has a query)/, ({ root, name, at }) => replaceServer(root, name, at)],
  [/^the variable \{(.*)\} of the server/, ({ root, at, match }) => declareVariable(root, at, match[1] ?? "")],
  [/^the default of \{.*\} is not in its/, ({ root, at }) => void deleteAt(root, [...at, "enum"])],
  [
    /the (\w+) member (\S+) has the same name/,
    ({ root, at, match }) => renameMember(root, at, `${match[1]}-${match[2]}`),
  ],
  [/every object already has a member (\S+):/, ({ root, at, match }) => renameMember(root, at, `${match[1]}-value`)],
  [/^schema "(.*)" cannot be the name of a type/, ({ root, at, match }) => nameType(root, at, match[1] ?? "")],
  [/^the tags (.*) and (.*) both become/, ({ root, match }) => joinTags(root, match[1] ?? "", match[2] ?? "")],
  [/^the path (.*) has no \{(.*)\}/, ({ root, at, match }) => dropPathParameter(root, at, match[2] ?? "")],
  [/^\{(.*)\} in .* is not declared/, ({ root, at, match }) => addPathParameter(root, at, match[1] ?? "")],
  [
    /^operationId (\S+) (?:cannot be the name|is already used)/,
    ({ root, at }) => void setAt(root, at, `${valueAt(root, at)}Call`),
  ],
  [/^the mapping of/, ({ root, at }) => completeMapping(root, at)],
  [/^the reference (\S+) leads to no component/, ({ root, at, match }) => makeComponent(root, at, match[1] ?? "")],
  [/^a discriminator must be an object/, ({ root, at }) => void deleteAt(root, at)],
];

function remove({ root, at }: Place, why: string, isDecision = false): Result {
  deleteAt(root, at);
  return { text: `removed ${at.at(-1)}, ${why}`, isDecision };
}

function rename(root: JsonObject, at: Pointer, key: string): void {
  const value = valueAt(root, at);
  deleteAt(root, at);
  if (value !== undefined) setAt(root, [...at.slice(0, -1), key], value);
}

function replaceNullable(root: JsonObject, at: Pointer): Result {
  const schema = objectAt(root, at.slice(0, -1));
  if (!schema) return undefined;
  const isNullable = schema.nullable === true;
  delete schema.nullable;
  if (!isNullable) return undefined;
  if (typeof schema.type === "string") schema.type = [schema.type, "null"];
  else if (schema.type === undefined && (schema.$ref !== undefined || schema.allOf !== undefined)) {
    const { description, ...rest } = schema;
    for (const key of Object.keys(schema)) delete schema[key];
    Object.assign(schema, { anyOf: [rest, { type: "null" }] }, description !== undefined && { description });
  } else if (Array.isArray(schema.anyOf)) schema.anyOf.push({ type: "null" });
  else if (Array.isArray(schema.oneOf)) schema.oneOf.push({ type: "null" });
  if (Array.isArray(schema.enum) && !schema.enum.includes(null)) schema.enum.push(null);
  return undefined;
}

function replaceReference(root: JsonObject, at: Pointer, reference: string): Result {
  const isParameter = at.at(-2) === "parameters";
  if (isParameter) deleteAt(root, at);
  else setAt(root, at, at.includes("responses") && !at.includes("schema") ? { description: "Unknown." } : {});
  return { text: `the reference ${reference} leads nowhere here: anything is accepted in its place`, isDecision: true };
}

/** Leaves a parameter out everywhere, or the operations that need it. */
function dropParameter(root: JsonObject, at: Pointer, what: string): Result {
  const parameter = objectAt(root, at);
  const isRequired = parameter?.required === true;
  if (isRequired && parameter?.in !== "cookie") return undefined; // Without it, the operation is left out.
  if (at[0] === "components") {
    const reference = `#/${at.join("/")}`;
    for (const holder of objects(root)) {
      if (Array.isArray(holder.parameters))
        holder.parameters = holder.parameters.filter((one) => !isObject(one) || one.$ref !== reference);
    }
  }
  deleteAt(root, at);
  return { text: `left out ${what}`, isDecision: parameter?.in !== "cookie" };
}

/** The parameter whose schema has a place. */
function parameterOf(at: Pointer): Pointer {
  const index = at.lastIndexOf("schema");
  return index < 0 ? at : at.slice(0, index);
}

function takeAsText(root: JsonObject, at: Pointer): Result {
  const parameter = objectAt(root, at.slice(0, -1));
  if (!parameter) return undefined;
  delete parameter.content;
  delete parameter.example;
  delete parameter.examples;
  parameter.schema = { type: "string" };
  return { text: `${parameter.name} takes the text of its media type, which the caller writes`, isDecision: true };
}

/** An exploded object in a query is as many parameters as it has members. */
function splitParameter(root: JsonObject, at: Pointer): Result {
  const parameter = objectAt(root, at);
  const list = valueAt(root, at.slice(0, -1));
  const schema = parameter && isObject(parameter.schema) ? parameter.schema : {};
  const members = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  if (!parameter || !Array.isArray(list) || members.length === 0 || parameter.explode === false)
    return dropParameter(root, at, `${parameter?.name}, an object without declared members`);
  const required = Array.isArray(schema.required) ? schema.required : [];
  const split = members.map(
    ([name, member]): JsonObject => ({
      name,
      in: "query",
      required: parameter.required === true && required.includes(name),
      schema: member,
    }),
  );
  list.splice(Number(at.at(-1)), 1, ...split);
  return { text: `${parameter.name} stands in the query as its members ${members.map(([name]) => name).join(", ")}` };
}

function asBase64(root: JsonObject, at: Pointer): Result {
  const schema = objectAt(root, at);
  if (!schema) return undefined;
  delete schema.format;
  schema.contentEncoding = "base64";
  return { text: `${at.at(-1)} is bytes inside JSON: taken as base64`, isDecision: true };
}

function dropEncoding(root: JsonObject, field: string): Result {
  for (const holder of objects(root)) {
    if (!isObject(holder.encoding) || !isObject(holder.schema)) continue;
    delete holder.encoding[field];
    if (Object.keys(holder.encoding).length === 0) delete holder.encoding;
  }
  return {
    text: `left out how the field ${field} of a form is written: it goes as \`FormData\` writes it`,
    isDecision: true,
  };
}

function addSuccess(root: JsonObject, at: Pointer): Result {
  const operation = objectAt(root, at);
  if (!operation) return undefined;
  const responses = isObject(operation.responses) ? operation.responses : {};
  const { default: other } = responses;
  const isSuccess = isObject(other) && /success|ok\b|creat|updat|delet/i.test(String(other.description));
  if (isSuccess) {
    delete responses.default;
    operation.responses = { "200": other, ...responses };
  } else operation.responses = { "204": { description: "Success." }, ...responses };
  return {
    text: `${operation.operationId} describes no success: it answers ${isSuccess ? "its default as 200" : "204"}`,
  };
}

function nameStatuses(root: JsonObject): Result {
  for (const { operation } of operationsOf(root)) {
    const { responses } = operation;
    if (!isObject(responses)) continue;
    for (const [status, response] of Object.entries(responses)) {
      if (/^([1-5]\d\d|[45]XX|default)$/.test(status)) continue;
      delete responses[status];
      const upper = status.toUpperCase();
      if (/^[45]XX$/.test(upper)) responses[upper] ??= response;
      if (upper === "2XX") responses["200"] ??= response;
    }
  }
  return { text: "took 2XX as 200" };
}

/** JSON, where a success has it. */
function keepOneKind(root: JsonObject, at: Pointer): Result {
  const responses = objectAt(root, at);
  let kept = false;
  for (const [status, response] of Object.entries(responses ?? {})) {
    if (!/^2\d\d$/.test(status) || !isObject(response) || response.content === undefined) continue;
    const isJson = isObject(response.content) && Object.keys(response.content).some((type) => /json/.test(type));
    if (kept || !isJson) delete response.content;
    kept ||= isJson;
  }
  return { text: `${at.slice(1, 3).join(" ")} answers in several ways: the first JSON is read`, isDecision: true };
}

function dropScheme(root: JsonObject, name: string): Result {
  for (const holder of [root, ...operationsOf(root).map(({ operation }) => operation)]) {
    if (!Array.isArray(holder.security)) continue;
    holder.security = holder.security.filter((one) => !isObject(one) || !Object.hasOwn(one, name));
  }
  const schemes = objectAt(root, ["components", "securitySchemes"]);
  if (schemes) delete schemes[name];
  return { text: `left out the credential ${name}: operations that need it send none`, isDecision: true };
}

function replaceServer(root: JsonObject, name: string, at: Pointer): Result {
  if (at[0] === "paths") {
    deleteAt(root, at.slice(0, at.lastIndexOf("servers") + 1));
    return { text: "left out the servers of a path, which are relative", isDecision: true };
  }
  const url = String(valueAt(root, at) ?? "");
  const path = /^\/[^?#]*/.exec(url)?.[0] ?? "";
  root.servers = [{ url: `https://${name}.example${path}` }];
  return {
    text: `the document has no server with a host: write it to \`servers\`, or pass --base-url`,
    isDecision: true,
  };
}

function declareVariable(root: JsonObject, at: Pointer, name: string): Result {
  const server = objectAt(root, at.slice(0, -1));
  if (!server) return undefined;
  server.variables = { ...(isObject(server.variables) ? server.variables : {}), [name]: { default: name } };
  return { text: `the server needs a default for {${name}}`, isDecision: true };
}

function renameMember(root: JsonObject, at: Pointer, words: string): Result {
  const holder = at.at(-1) === "schema" && at.includes("parameters") ? at.slice(0, -1) : at;
  const member = objectAt(root, holder);
  if (!member) return undefined;
  member["x-pixwire-name"] = words
    .split(/[^A-Za-z0-9]+/)
    .map((word, index) => (index === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1)))
    .join("");
  return { text: `the member is called ${member["x-pixwire-name"]} in inputs, because two have one name` };
}

function nameType(root: JsonObject, at: Pointer, name: string): Result {
  const schema = objectAt(root, at);
  if (!schema) return undefined;
  const words = name.split(/[^A-Za-z0-9]+/).map((word) => word.charAt(0).toUpperCase() + word.slice(1));
  const earlier = typeof schema["x-pixwire-name"] === "string" ? schema["x-pixwire-name"] : `${words.join("")}`;
  schema["x-pixwire-name"] = `${earlier}Model`;
  return { text: `the type of the schema ${name} is called ${earlier}Model` };
}

function completeMapping(root: JsonObject, at: Pointer): Result {
  const name = String(valueAt(root, at));
  if (objectAt(root, ["components", "schemas", name])) setAt(root, at, `#/components/schemas/${name}`);
  else deleteAt(root, at);
  return undefined;
}

/** What a reference leads to in the middle of an operation becomes a component. */
function makeComponent(root: JsonObject, at: Pointer, reference: string): Result {
  const keys = fromPointer(reference);
  const target = valueAt(root, keys);
  // An earlier fix of the same round may have moved it: then it is found again where it is now.
  if (objectAt(root, at)?.$ref !== reference) return undefined;
  if (!isObject(target)) return replaceReference(root, at, reference);
  const components = isObject(root.components) ? root.components : {};
  const schemas = isObject(components.schemas) ? components.schemas : {};
  const last = keys
    .filter((key) => /^[A-Za-z]\w*$/.test(key))
    .slice(-2)
    .join("-");
  let name = toTypeName(`shared-${last}`);
  for (let count = 2; Object.hasOwn(schemas, name); count++) name = toTypeName(`shared-${last}-${count}`);
  root.components = { ...components, schemas: { ...schemas, [name]: target } };
  // Also what refers to a part of it, however the place is encoded.
  for (const one of objects(root)) {
    const other = typeof one.$ref === "string" ? fromPointer(one.$ref) : [];
    if (other.length < keys.length || !keys.every((key, index) => key === other[index])) continue;
    one.$ref = toPointer(["components", "schemas", name, ...other.slice(keys.length)]);
  }
  setAt(root, keys, { $ref: `#/components/schemas/${name}` });
  return { text: `${reference} is the component ${name} now` };
}

function joinTags(root: JsonObject, one: string, other: string): Result {
  for (const { operation } of operationsOf(root)) {
    if (Array.isArray(operation.tags) && operation.tags[0] === one) operation.tags = [other];
  }
  return { text: `joined the tags ${one} and ${other}, which are one namespace` };
}

function dropPathParameter(root: JsonObject, at: Pointer, name: string): Result {
  const isIt = (value: Json): boolean => isObject(value) && value.name === name && value.in === "path";
  for (const holder of [objectAt(root, at), objectAt(root, at.slice(0, -1))]) {
    if (Array.isArray(holder?.parameters)) holder.parameters = holder.parameters.filter((one) => !isIt(one));
  }
  return { text: `left out the parameter ${name}, which the path does not have` };
}

function addPathParameter(root: JsonObject, at: Pointer, name: string): Result {
  const operation = objectAt(root, at);
  if (!operation) return undefined;
  const parameters = Array.isArray(operation.parameters) ? operation.parameters : [];
  operation.parameters = [...parameters, { name, in: "path", required: true, schema: { type: "string" } }];
  return { text: `added the parameter ${name} that the path has` };
}
