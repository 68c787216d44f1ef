import {
  type Body,
  type BodyContent,
  isObject,
  type JsonObject,
  type Member,
  type OperationModel,
  type ResponseModel,
  readBodyMembers,
  readTypeNames,
  resolve,
  type SpecDocument,
} from "../spec/index.js";
import { comment, importTypes } from "./emit.js";
import { pascalCase, referenceType } from "./models.js";
import { declareTypes } from "./typescript.js";

/** The types that the handlers of an emulator are written in. */
export interface EmulatorTypes {
  /** The schemas of the spec. */
  models: string;
  /** What each handler is called with and answers, and the map of all handlers. */
  handlers: string;
}

export async function renderEmulatorTypes(
  spec: SpecDocument,
  operations: readonly OperationModel[],
): Promise<EmulatorTypes> {
  const { components } = structuredClone(spec.root);
  const schemas = isObject(components) && isObject(components.schemas) ? components.schemas : {};
  const names = readTypeNames(spec);
  const typeNames = Object.keys(schemas).map((name) => names.get(name) ?? name);
  const own: JsonObject = {};
  const add = (operation: OperationModel, suffix: string, schema: JsonObject): string => {
    const name = pascalCase(operation.id) + suffix;
    if (schemas[name] !== undefined || own[name] !== undefined)
      spec.fail(operation.at, `the type ${name} of ${operation.id} is taken by another type of that name`);
    own[name] = schema;
    return name;
  };
  const handlers = operations.map((operation): HandlerTypes => {
    const [first, ...others] = operation.responses.filter(({ status }) => /^2\d\d$/.test(status));
    if (!first) spec.fail(operation.at, `${operation.id} has no success that an emulator could answer`);
    const dataType = ({ status, kind, schema }: ResponseModel): string =>
      kind === "json" && schema
        ? (referenceType(spec, schema.value) ?? add(operation, `Data${status}`, schema.value))
        : kind
          ? "string | Blob"
          : "undefined";
    const answers = [dataType(first), ...others.map((other) => `Reply<${other.status}, ${dataType(other)}>`)];
    const takesInput = operation.members.length > 0 || operation.body !== undefined;
    const call = takesInput ? add(operation, "Call", callSchema(spec, operation)) : "Call";
    return { operation, call, answers };
  });

  const document = { ...spec.root, paths: {}, webhooks: {}, components: { schemas: { ...schemas, ...own } } };
  const { models } = await declareTypes(spec, document, {
    binary: "globalThis.File",
    base: new Map(handlers.map(({ call }) => [call, "Call"])),
  });
  const declared = Object.keys(own).map((name) => models.get(name));
  const mentioned = new Set([
    ...declared.flatMap((model) => [...(model?.mentions ?? [])]),
    ...handlers.flatMap(({ answers }) => answers.flatMap((answer) => answer.split(/\W+/))),
  ]);
  return {
    models: typeNames.flatMap((name) => models.get(name)?.text ?? []).join("\n"),
    handlers: [
      'import type { Answer, Call, Reply } from "../../handler.js";',
      importTypes(
        typeNames.filter((name) => mentioned.has(name)),
        "./models.js",
      ),
      "",
      renderHandlers(spec, handlers),
      ...declared.flatMap((model) => model?.text ?? []),
    ].join("\n"),
  };
}

interface HandlerTypes {
  operation: OperationModel;
  /** The name of what the handler is called with. */
  call: string;
  /** The type of what it answers: of the first success, then of the others. */
  answers: string[];
}

function renderHandlers(spec: SpecDocument, handlers: readonly HandlerTypes[]): string {
  const members = handlers.map(({ operation: { id, method, path, summary }, call }) => {
    const answer = `${pascalCase(id)}Answer`;
    return `${comment([`${summary}: \`${method} ${path}\``])}${id}?: (call: ${call}) => ${answer};`;
  });
  const answers = handlers.map(({ operation: { id }, answers }) => {
    return `export type ${pascalCase(id)}Answer = Answer<${answers.join(" | ")}>;`;
  });
  const title = isObject(spec.root.info) ? String(spec.root.info.title) : spec.name;
  const about = `What the emulator of ${title} does itself, by operationId. Any other operation answers its example.`;
  return [`${comment([about])}export interface Handlers {\n${members.join("\n")}\n}`, "", ...answers, ""].join("\n");
}

/** What a handler is called with, beside what every handler is called with. */
function callSchema(spec: SpecDocument, { members, body }: OperationModel): JsonObject {
  const parts: Record<string, JsonObject> = {};
  for (const where of ["path", "query", "header"] as const) {
    const here = members.filter((member) => member.where === where);
    if (here.length > 0) parts[where] = parametersSchema(spec, here);
  }
  if (body) parts.body = bodySchema(spec, body);
  return { type: "object", properties: parts, required: Object.keys(parts) };
}

/** Under the names of the wire. A parameter with a default is always there. */
function parametersSchema(spec: SpecDocument, parameters: readonly Member[]): JsonObject {
  const always = parameters.filter(
    ({ required, schema }) => required || resolve(spec, schema.value, schema.at).value.default !== undefined,
  );
  return {
    type: "object",
    properties: Object.fromEntries(parameters.map(({ wire, schema }) => [wire, schema.value])),
    required: always.map(({ wire }) => wire),
    ...(parameters.length === 0 && { additionalProperties: false }),
  };
}

function bodySchema(spec: SpecDocument, body: Body): JsonObject {
  const schemas = body.contents.map((content) => contentSchema(spec, content, body.required));
  const [first = {}, ...others] = schemas;
  const same = others.every((other) => JSON.stringify(other) === JSON.stringify(first));
  return same ? first : { anyOf: schemas };
}

/** The fields of a form, with JSON text read; any other body as it is. */
function contentSchema(spec: SpecDocument, content: BodyContent, isRequired: boolean): JsonObject {
  if (content.kind === "json" || content.kind === "text") return content.written;
  if (content.kind === "bytes") return { type: "string", format: "binary" };
  const fields = readBodyMembers(spec, content, isRequired);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(({ wire, schema }) => [wire, schema.value])),
    required: fields.filter(({ required }) => required).map(({ wire }) => wire),
    ...(content.open && { additionalProperties: true }),
  };
}
