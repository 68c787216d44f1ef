import ts from "typescript";
import { type DeclaredMember, type DeclaredOperation, hasType, isBytes } from "../contract/declared.js";
import type { OpenApi } from "../contract/openapi.js";
import { closedValues } from "../contract/values.js";
import { type DescriptorSource, literalOf, type Property, propertiesOf, type Writer, writersOf } from "./descriptor.js";

/** A generated operation with one mistake in it. */
export interface Mutant {
  operation: string;
  kind: string;
  /** What the mistake is. */
  change: string;
  /** The expression, with the mistake. */
  code: string;
}

/**
 * Every single mistake that is tried in an operation. What would change nothing is left out, and each place below that
 * leaves something out says why it would change nothing.
 */
export function mutantsOf(source: DescriptorSource, declared: DeclaredOperation, document: OpenApi): Mutant[] {
  const mutants: Mutant[] = [];
  const start = source.descriptor.parent.getStart();
  const add = (kind: string, change: string, edits: readonly Edit[]): void => {
    mutants.push({ operation: source.id, kind, change, code: apply(source.code, start, edits) });
  };
  const context: Context = { source, declared, document, add };
  mutateHead(context);
  for (const member of propertiesOf(valueIn(source.descriptor, "members"))) mutateMember(context, member);
  mutateRequired(context);
  mutateBody(context);
  mutateAlternatives(context);
  mutateAnswer(context);
  mutatePagination(context);
  return mutants;
}

interface Context {
  source: DescriptorSource;
  declared: DeclaredOperation;
  document: OpenApi;
  add(kind: string, change: string, edits: readonly Edit[]): void;
}

/** Replaces the text between two positions of the file. */
interface Edit {
  from: number;
  to: number;
  text: string;
}

/** Method, path, host, credential and idempotency. */
function mutateHead({ source: { descriptor }, declared, document, add }: Context): void {
  const set = setterOf(descriptor);
  add("id", "another provider", set("provider", '"another"'));
  add("id", "another id", set("id", '"otherOperation"'));
  const methods: Record<string, string> = { GET: "DELETE", POST: "PUT", PUT: "PATCH", PATCH: "PUT", DELETE: "GET" };
  add("method", `${methods[declared.method]}`, set("method", JSON.stringify(methods[declared.method])));
  add("path", "another path", set("path", JSON.stringify(`${declared.path}/extra`)));
  add("path", "a misspelt path", set("path", JSON.stringify(declared.path.replace(/^\/./, "/x"))));
  add("server", "another server", set("server", '"https://another.example"'));
  if (valueIn(descriptor, "server")) add("server", "no server", set("server"));

  const auth = valueIn(descriptor, "auth");
  for (const other of otherCredentials(auth, declared, document)) {
    if (other !== auth?.getText()) add("auth", `auth: ${other ?? "required"}`, set("auth", other));
  }

  add("idempotent", `idempotent: ${!declared.idempotent}`, set("idempotent", String(!declared.idempotent)));
  const byMethod = !["POST", "PATCH"].includes(declared.method);
  // Without it, the rule by method holds. Where that says the same, nothing changes.
  if (valueIn(descriptor, "idempotent") && byMethod !== declared.idempotent) {
    add("idempotent", "left out", set("idempotent"));
  }
}

/** With several credentials, an operation names its alternatives; one that names none sends none, as with `false`. */
function otherCredentials(
  auth: ts.Expression | undefined,
  { security }: DeclaredOperation,
  document: OpenApi,
): (string | undefined)[] {
  const schemes = document.usedSchemes;
  if (schemes.length < 2) return [undefined, "false", '"optional"'];
  const written = security.length > 0 ? (literalOf(auth) as string[][]) : [];
  const [first = []] = written.filter((alternative) => alternative.length > 0);
  const others = schemes.filter((scheme) => !first.includes(scheme)).map((scheme) => JSON.stringify([[scheme]]));
  // Alternatives without any scheme send nothing either.
  return first.length > 0 ? ["false", ...others] : others;
}

const PLACES = ["path", "query", "header", "body"] as const;

