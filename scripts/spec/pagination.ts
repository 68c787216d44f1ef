import { type Located, resolve, type SpecDocument } from "./document.js";
import { isObject, type Json, type JsonObject, optional, text } from "./json.js";
import type { Member } from "./parameters.js";
import type { ResponseModel } from "./responses.js";
import { objectProperties } from "./schema.js";
import type { Pointer } from "./yaml.js";

export type PaginationModel =
  | { style: "page"; page: string; limit: string; defaultLimit: number; items: string; hasNext?: string }
  | { style: "offset"; offset: string; limit: string; defaultLimit: number; items: string; hasNext?: string };

export function readPagination(
  spec: SpecDocument,
  operation: JsonObject,
  members: readonly Member[],
  responses: readonly ResponseModel[],
  at: Pointer,
): PaginationModel | undefined {
  const value = operation["x-pixwire-pagination"];
  if (!isObject(value)) return undefined;
  const place = [...at, "x-pixwire-pagination"];
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
  const list = text(items) ?? "";
  for (const { success, schema } of responses) {
    if (!success || !schema || isArray(spec, schema, list)) continue;
    spec.fail(
      place,
      list === ""
        ? "the response is not an array: set `items` to the path of the array"
        : `${list} of the response is not an array`,
    );
  }
  const common = { limit: limited.name, defaultLimit, items: list, ...optional("hasNext", text(hasNext)) };
  if (style === "page") return { style, page: queryMember("page", page).name, ...common };
  if (style === "offset") return { style, offset: queryMember("offset", offset).name, ...common };
  return spec.fail(place, "style must be `page` or `offset`");
}

/** Whether a dotted path into a schema leads to an array. */
function isArray(spec: SpecDocument, schema: Located, path: string): boolean {
  const [name, ...rest] = path === "" ? [] : path.split(".");
  const resolved = resolve(spec, schema.value, schema.at);
  if (name === undefined) return resolved.value.type === "array";
  const property = objectProperties(spec, resolved).find(({ wire }) => wire === name);
  return property !== undefined && isArray(spec, property.located, rest.join("."));
}
