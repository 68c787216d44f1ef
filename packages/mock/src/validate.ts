import { Failure } from "./errors.js";
import { type Form, readForm } from "./form.js";
import { type Json, parseJson } from "./json.js";
import type { Body, FormContent, Operation, Parameter } from "./operation.js";
import type { Match } from "./router.js";
import { type OperationValidators, type Problem, problemsOf } from "./validators.js";

/** The input of a request, checked against its operation: numbers are numbers, and files are `File`s. */
export interface Input {
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  header: Readonly<Record<string, unknown>>;
  /** The members of an object or a form, or the value, text or bytes that a body is. */
  body: unknown;
}

/** How strictly a request is read. */
export interface ReadOptions {
  headers: Headers;
  /** Refuses query parameters and form fields that the operation does not declare. */
  refuseUndeclared: boolean;
  /** Query parameters that any operation may have. */
  credentialNames: readonly string[];
  /** Is called with the fields of a form that the operation does not have. */
  noteUnknown(fields: readonly string[]): void;
}

/** @throws {@link Failure} 400 that says what is wrong with the request. */
export async function readInput(
  { operation, path }: Match,
  validators: OperationValidators,
  url: URL,
  body: Response,
  { headers, refuseUndeclared, credentialNames, noteUnknown }: ReadOptions,
): Promise<Input> {
  const refuseNames = (what: string, names: readonly string[]): void => {
    if (!refuseUndeclared || names.length === 0) return;
    throw new Failure(400, `${operation.id} has no ${what} ${names.join(", ")}`, names[0]);
  };
  refuseNames("query parameter", undeclaredNames(operation, url.searchParams, credentialNames));
  const parameters = {
    path: readPath(operation, path),
    query: readQuery(operation, url.searchParams),
    header: readHeader(operation, headers),
  };
  const problems = problemsOf(validators.parameters, parameters).map(({ at: [, ...at], message }) => ({ at, message }));
  refuse(problems.filter(({ at: [name] }) => name === problems[0]?.at[0]));
  const readUnknown = (fields: readonly string[]): void => {
    noteUnknown(fields);
    refuseNames("form field", fields);
  };
  return { ...parameters, body: await readBody(operation, validators, body, readUnknown) };
}

/** The names in a query that its operation does not have. An array or an object has a name per item. */
function undeclaredNames({ query = {} }: Operation, given: URLSearchParams, others: readonly string[]): string[] {
  const isDeclared = (key: string): boolean => {
    const [name = ""] = key.split("[");
    const { style } = (Object.hasOwn(query, name) && query[name]) || {};
    if (key !== name) return style === "brackets" || style === "deepObject";
    return Object.hasOwn(query, name) || others.includes(name);
  };
  return [...new Set(given.keys())].filter((key) => !isDeclared(key));
}

function readPath({ lists = [] }: Operation, values: Record<string, string>): Record<string, string> {
  const read = Object.entries(values).map(([name, value]) => [name, lists.includes(name) ? value.split(",") : value]);
  return Object.fromEntries(read);
}

