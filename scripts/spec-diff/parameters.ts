import { isObject, type JsonObject, list, type Pointer, resolve, type SpecDocument, text } from "../spec/index.js";
import { contentSchema } from "./media-types.js";
import { report, reportSchemas, type Scope } from "./report.js";
import type { JsonType } from "./schema/alternative.js";
import { alternativesOf, TooManyAlternatives } from "./schema/alternatives.js";
import { compareAnnotations } from "./schema/annotations.js";
import { fingerprint } from "./schema/fingerprint.js";
import { type Schema, schemaAt } from "./schema/schema.js";

/** A parameter of an operation, its own or one of its path. */
export interface Parameter {
  /** Its name on the wire; of a header in lower case, of a path its position, since only the client sees the name. */
  key: string;
  wire: string;
  where: string;
  /** Its name in the flat input. */
  name: string;
  required: boolean;
  value: JsonObject;
  at: Pointer;
  schema: Schema;
}

/** OpenAPI describes them by the security, the responses and the body of an operation; as parameters they mean nothing. */
const IGNORED_HEADERS: ReadonlySet<string> = new Set(["accept", "authorization", "content-type"]);

export function readParameters(
  spec: SpecDocument,
  path: string,
  holders: readonly { value: JsonObject; at: Pointer }[],
): Parameter[] {
  const placeholders = [...path.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? "");
  const found = new Map<string, Parameter>();
  for (const holder of holders) {
    for (const [index, one] of list(holder.value.parameters).entries()) {
      const { value, at } = resolve(spec, one, [...holder.at, "parameters", index]);
      const wire = text(value.name) ?? "";
      const where = text(value.in) ?? "";
      if (where === "header" && IGNORED_HEADERS.has(wire.toLowerCase())) continue;
      const key =
        where === "header" ? wire.toLowerCase() : where === "path" ? String(placeholders.indexOf(wire)) : wire;
      found.set(`${where} ${key}`, {
        key: `${where} ${key}`,
        wire,
        where,
        name: text(value["x-pixwire-name"]) ?? wire,
        required: where === "path" || value.required === true,
        value,
        at,
        schema:
          value.schema === undefined ? contentSchema(spec, value, at) : schemaAt(spec, value.schema, [...at, "schema"]),
      });
    }
  }
  return [...found.values()];
}

const memberOf = ({ where, wire }: Parameter): string => `${where}.${wire}`;

export function compareParameters(scope: Scope, bases: readonly Parameter[], heads: readonly Parameter[]): void {
  const counterpartOf = (base: Parameter): Parameter | undefined =>
    heads.find(({ key }) => key === base.key) ??
    heads.find((head) => head.name === base.name && !bases.some(({ key }) => key === head.key));
  const taken = new Set<Parameter>();
  for (const base of bases) {
    const head = counterpartOf(base);
    if (head) {
      taken.add(head);
      compareParameter(scope, base, head);
    } else reportRemoved(scope, base, bases, heads);
  }
  for (const head of heads) if (!taken.has(head)) reportAdded(scope, head);
}

function reportRemoved(scope: Scope, base: Parameter, bases: readonly Parameter[], heads: readonly Parameter[]): void {
  const print = fingerprint(base.schema);
  const twin = heads.find(
    (head) =>
      !bases.some(({ key }) => key === head.key) && head.where === base.where && fingerprint(head.schema) === print,
  );
  const hint = twin ? ` \`${twin.wire}\` with the same schema is new: was it renamed?` : "";
  const sentence = `The ${base.where} parameter is gone.${hint}`;
  report(scope, { rule: "parameter-removed", member: memberOf(base), base: base.at, sentence }, "request");
}

function reportAdded(scope: Scope, head: Parameter): void {
  const rule = head.required ? "required-parameter-added" : "parameter-added";
  const sentence = `The ${head.where} parameter is new${head.required ? " and required" : ""}.`;
  report(scope, { rule, member: memberOf(head), head: head.at, sentence }, "request");
}

