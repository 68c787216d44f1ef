import {
  closedValues,
  isBinary,
  isObject,
  type Json,
  type Located,
  list,
  numericRange,
  type Pointer,
  readTypeNames,
  resolve,
  type SpecDocument,
} from "../../spec/index.js";
import { referenceType } from "../models.js";
import { codeSpan, prose } from "./markdown.js";

/** Writes types as Markdown, with links to the pages of those that have a name. */
export class TypeWriter {
  readonly #spec: SpecDocument;
  readonly #pages: ReadonlyMap<string, string>;
  readonly #folder: string;

  /**
   * @param pages - the file of each named type.
   * @param folder - of these files, as it is written in a link: `types/` or nothing.
   */
  constructor(spec: SpecDocument, pages: ReadonlyMap<string, string>, folder: string) {
    this.#spec = spec;
    this.#pages = pages;
    this.#folder = folder;
  }

  /** A type expression of the bindings, such as `File[] | undefined`. */
  expression(type: string): string {
    return type
      .split(" | ")
      .map((one) => {
        const page = this.#pages.get(one.replace(/(\[\])+$/, ""));
        return page === undefined ? codeSpan(one) : `[${codeSpan(one)}](${this.#folder}${page})`;
      })
      .join(" or ");
  }

  /** The type of a schema in words short enough for a table. */
  schema(located: Located, depth = 0): string {
    const named = referenceType(this.#spec, located.value);
    if (named !== undefined) return this.expression(named);
    if (depth > MOST_LEVELS) return "`unknown`";
    const { value, at } = resolve(this.#spec, located.value, located.at);
    const inner = (one: Json, ...place: Pointer): string =>
      this.schema({ value: isObject(one) ? one : {}, at: [...at, ...place] }, depth + 1);
    if (value.const !== undefined) return codeSpan(JSON.stringify(value.const));
    for (const [key, word] of [
      ["oneOf", " or "],
      ["anyOf", " or "],
      ["allOf", " and "],
    ] as const) {
      const { [key]: parts } = value;
      if (Array.isArray(parts)) return [...new Set(parts.map((one, index) => inner(one, key, index)))].join(word);
    }
    const types = [value.type ?? []].flat().map(String);
    if (types.length === 0) {
      if (Array.isArray(value.enum)) return [...new Set(value.enum.map(typeOfValue))].join(" or ");
      return isObject(value.properties) ? "`object`" : "`unknown`";
    }
    return types
      .map((type) => {
        if (type === "array") return `list of ${inner(value.items ?? {}, "items")}`;
        if (type === "integer") return "`number`";
        if (type === "object" && isObject(value.additionalProperties))
          return `object of ${inner(value.additionalProperties, "additionalProperties")}`;
        if (isBinary(value)) return "`FileInput`";
        if (type === "string" && typeof value.format === "string") return `\`string\` (${prose(value.format)})`;
        return codeSpan(type);
      })
      .join(" or ");
  }

  /** The values that a member takes, and its bounds. Nothing for those of a type that has its own page. */
  limits(located: Located): string {
    const { min, max } = numericRange(this.#spec, located);
    const range =
      min !== undefined && max !== undefined
        ? `From ${min} to ${max}.`
        : min !== undefined
          ? `At least ${min}.`
          : max !== undefined
            ? `At most ${max}.`
            : "";
    const { value } = resolve(this.#spec, located.value, located.at);
    const values = value.const === undefined ? this.#values(located) : undefined;
    const listed = values && `One of ${values.map((one) => codeSpan(JSON.stringify(one))).join(", ")}.`;
    const fallback = value.default === undefined ? "" : `Default: ${codeSpan(JSON.stringify(value.default))}.`;
    return [listed, range, fallback].filter(Boolean).join(" ");
  }

  /** A schema may contain itself where no value is ever read from it. */
  #values(located: Located): readonly (string | number | boolean | null)[] | undefined {
    const { value } = located;
    const parts = [value, ...["allOf", "anyOf", "oneOf"].flatMap((key) => list(value[key]))];
    return parts.some((part) => this.#hasPage(part)) ? undefined : closedValues(this.#spec, located);
  }

  #hasPage(schema: Json): boolean {
    if (!isObject(schema) || typeof schema.$ref !== "string") return false;
    return this.#pages.has(readTypeNames(this.#spec).get(nameOf(schema.$ref)) ?? "");
  }
}

/** Types inside of types that are written out. */
const MOST_LEVELS = 3;

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf("/") + 1);
}

function typeOfValue(value: Json): string {
  return value === null ? "`null`" : codeSpan(typeof value);
}