/** A member: its name, its place, its style, and what is checked of its value. */
function mutateMember({ source, declared, document, add }: Context, { name, node, value }: Property): void {
  const member = declared.shapes.flat().find((one) => one.name === name);
  if (!member) throw new Error(`${source.id}: the document has no member ${name}`);
  const writers = writersOf(value);
  const base = writers.at(-1);
  if (!base) throw new Error(`${source.id}: ${name} has no writer`);
  const wrap = (wrapper: string, ...args: string[]): Edit[] => [
    replace(value, `write.${wrapper}(${[value.getText(), ...args].join(", ")})`),
  ];

  // An open body takes any name, and a plain member of it is written like one that is not declared.
  if (!declared.body?.open || value.getText() !== "write.body" || member.required) {
    add("member", `${name} left out`, [remove(node)]);
    add("rename", `${name} as ${name}X`, [replace(node.name, JSON.stringify(`${name}X`))]);
  }
  if (!declared.body?.whole || member.place !== "body") {
    // The name of a member that is the whole body is not sent.
    add("rename", `${name} sent as ${member.wire}X`, [
      replace(base.node, `write.renamed(${base.node.getText()}, ${JSON.stringify(`${member.wire}X`)})`),
    ]);
  }
  for (const place of PLACES) {
    if (place !== member.place) add("move", `${name} to the ${place}`, [replace(base.node, `write.${place}`)]);
  }
  for (const style of otherStyles(declared, document, member, base)) {
    add("style", `${name} as ${style}`, [replace(base.node, `write.${style}`)]);
  }
  const isCarrier = document.usedSchemes
    .map((scheme) => document.securityScheme(scheme))
    .some(({ in: place, name }) => place === member.place && name?.toLowerCase() === member.wire.toLowerCase());
  for (const writer of writers) mutateWriter({ add, name, isCarrier }, writer);

  const isOpenText =
    hasType(member.schema, "string") && !isBytes(member.schema) && !closedValues(document, member.schema);
  const has = (wrapper: string): boolean => writers.some((writer) => writer.name === wrapper);
  // Numbers, booleans and fixed values of less than four characters are never redacted.
  if (!has("secret") && isOpenText) add("secret", `${name} made secret`, wrap("secret"));
  // Without a credential that could be replaced, nothing changes.
  if (!has("credential") && declared.security.flat().length > 0) {
    add("credential", `${name} made a credential`, wrap("credential"));
  }
  if (!has("alsoAs") && (!declared.body?.whole || member.place !== "body") && member.place !== "path") {
    add("rename", `${name} also sent as extra`, [replace(base.node, `write.alsoAs(${base.node.getText()}, "extra")`)]);
  }
}

/** The wrappers around the writer of a member. */
function mutateWriter(
  { add, name, isCarrier }: Pick<Context, "add"> & { name: string; isCarrier: boolean },
  writer: Writer,
): void {
  const { inner, args, node } = writer;
  if (!inner) return;
  const [first, second] = args;
  const unwrapped = replace(node, inner.getText());
  switch (writer.name) {
    case "renamed":
      add("rename", `${name} sent under its own name`, [unwrapped]);
      break;
    case "alsoAs":
      add("rename", `${name} not sent as ${first?.getText()}`, [unwrapped]);
      if (first) add("rename", `${name} also sent as another`, [replace(first, '"another"')]);
      break;
    case "secret":
      // What stands where a credential does is hidden like one.
      if (isCarrier) break;
      add("secret", `${name} not secret`, [unwrapped]);
      break;
    case "credential":
      add("credential", `${name} no credential`, [unwrapped]);
      break;
    case "oneOf": {
      add("enum", `${name} without its values`, [unwrapped]);
      const list = first && ts.isArrayLiteralExpression(first) ? first : undefined;
      for (const item of list?.elements ?? []) {
        const others = list?.elements.filter((one) => one !== item).map((one) => one.getText());
        if (list) add("enum", `${name} without ${item.getText()}`, [replace(list, `[${others?.join(", ")}]`)]);
        add("enum", `${name} with ${item.getText()} misspelt`, [replace(item, '"misspelt"')]);
      }
      break;
    }
    case "range":
      add("range", `${name} without its bounds`, [unwrapped]);
      for (const bound of [first, second]) {
        if (!bound || bound.getText() === "undefined") continue;
        add("range", `${name} without ${bound.getText()}`, [replace(bound, "undefined")]);
        for (const step of [-1, 1]) {
          const moved = Number(bound.getText()) + step;
          add("range", `${name} with ${moved} for ${bound.getText()}`, [replace(bound, String(moved))]);
        }
      }
  }
}