function compareParameter(scope: Scope, base: Parameter, head: Parameter): void {
  const member = memberOf(base);
  const at = { member, base: base.at, head: head.at };
  const tell = (rule: Parameters<typeof report>[1]["rule"], sentence: string): void =>
    report(scope, { ...at, rule, sentence }, "request");
  if (base.key !== head.key) {
    tell("parameter-moved", `It was sent as ${base.where} ${base.wire} and is sent as ${head.where} ${head.wire} now.`);
  }
  if (base.name !== head.name) {
    tell("member-renamed", `Its name in the input was \`${base.name}\` and is \`${head.name}\` now.`);
  }
  if (!base.required && head.required) tell("parameter-became-required", "It is now required.");
  if (base.required && !head.required) tell("parameter-became-optional", "It is now optional.");
  compareStyle(base, head, tell);
  const [written, writtenNow] = [mediaTypeOf(base), mediaTypeOf(head)];
  if (written !== writtenNow) {
    tell("parameter-content-changed", `It was written as ${written} and is written as ${writtenNow} now.`);
  }
  const [mayBeEmpty, mayBeEmptyNow] = [base, head].map(({ value }) => value.allowEmptyValue === true);
  if (mayBeEmpty && !mayBeEmptyNow) tell("empty-value-forbidden", "It can no longer be sent without a value.");
  if (!mayBeEmpty && mayBeEmptyNow) tell("empty-value-allowed", "It can now be sent without a value.");
  // What a parameter says of itself counts as well as what its schema says.
  const marks = (one: Parameter): Schema => {
    const { schema: _, name: __, "x-pixwire-name": ___, ...own } = one.value;
    return { spec: one.schema.spec, parts: [{ value: own, at: one.at }, ...one.schema.parts] };
  };
  compareAnnotations(marks(base), marks(head), member, {
    direction: "request",
    report: (finding) => report(scope, finding, "request"),
  });
  reportSchemas(scope, base.schema, head.schema, "request", member);
}

function compareStyle(
  base: Parameter,
  head: Parameter,
  tell: (rule: "parameter-style-changed", sentence: string) => void,
): void {
  // Where only one of them can be a list or an object, callers who wrote the other kind of value notice nothing.
  const explodes = canExplode(base) && canExplode(head);
  const [before, after] = [styleOf(base, explodes), styleOf(head, explodes)];
  if (before !== after) tell("parameter-style-changed", `It was written as ${before} and is written as ${after} now.`);
}

/** How a value is written, in words. What makes no difference for its kind of values is left out. */
function styleOf(parameter: Parameter, explodes: boolean): string {
  const { value } = parameter;
  const style = styleName(parameter);
  const explode = typeof value.explode === "boolean" ? value.explode : style === "form";
  const own = ["x-pixwire-path-style", "x-pixwire-query-style"].flatMap((key) => text(value[key]) ?? []);
  // Brackets are written by the extension, whatever `style` says beside it.
  if (value["x-pixwire-query-style"] !== undefined) return own.join(" ");
  const words = [...own, style, ...(explodes ? [explode ? "exploded" : "joined"] : [])];
  return [...words, ...(value.allowReserved === true ? ["with reserved characters"] : [])].join(", ");
}

function styleName({ where, value }: Parameter): string {
  return text(value.style) ?? (where === "query" || where === "cookie" ? "form" : "simple");
}

function canExplode(parameter: Parameter): boolean {
  return isOneOf(parameter.schema, TYPES_THAT_EXPLODE.get(styleName(parameter)) ?? ["array", "object"]);
}

/** Of a parameter with `content` its media type, which stands in place of a style. */
function mediaTypeOf({ value }: Parameter): string {
  return value.schema === undefined && isObject(value.content) ? Object.keys(value.content).join(", ") : "text";
}

/** In these styles `explode` changes only how values of these types are written. */
const TYPES_THAT_EXPLODE: ReadonlyMap<string, readonly JsonType[]> = new Map([
  ["deepObject", []],
  ["simple", ["object"]],
]);

function isOneOf(schema: Schema, types: readonly JsonType[]): boolean {
  try {
    return alternativesOf(schema).some(({ type }) => types.includes(type));
  } catch (error) {
    if (error instanceof TooManyAlternatives) return types.length > 0;
    throw error;
  }
}
