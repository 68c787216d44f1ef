import { entries, isObject, type Json, type JsonObject, type Pointer, type SpecDocument, text } from "../spec/index.js";
import { report, reportSchemas, type Scope } from "./report.js";
import type { Alternative } from "./schema/alternative.js";
import { alternativesOf, TooManyAlternatives } from "./schema/alternatives.js";
import { compareDefaults } from "./schema/annotations.js";
import { type Schema, schemaAt } from "./schema/schema.js";

/** A body, or a parameter with `content`, in one media type. */
export interface Content {
  /** As it is written. */
  mediaType: string;
  /** Without parameters, in lower case. */
  essence: string;
  value: JsonObject;
  at: Pointer;
  schema: Schema;
}

export function readContents(spec: SpecDocument, holder: JsonObject, at: Pointer): Content[] {
  return entries(holder.content).map(([mediaType, content]) => {
    const place = [...at, "content", mediaType];
    const value = isObject(content) ? content : {};
    const [essence = ""] = mediaType.toLowerCase().split(";");
    const schema = schemaAt(spec, value.schema, [...place, "schema"]);
    return { mediaType, essence: essence.trim(), value, at: place, schema };
  });
}

/** The schema of a parameter that has `content`; anything for one that has neither. */
export function contentSchema(spec: SpecDocument, holder: JsonObject, at: Pointer): Schema {
  return readContents(spec, holder, at)[0]?.schema ?? { spec, parts: [] };
}

export function compareContents(
  scope: Scope,
  bases: readonly Content[],
  heads: readonly Content[],
  direction: "request" | "response",
  member: string,
): void {
  const taken = new Set<Content>();
  for (const base of bases) {
    const head =
      heads.find(({ mediaType }) => mediaType === base.mediaType) ??
      heads.find((one) => one.essence === base.essence && !bases.some(({ mediaType }) => mediaType === one.mediaType));
    if (!head) {
      const rule = direction === "request" ? "request-media-type-removed" : "response-media-type-removed";
      report(scope, { rule, member, base: base.at, sentence: `${base.mediaType} is gone.` }, direction);
      continue;
    }
    taken.add(head);
    if (parametersOf(base) !== parametersOf(head)) {
      const sentence = `${base.mediaType} is ${head.mediaType} now.`;
      report(
        scope,
        { rule: "media-type-parameters-changed", member, base: base.at, head: head.at, sentence },
        direction,
      );
    }
    compareDefaults(base.schema, head.schema, member, {
      direction,
      report: (finding) => report(scope, finding, direction),
    });
    reportSchemas(scope, base.schema, head.schema, direction, member);
    if (direction === "request") compareEncodings(scope, base, head, member);
  }
  for (const head of heads) {
    if (taken.has(head)) continue;
    const rule = direction === "request" ? "request-media-type-added" : "response-media-type-added";
    report(scope, { rule, member, head: head.at, sentence: `${head.mediaType} is new.` }, direction);
  }
  const [first, firstNow] = [bases[0], heads[0]];
  const stays = heads.some(({ essence }) => essence === first?.essence);
  if (first && firstNow && first.essence !== firstNow.essence && stays) {
    const sentence = `The bindings follow the first media type, which was ${first.essence} and is ${firstNow.essence} now.`;
    report(
      scope,
      { rule: "preferred-media-type-changed", member, base: first.at, head: firstNow.at, sentence },
      direction,
    );
  }
}

function parametersOf({ mediaType }: Content): string {
  const [, ...parameters] = mediaType.toLowerCase().split(";");
  return parameters
    .map((one) => one.replaceAll(/[\s"]/g, ""))
    .filter((one) => one !== "charset=utf-8")
    .sort()
    .join(";");
}

/** How the fields of a form are written. */
function compareEncodings(scope: Scope, base: Content, head: Content, member: string): void {
  const isForm = /^(multipart\/|application\/x-www-form-urlencoded$)/.test(base.essence);
  if (!isForm) return;
  const [before, after] = [encodingsOf(base), encodingsOf(head)];
  for (const field of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(field) ?? {}, after.get(field) ?? {}];
    const at = {
      member: `${member}.${field}`,
      base: before.has(field) ? [...base.at, "encoding", field] : base.at,
      head: after.has(field) ? [...head.at, "encoding", field] : head.at,
    };
    const [style, styleNow] = [writingOf(was), writingOf(is)];
    if (style !== styleNow) {
      const sentence = `The field was written as ${style} and is written as ${styleNow} now.`;
      report(scope, { ...at, rule: "encoding-changed", sentence }, "request");
    }
    const [types, typesNow] = [contentTypesOf(was), contentTypesOf(is)];
    if ((types || defaultContentType(base, field)) === (typesNow || defaultContentType(head, field))) continue;
    const told = (one: string): string => one || "not given";
    const sentence = `The content type of the field was ${told(types)} and is ${told(typesNow)} now.`;
    report(scope, { ...at, rule: contentTypeRule(types, typesNow), sentence }, "request");
  }
}

function contentTypeRule(before: string, after: string) {
  const [wasOneOf, isOneOf] = [before, after].map((types) => types.split(", ").filter((type) => type !== ""));
  if (!wasOneOf || !isOneOf || wasOneOf.length === 0 || isOneOf.length === 0) return "encoding-changed";
  if (wasOneOf.every((type) => isOneOf.includes(type))) return "encoding-widened";
  return isOneOf.every((type) => wasOneOf.includes(type)) ? "encoding-narrowed" : "encoding-changed";
}

function encodingsOf({ value }: Content): Map<string, JsonObject> {
  const found = entries(value.encoding).filter((entry): entry is [string, JsonObject] => isObject(entry[1]));
  return new Map(found);
}

function writingOf(encoding: JsonObject): string {
  const style = text(encoding.style) ?? "form";
  const explode = typeof encoding.explode === "boolean" ? encoding.explode : style === "form";
  const reserved = encoding.allowReserved === true ? ", with reserved characters" : "";
  return `${style}, ${explode ? "exploded" : "joined"}${reserved}${headersOf(encoding.headers)}`;
}

function headersOf(headers: Json | undefined): string {
  const names = entries(headers).map(([name]) => name.toLowerCase());
  return names.length > 0 ? `, with the headers ${names.sort().join(", ")}` : "";
}

/** What OpenAPI takes for the content type of a field that has none; empty where that depends on the value. */
function defaultContentType({ essence, schema }: Content, field: string): string {
  if (!essence.startsWith("multipart/")) return "";
  const fields = alternativesIn(schema).flatMap(({ properties }) => properties.get(field) ?? []);
  const types = new Set(fields.flatMap((one) => alternativesIn(one).map(({ type }) => type)));
  return types.size === 1 && types.has("object") ? "application/json" : "";
}

function alternativesIn(schema: Schema): readonly Alternative[] {
  try {
    return alternativesOf(schema);
  } catch (error) {
    if (error instanceof TooManyAlternatives) return [];
    throw error;
  }
}

function contentTypesOf({ contentType }: JsonObject): string {
  return (text(contentType) ?? "")
    .toLowerCase()
    .split(",")
    .map((type) => type.trim())
    .filter((type) => type !== "")
    .sort()
    .join(", ");
}