/** The other ways to write a member in its place that send something else, or take something else. */
function otherStyles(
  { body }: DeclaredOperation,
  document: OpenApi,
  { place, schema, style }: DeclaredMember,
  { name: current }: Writer,
): string[] {
  const isList = hasType(schema, "array");
  const isText = hasType(schema, "string") && !closedValues(document, schema);
  const others = (styles: readonly string[]): string[] => styles.filter((one) => one !== current);
  switch (place) {
    case "path":
      // A slash tells them apart, which only an open text has.
      return isText ? others(["path", "pathSegments"]) : [];
    case "query":
      // A single value is written alike, except with an index.
      return isList ? others(["query", "queryComma", "queryBrackets"]) : others(["queryBrackets"]);
    case "header":
      return [];
    default:
      // In JSON, every member is written as JSON.
      if (body?.kind !== "multipart") return [];
      if (isBytes(schema)) return others(["body"]);
      if (isList) return others(["body", "bodyComma", "bodyJson"]);
      // An object is JSON text, and a text is itself, in either way.
      return style === "jsonText" ? others(["bodyComma"]) : others(["bodyFile"]);
  }
}

function mutateRequired({ source: { descriptor }, declared, add }: Context): void {
  const list = valueIn(descriptor, "required");
  const required = (literalOf(list) ?? []) as string[];
  const set = setterOf(descriptor);
  for (const name of required) {
    const others = required.filter((one) => one !== name);
    add("required", `${name} optional`, set("required", others.length > 0 ? JSON.stringify(others) : undefined));
  }
  for (const { name, place } of new Map(declared.shapes.flat().map((one) => [one.name, one])).values()) {
    // A member of the path is required in any case.
    if (place === "path" || required.includes(name)) continue;
    add("required", `${name} required`, set("required", JSON.stringify([...required, name])));
  }
}

function mutateBody({ source: { descriptor }, declared, add }: Context): void {
  const set = setterOf(descriptor);
  const body = valueIn(descriptor, "body");
  if (!body || !declared.body) {
    add("body", "an empty one", set("body", "write.json"));
    return;
  }
  for (const other of ["write.json", "write.form", "write.urlencoded"]) {
    if (other !== body.getText()) add("content type", `the body as ${other}`, set("body", other));
  }
  add("body", "no body", set("body"));
  // The media type of a form is written by `fetch`, and that of bytes by their writer.
  const isWritten = declared.body.kind !== "multipart" && declared.body.kind !== "bytes";
  if (isWritten) add("content type", "text/plain", set("contentType", '"text/plain"'));
  if (declared.body.kind === "bytes") {
    const other = declared.body.mediaType.includes("*") ? '"text/plain"' : "";
    add("content type", `bytes as ${other || "their own type"}`, set("body", `write.bytes(${other})`));
  }
  if (valueIn(descriptor, "contentType")) add("content type", "application/json", set("contentType"));
  const hasRequired = declared.shapes.every((shape) =>
    shape.some(({ place, required }) => place === "body" && required),
  );
  const isOptional = valueIn(descriptor, "bodyOptional") !== undefined;
  // A body with a required member is never left out.
  if (!hasRequired)
    add("body", isOptional ? "required" : "optional", set("bodyOptional", isOptional ? undefined : "true"));
  const isOpen = valueIn(descriptor, "open") !== undefined;
  add("body", isOpen ? "closed" : "open", set("open", isOpen ? undefined : "write.body"));
}

/** Which members exclude each other. */
function mutateAlternatives({ source: { descriptor }, add }: Context): void {
  const check = valueIn(descriptor, "check");
  const [writer] = check ? writersOf(check) : [];
  const members = propertiesOf(writer?.args[0]);
  if (!check) return;
  add("alternatives", "all members together", setterOf(descriptor)("check"));
  const shapes = new Map(members.map(({ name, value }) => [name, literalOf(value) as number[]]));
  const all = [...new Set([...shapes.values()].flat())];
  for (const { name, value } of members) {
    const own = shapes.get(name) ?? [];
    const changed = [
      ...own.map((shape) => own.filter((one) => one !== shape)),
      ...all.filter((shape) => !own.includes(shape)).map((shape) => [...own, shape]),
    ];
    for (const numbers of changed) {
      // Two members are refused together when no alternative has both. Where that stays, nothing changes.
      if (excludesAlike(shapes, new Map(shapes).set(name, numbers))) continue;
      add("alternatives", `${name} in ${JSON.stringify(numbers)}`, [replace(value, JSON.stringify(numbers))]);
    }
  }
}

