import { Failure } from "./errors.js";
import { type Form, readForm } from "./form.js";
import type { OpenApiDocument } from "./openapi.js";
import type { Operation, Parameter } from "./operations.js";
import type { Match } from "./router.js";
import type { Problem, Schemas } from "./schemas.js";

/** What a request says, checked against its operation: numbers are numbers, files are `File`s. */
export interface Input {
  path: Readonly<Record<string, string>>;
  query: Readonly<Record<string, unknown>>;
  body: Readonly<Record<string, unknown>>;
}

/**
 * @param noteUnknown - is told the fields of a form that the operation does not have.
 * @throws {@link Failure} 400 that says what is wrong with the request.
 */
export async function readInput(
  document: OpenApiDocument,
  schemas: Schemas,
  { operation, path }: Match,
  url: URL,
  body: Response,
  noteUnknown: (fields: readonly string[]) => void,
): Promise<Input> {
  const query: Record<string, unknown> = {};
  for (const parameter of operation.parameters) {
    const raw = parameter.where === "path" ? path[parameter.name] : queryValue(parameter, url.searchParams);
    const value = checkParameter(schemas, parameter, raw);
    if (parameter.where === "query" && value !== undefined) query[parameter.name] = value;
  }
  return { path, query, body: await readBody(document, schemas, operation, body, noteUnknown) };
}

function checkParameter(schemas: Schemas, parameter: Parameter, raw: unknown): unknown {
  if (raw === undefined) {
    if (parameter.required) throw new Failure(400, `${parameter.name} is required`, parameter.name);
    return parameter.schema.value.default;
  }
  const { value, problems } = schemas.checkText(parameter.schema.at, raw);
  refuse(problems.map((problem) => ({ ...problem, at: [parameter.name, ...problem.at] })));
  return value;
}

function queryValue({ name, style }: Parameter, query: URLSearchParams): unknown {
  if (style === "brackets") return bracketed(name, query);
  if (style === "single") return query.get(name) ?? undefined;
  const values = query.getAll(name);
  if (values.length === 0) return undefined;
  return style === "comma" ? values.flatMap((value) => value.split(",")) : values;
}

/** `tags[0]=a&tags[1]=b`, in the order of the numbers. The plain repeated name is understood as well. */
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

async function readBody(
  document: OpenApiDocument,
  schemas: Schemas,
  { body, id }: Operation,
  source: Response,
  noteUnknown: (fields: readonly string[]) => void,
): Promise<Record<string, unknown>> {
  if (!body) return {};
  const contentType = source.headers.get("content-type");
  if (contentType === null) {
    if (body.required) throw new Failure(400, `${id} needs a body`);
    return {};
  }
  const [mediaType = ""] = contentType.toLowerCase().split(";");
  const declared = body.content.get(mediaType.trim());
  if (!declared) {
    throw new Failure(
      400,
      `${id} takes ${[...body.content.keys()].join(" or ")}, not ${mediaType || "an untyped body"}`,
    );
  }
  if (mediaType.trim() === "multipart/form-data") {
    const form = await readForm(document, declared, await parseForm(source));
    if (form.unknown.length > 0) noteUnknown(form.unknown);
    return checkForm(schemas, declared.schema.at, form);
  }
  const text = await source.text();
  // Some clients name the type of every body, also of one that they leave out.
  if (text === "" && !body.required) return {};
  const { value, problems } = schemas.check(declared.schema.at, parseJson(text));
  refuse(problems);
  return typeof value === "object" && value !== null ? { ...value } : {};
}

function checkForm(schemas: Schemas, at: readonly string[], { fields, files, json }: Form): Record<string, unknown> {
  const { value, problems } = schemas.checkText(at, fields);
  const nested = json.flatMap(({ name, at: place, value: parsed }) =>
    schemas.check(place, parsed).problems.map((problem) => ({ ...problem, at: [name, ...problem.at] })),
  );
  refuse([...problems, ...nested]);
  return {
    ...(typeof value === "object" ? value : {}),
    ...Object.fromEntries(json.map(({ name, value: parsed }) => [name, parsed])),
    ...files,
  };
}

async function parseForm(source: Response): Promise<FormData> {
  try {
    return await source.formData();
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(400, "The body is no multipart form");
    throw error;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Failure(400, "The body is no JSON");
  }
}

function refuse(problems: readonly Problem[]): void {
  const [first] = problems;
  if (!first) return;
  const message = problems.map(({ at, message }) => `${at.join(".") || "the body"} ${message}`).join("; ");
  throw new Failure(400, message, first.at[0]);
}
