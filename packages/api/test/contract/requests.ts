import type { DeclaredBody, DeclaredMember, DeclaredOperation } from "./declared.js";

/** A request in a form that can be compared: decoded, and with the values by name. */
export interface RequestParts {
  method: string;
  server: string;
  /** The decoded segments. */
  path: string[];
  query: Values;
  headers: Record<string, string>;
  /** Without the parameters of a form. */
  contentType: string | undefined;
  /** Text, a JSON value, or the fields of a form by name. */
  body: unknown;
}

type Values = Record<string, unknown[]>;

/** A file, as a form or a body has it. */
interface SentFile {
  type: string;
  bytes: string;
}

/** Headers that every request may have. */
const USUAL_HEADERS = ["accept", "content-type", "user-agent"];

/** Reads a request that a client made. `body` is what was sent, read once. */
export async function readRequest(request: Request, { server, body }: DeclaredOperation): Promise<RequestParts> {
  const url = request.url;
  const [address = "", search = ""] = url.split("?");
  const pathname = address.startsWith(server) ? address.slice(server.length) : address;
  const headers = Object.fromEntries([...request.headers].filter(([name]) => !USUAL_HEADERS.includes(name)));
  return {
    method: request.method,
    server: address.startsWith(server) ? server : new URL(url).origin,
    path: pathname.split("/").map(decodeURIComponent),
    query: readQuery(search),
    headers,
    contentType: request.headers.get("content-type")?.replace(/; *boundary=.*/, "") ?? undefined,
    body: await readBody(request, body),
  };
}

/** Nothing but percent-encoding is undone: a `+` that is meant as a space stays one. */
function readQuery(search: string): Values {
  const pairs = search === "" ? [] : search.split("&").map((pair) => pair.split("="));
  return byName(pairs.map(([name = "", ...value]) => [decodeURIComponent(name), decodeURIComponent(value.join("="))]));
}

async function readBody(request: Request, declared: DeclaredBody | undefined): Promise<unknown> {
  if (request.body === null) return undefined;
  const contentType = request.headers.get("content-type") ?? "";
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(contentType)) {
    const fields = await Promise.all(
      [...(await request.formData())].map(async ([name, one]) => [name, await readFile(one)]),
    );
    return byName(fields as [string, unknown][]);
  }
  const text = await request.text();
  if (declared?.kind !== "json") return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function readFile(field: string | Blob): Promise<string | SentFile> {
  return typeof field === "string" ? field : { type: field.type, bytes: await field.text() };
}

/** Writes the request that an input asks for, as OpenAPI says. */
export async function expectRequest(
  operation: DeclaredOperation,
  members: readonly DeclaredMember[],
  input: Readonly<Record<string, unknown>>,
): Promise<RequestParts> {
  const given = members.filter(({ name }) => input[name] !== undefined);
  const inPlace = (place: DeclaredMember["place"]): [DeclaredMember, unknown][] =>
    given.filter((member) => member.place === place).map((member) => [member, input[member.name]]);
  const bodyMembers = inPlace("body");
  const { body } = operation;
  const hasBody = body !== undefined && (body.required || bodyMembers.length > 0);
  return {
    method: operation.method,
    server: operation.server,
    path: expectPath(operation.path, inPlace("path")),
    query: byName(inPlace("query").flatMap(([member, value]) => pairsOf(member, value))),
    headers: Object.fromEntries(
      inPlace("header").map(([{ wire }, value]) => [wire.toLowerCase(), [value].flat().join(",")]),
    ),
    contentType: hasBody ? expectContentType(body, bodyMembers) : undefined,
    body: hasBody ? await expectBody(body, bodyMembers) : undefined,
  };
}

function expectPath(template: string, members: readonly [DeclaredMember, unknown][]): string[] {
  return template.split("/").flatMap((segment) => {
    let text = segment;
    let spans = false;
    for (const [{ wire, style }, value] of members) {
      if (!segment.includes(`{${wire}}`)) continue;
      spans ||= style === "segments";
      text = text.replace(`{${wire}}`, () => [value].flat().join(","));
    }
    return spans ? text.split("/") : [text];
  });
}

/** The names and values of a member in a query or a form. */
function pairsOf({ wire, style }: DeclaredMember, value: unknown): [string, unknown][] {
  switch (style) {
    case "repeated":
      return [value].flat().map((item) => [wire, textOf(item)]);
    case "comma":
      return [[wire, [value].flat().join(",")]];
    case "brackets":
      return [value].flat().map((item, index) => [`${wire}[${index}]`, textOf(item)]);
    case "deepObject":
      return Object.entries(Object(value)).map(([key, item]) => [`${wire}[${key}]`, textOf(item)]);
    case "jsonText":
      return [[wire, JSON.stringify(value)]];
    default:
      return [[wire, textOf(value)]];
  }
}

/** A single value as text; an object, which only a form can hold, as JSON. */
function textOf(value: unknown): unknown {
  if (value instanceof Blob) return value;
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function expectContentType(body: DeclaredBody, [first]: readonly [DeclaredMember, unknown][]): string | undefined {
  if (body.kind === "text" && !body.mediaType.includes("*")) return body.mediaType;
  const isOpen = body.mediaType.includes("*");
  const given = first?.[1];
  if (body.kind === "bytes") return isOpen && given instanceof Blob ? given.type : body.mediaType;
  return isOpen ? "application/json" : body.mediaType;
}

async function expectBody(body: DeclaredBody, members: readonly [DeclaredMember, unknown][]): Promise<unknown> {
  const [first] = members;
  if (body.whole) {
    const value = first?.[1];
    return value instanceof Blob ? value.text() : body.kind === "json" ? value : String(value);
  }
  const named = members.flatMap(([member, value]) =>
    [member.wire, ...member.aliases].map((wire) => [{ ...member, wire }, value] as const),
  );
  if (body.kind === "json") return Object.fromEntries(named.map(([{ wire }, value]) => [wire, value]));
  const pairs = named.flatMap(([member, value]) => pairsOf(member, value));
  const read = pairs.map(
    async ([name, value]): Promise<[string, unknown]> => [name, value instanceof Blob ? await readFile(value) : value],
  );
  return byName(await Promise.all(read));
}

function byName(pairs: readonly (readonly [string, unknown])[]): Values {
  const values: Values = {};
  for (const [name, value] of pairs) {
    values[name] ??= [];
    values[name].push(value);
  }
  return values;
}
