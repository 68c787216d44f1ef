import { type Located, readExamples, resolve, type SpecDocument } from "./document.js";
import { isObject, type Json, type JsonObject, list, optional, text } from "./json.js";
import type { Pointer } from "./yaml.js";

/** A member of the flat input: a parameter, or a property of the body. */
export interface Member {
  /** Its name in the flat input. */
  name: string;
  /** Its name on the wire. */
  wire: string;
  where: "path" | "query" | "body";
  required: boolean;
  as?: "segments" | "brackets" | "comma" | "json";
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

export function readParameters(
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
        credential: false,
        deprecated: value.deprecated === true,
        ...optional("description", text(value.description) ?? text(schema.value.description)),
        schema: { value: isObject(value.schema) ? value.schema : schema.value, at: [...place, "schema"] },
        ...optional("example", readExamples(spec, value, place)[0]?.value ?? schema.value.example),
      };
    },
  );
  const template = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name);
  const inTemplate = new Set(template);
  if (inTemplate.size < template.length) spec.fail(at, `a parameter stands twice in the path ${path}`);
  for (const { where, wire } of members) {
    if (where === "path" && !inTemplate.delete(wire)) spec.fail(at, `the path ${path} has no {${wire}}`);
  }
  for (const name of inTemplate) spec.fail(at, `no parameter describes {${name}} of ${path}`);
  return members;
}

function parameterStyle(spec: SpecDocument, parameter: JsonObject, where: "path" | "query", at: Pointer): Member["as"] {
  const { style = where === "path" ? "simple" : "form", explode } = parameter;
  const brackets = parameter["x-pixwire-query-style"] !== undefined;
  if (style !== (where === "path" ? "simple" : "form") && !(brackets && style === "deepObject"))
    spec.fail(at, `the style ${JSON.stringify(style)} of ${parameter.name} cannot be written`);
  if (parameter["x-pixwire-path-style"] !== undefined) return "segments";
  if (brackets) return "brackets";
  return where === "query" && explode === false ? "comma" : undefined;
}
