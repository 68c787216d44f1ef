import { InvalidInputError } from "./errors.js";
import type { MemberSpec, OperationSpec } from "./operation.js";

/** The bytes of a file, with a name and a content type if they are known. */
export interface NamedFile {
  value: Blob | ArrayBuffer | ArrayBufferView;
  /** @defaultValue the name of a `File`, else `file` */
  filename?: string | undefined;
  /** A media type, such as `image/png`. @defaultValue the type of the `Blob`, else `application/octet-stream` */
  contentType?: string | undefined;
}

/**
 * What a binary member takes. Everything here can be sent again when an attempt fails; a stream cannot, so collect
 * it (`await new Response(stream).blob()`) or use `@pixwire/uploader`.
 */
export type FileInput = Blob | File | ArrayBuffer | ArrayBufferView | NamedFile;

/** A flat input, taken apart and written for the wire. The parts can be sent any number of times. */
export interface WireInput {
  pathname: string;
  /** Without the question mark. */
  search: string;
  body: string | FormData | undefined;
  /** Texts that no message may show. */
  secrets: string[];
  /** The input proves by itself who the caller is. */
  hasCredential: boolean;
}

/**
 * Checks a flat input against its operation and writes each member in the form that the spec gives it.
 *
 * @throws {@link InvalidInputError} for an unknown, missing or unusable member.
 */
export function writeInput(spec: OperationSpec, input: object = {}): WireInput {
  const members = spec.members ?? {};
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  const names = new Set(given.map(([name]) => name));
  for (const [name, member] of Object.entries(members)) {
    if (member.required && !names.has(name)) throw new InvalidInputError(spec.id, name, "is required");
  }

  let { path: pathname } = spec;
  const search: string[] = [];
  const body: [name: string, value: unknown, member: MemberSpec][] = [];
  const secrets: string[] = [];
  let hasCredential = false;
  checkShapes(spec, [...names]);
  for (const [name, value] of given) {
    const member = memberOf(spec, members, name);
    const wire = member.wire ?? name;
    const refuse = (problem: string): never => {
      throw new InvalidInputError(spec.id, name, problem);
    };
    if (member.secret) collectTexts(value, secrets);
    checkValue(member, value, refuse);
    if (member.at === "path") pathname = pathname.replace(`{${wire}}`, () => pathValue(value, member, refuse));
    else if (member.at === "query") search.push(...queryPairs(wire, value, member, refuse));
    else body.push([wire, value, member]);
    if (member.alias) body.push([member.alias, value, member]);
    hasCredential ||= member.credential === true;
  }
  return { pathname, search: search.join("&"), body: writeBody(spec, body), secrets, hasCredential };
}

function checkShapes({ id, members = {} }: OperationSpec, names: readonly string[]): void {
  for (const name of names) {
    const { shapes } = members[name] ?? {};
    const other = names.find((one) => shapes && members[one]?.shapes?.every((shape) => !shapes.includes(shape)));
    if (other) throw new InvalidInputError(id, name, `cannot be combined with \`${other}\`: leave one of them out`);
  }
}

type Refuse = (problem: string) => never;

function memberOf(spec: OperationSpec, members: Readonly<Record<string, MemberSpec>>, name: string): MemberSpec {
  const member = Object.hasOwn(members, name) ? members[name] : undefined;
  if (member) return member;
  if (spec.open) return { at: "body" };
  const known = Object.keys(members).join(", ");
  throw new InvalidInputError(spec.id, name, `is not a member; ${known ? `known are: ${known}` : "it takes none"}`);
}

function checkValue({ oneOf, min, max }: MemberSpec, value: unknown, refuse: Refuse): void {
  const items: unknown[] = Array.isArray(value) ? value : [value];
  for (const item of items) {
    if (oneOf && !oneOf.some((one) => one === item))
      refuse(`must be one of ${oneOf.map((one) => JSON.stringify(one)).join(", ")}`);
    if (typeof item !== "number") continue;
    if (min !== undefined && !(item >= min)) refuse(`must be at least ${min}`);
    if (max !== undefined && !(item <= max)) refuse(`must be at most ${max}`);
  }
}