function readHeader({ header = {} }: Operation, given: Headers): Record<string, unknown> {
  const values = Object.entries(header).map(([name, { style, default: fallback }]) => {
    const value = given.get(name) ?? undefined;
    return [name, value !== undefined && style === "comma" ? value.split(",") : (value ?? fallback)];
  });
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function readQuery({ query = {} }: Operation, given: URLSearchParams): Record<string, unknown> {
  const values = Object.entries(query).map(([name, parameter]) => [name, queryValue(name, parameter, given)]);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

function queryValue(
  name: string,
  { style, default: fallback }: Parameter,
  query: URLSearchParams,
): string | string[] | Record<string, string> | Json | undefined {
  if (style === undefined) return query.get(name) ?? fallback;
  if (style === "deepObject") return deepObject(name, query) ?? fallback;
  if (style === "brackets") return bracketed(name, query) ?? fallback;
  const values = query.getAll(name);
  if (values.length === 0) return fallback;
  return style === "comma" ? values.flatMap((value) => value.split(",")) : values;
}

/** Reads `tags[0]=a&tags[1]=b` in the order of the indices. `tags=a&tags=b` and `tags[]=a` are understood, too. */
function bracketed(name: string, query: URLSearchParams): string[] | undefined {
  const values: [index: number, value: string][] = [];
  for (const [key, value] of query) {
    if (key === name || key === `${name}[]`) values.push([values.length, value]);
    else if (key.startsWith(`${name}[`) && key.endsWith("]"))
      values.push([Number(key.slice(name.length + 1, -1)), value]);
  }
  if (values.some(([index]) => !Number.isInteger(index))) {
    throw new Failure(400, `${name} is an array: its indices are numbers, as in ${name}[0]`, name);
  }
  return values.length === 0 ? undefined : values.sort(([a], [b]) => a - b).map(([, value]) => value);
}

/** Reads `filter[status]=open&filter[page]=2`. */
function deepObject(name: string, query: URLSearchParams): Record<string, string> | undefined {
  const members = [...query].flatMap(([key, value]) =>
    key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
  );
  return members.length > 0 ? Object.fromEntries(members) : undefined;
}

async function readBody(
  { body, id }: Operation,
  { bodies, fields }: OperationValidators,
  source: Response,
  noteUnknown: (fields: readonly string[]) => void,
): Promise<unknown> {
  if (!body) return {};
  const contentType = source.headers.get("content-type");
  if (contentType === null) {
    if (body.required) throw new Failure(400, `${id} needs a body`);
    return {};
  }
  const [given = ""] = contentType.toLowerCase().split(";");
  const mediaType = findMediaType(body, given.trim());
  const content = mediaType === undefined ? undefined : body.content[mediaType];
  if (!content || mediaType === undefined) {
    throw new Failure(400, `${id} takes ${Object.keys(body.content).join(" or ")}, not ${given || "an untyped body"}`);
  }
  if (content.kind === "bytes") return source.blob();
  if (content.kind === "form" || content.kind === "urlencoded") {
    const form = readForm(content, await parseForm(source, content));
    if (form.unknown.length > 0) noteUnknown(form.unknown);
    refuse([...problemsOf(bodies[mediaType], form.fields), ...problemsOfFields(fields, form)]);
    return { ...form.fields, ...form.json, ...form.files };
  }
  const text = await source.text();
  // Some clients send a content type even without a body.
  if (text === "" && !body.required) return {};
  const value =
    content.kind === "text"
      ? text
      : parseJson(text, (problem) => {
          throw new Failure(400, `The body ${problem}`);
        });
  refuse(problemsOf(bodies[mediaType], value));
  return value;
}

/** Media types of the document may have parameters, or stand for all of a kind, as `image/*` does. */
function findMediaType({ content }: Body, given: string): string | undefined {
  return Object.keys(content).find((mediaType) => {
    const [type = ""] = mediaType.toLowerCase().split(";");
    const [kind] = type.split("/");
    return type.trim() === given || (type.trim().endsWith("/*") && (kind === "*" || given.startsWith(`${kind}/`)));
  });
}

function problemsOfFields(validators: OperationValidators["fields"], { json }: Form): Problem[] {
  return Object.entries(json).flatMap(([name, value]) =>
    problemsOf(validators[name], value).map(({ at, message }) => ({ at: [name, ...at], message })),
  );
}

async function parseForm(source: Response, { kind }: FormContent): Promise<FormData> {
  try {
    return await source.formData();
  } catch (error) {
    if (error instanceof TypeError)
      throw new Failure(400, `The body is not a ${kind === "form" ? "multipart" : "urlencoded"} form`);
    throw error;
  }
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const message = problems.map(({ at, message }) => `${at.join(".") || "the body"} ${message}`).join("; ");
  throw new Failure(400, message, first.at[0]);
}