function excludesAlike(one: ReadonlyMap<string, number[]>, other: ReadonlyMap<string, number[]>): boolean {
  const names = [...one.keys()];
  const share = (shapes: ReadonlyMap<string, number[]>, a: string, b: string): boolean =>
    shapes.get(a)?.some((shape) => shapes.get(b)?.includes(shape)) ?? false;
  return names.every((a) => names.every((b) => share(one, a, b) === share(other, a, b)));
}

function mutateAnswer({ source: { descriptor, pagination }, declared, add }: Context): void {
  const set = setterOf(descriptor);
  add("answer", "Accept: text/plain", set("accept", '"text/plain"'));
  const reader = valueIn(descriptor, "read")?.getText();
  if (reader !== undefined) {
    // Bytes and texts have no kind of JSON, and those of an empty body are data.
    for (const other of [undefined, "read.text", "read.bytes"])
      if (other !== reader) add("answer", `read: ${other ?? "as JSON"}`, set("read", other));
    return;
  }
  const isEmpty = valueIn(descriptor, "empty") !== undefined;
  add("answer", isEmpty ? "never empty" : "may be empty", set("empty", isEmpty ? undefined : "true"));
  // A success that may be empty may be any JSON.
  if (isEmpty) return;
  const answer = valueIn(descriptor, "responseKind")?.getText();
  for (const other of [undefined, '"array"', '"scalar"', '"any"']) {
    // A page without its list is refused in any case, and only an array or an object can hold one.
    if (other === answer || (pagination && other === '"any"')) continue;
    add("answer", `responseKind: ${other ?? "object"}`, set("responseKind", other));
  }
  if (declared.successes.length === 0) throw new Error(`${declared.id} declares no success`);
}

function mutatePagination({ source: { pagination }, add }: Context): void {
  if (!pagination) return;
  const set = setterOf(pagination);
  for (const { name, value } of propertiesOf(pagination)) {
    const literal = literalOf(value);
    if (name === "style") add("pages", "another style", set(name, literal === "page" ? '"offset"' : '"page"'));
    else if (typeof literal === "number") {
      for (const step of [-1, 1]) add("pages", `${name}: ${literal + step}`, set(name, String(literal + step)));
    } else add("pages", `${name}: ${literal}X`, set(name, JSON.stringify(`${literal}X`)));
  }
  if (valueIn(pagination, "hasNext")) add("pages", "without hasNext", set("hasNext"));
}

function valueIn(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  return propertiesOf(object).find((property) => property.name === name)?.value;
}

/** Returns the function that gives a property another value, adds it, or removes it. */
function setterOf(object: ts.ObjectLiteralExpression): (name: string, text?: string) => Edit[] {
  return (name, text) => {
    const property = propertiesOf(object).find((one) => one.name === name);
    if (property) return [text === undefined ? remove(property.node) : replace(property.value, text)];
    const from = object.getStart() + 1;
    return text === undefined ? [] : [{ from, to: from, text: ` ${name}: ${text},` }];
  };
}

function replace(node: ts.Node, text: string): Edit {
  return { from: node.getStart(), to: node.getEnd(), text };
}

/** Removes a property, and the comma behind it. */
function remove(node: ts.PropertyAssignment): Edit {
  const comma = /^\s*,/.exec(node.getSourceFile().text.slice(node.getEnd()))?.[0] ?? "";
  return { from: node.getStart(), to: node.getEnd() + comma.length, text: "" };
}

function apply(code: string, start: number, edits: readonly Edit[]): string {
  if (edits.length === 0) throw new Error("nothing was changed");
  return edits.reduce((text, edit) => text.slice(0, edit.from - start) + edit.text + text.slice(edit.to - start), code);
}