/** A value that stays inside its place in the path: `..` would reach another endpoint. */
function pathValue(value: unknown, member: MemberSpec, refuse: Refuse): string {
  if (typeof value !== "string" && typeof value !== "number") refuse("must be a string or a number");
  const text = String(value);
  const segments = member.as === "segments" ? text.split("/") : [text];
  for (const segment of segments) {
    if (segment === "") refuse(text === "" ? "must not be empty" : "must not hold an empty segment");
    if (segment === "." || segment === "..")
      refuse(`must not ${segments.length > 1 ? "hold" : "be"} the segment "${segment}"`);
  }
  return segments.map((segment) => encode(segment, refuse)).join("/");
}

function queryPairs(wire: string, value: unknown, member: MemberSpec, refuse: Refuse): string[] {
  if (value === null) return [];
  const pair = (name: string, item: unknown): string =>
    `${encodeURIComponent(name)}=${encode(scalar(item, refuse), refuse)}`;
  if (!Array.isArray(value)) return [pair(wire, value)];
  if (value.length === 0) return [];
  if (member.as === "comma") return [pair(wire, value.map((item) => scalar(item, refuse)).join(","))];
  return value.map((item, index) => pair(member.as === "brackets" ? `${wire}[${index}]` : wire, item));
}

function scalar(value: unknown, refuse: Refuse): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
    refuse("must be a string, a number or a boolean");
  }
  if (typeof value === "number" && !Number.isFinite(value)) refuse("must be a finite number");
  return String(value);
}

function encode(text: string, refuse: Refuse): string {
  try {
    return encodeURIComponent(text);
  } catch {
    return refuse("holds half of a surrogate pair, which no URL can carry");
  }
}

function writeBody(
  spec: OperationSpec,
  body: [name: string, value: unknown, member: MemberSpec][],
): string | FormData | undefined {
  if (!spec.body || (body.length === 0 && !spec.bodyRequired)) return undefined;
  if (spec.body === "json") return JSON.stringify(Object.fromEntries(body));
  const form = new FormData();
  for (const [name, value, member] of body) {
    appendField(form, name, value, member.as, (problem) => {
      throw new InvalidInputError(spec.id, name, problem);
    });
  }
  return form;
}

/** Files as they are, arrays as repeated fields, other objects as JSON text, the rest as text. */
function appendField(form: FormData, name: string, value: unknown, as: MemberSpec["as"], refuse: Refuse): void {
  if (value === null || value === undefined) return;
  const file = namedBlob(value, refuse);
  if (file) form.append(name, ...file);
  else if (as === "json") form.append(name, typeof value === "string" ? value : JSON.stringify(value));
  else if (Array.isArray(value) && as !== "comma") {
    for (const item of value) appendField(form, name, item, undefined, refuse);
  } else if (Array.isArray(value)) {
    if (value.length > 0) form.append(name, value.map((item) => scalar(item, refuse)).join(","));
  } else if (typeof value === "object" && !(value instanceof Date)) form.append(name, JSON.stringify(value));
  else form.append(name, scalar(value, refuse));
}

function namedBlob(value: unknown, refuse: Refuse): [blob: Blob, filename: string] | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (value instanceof Blob) return [value, "name" in value && typeof value.name === "string" ? value.name : "file"];
  if (value instanceof ArrayBuffer || isUnsharedView(value)) return [new Blob([value]), "file"];
  if (value instanceof ReadableStream || Symbol.asyncIterator in value || ArrayBuffer.isView(value)) {
    refuse(
      "is a one-shot stream or shared memory, which cannot be sent again if an attempt fails: collect it into a Blob, or use @pixwire/uploader",
    );
  }
  if (!isNamedFile(value)) return undefined;
  const inner = namedBlob(value.value, refuse);
  if (!inner) return undefined;
  const [blob, name] = inner;
  return [value.contentType ? blob.slice(0, blob.size, value.contentType) : blob, value.filename ?? name];
}

function isUnsharedView(value: object): value is ArrayBufferView<ArrayBuffer> {
  return ArrayBuffer.isView(value) && value.buffer instanceof ArrayBuffer;
}

function isNamedFile(value: object): value is NamedFile {
  return (
    "value" in value &&
    Object.keys(value).every((key) => key === "value" || key === "filename" || key === "contentType")
  );
}

/** Texts shorter than this are not scrubbed: hiding every "1" would garble a message and protect nothing. */
const SHORTEST_SECRET = 4;

function collectTexts(value: unknown, into: string[]): void {
  if (typeof value === "string" || typeof value === "number") {
    const text = String(value);
    if (text.length >= SHORTEST_SECRET) into.push(text);
  } else if (typeof value === "object" && value !== null && !(value instanceof Blob)) {
    for (const item of Object.values(value)) collectTexts(item, into);
  }
}
