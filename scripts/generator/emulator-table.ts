import {
  type BodyContent,
  isList,
  type Json,
  type Member,
  type OperationModel,
  Refusals,
  type ResponseModel,
  readFormFields,
  readSecuritySchemes,
  resolve,
  type SpecDocument,
} from "../spec/index.js";
import { literal } from "./emit.js";

/** What an emulator needs to route a request, to read it and to answer it with an example: a table of operations. */
export function renderEmulatorTable(spec: SpecDocument, operations: readonly OperationModel[]): string {
  const entries = describeOperations(spec, operations).map((operation) => `${literal(operation)},`);
  return [
    'import type { Operation } from "../../operation.js";',
    "",
    `export const operations: readonly Operation[] = [\n${entries.join("\n")}\n];`,
    "",
  ].join("\n");
}

/** The table as data: objects of the type `Operation` of `@pixwire/mock`. Members that are undefined are absent. */
export function describeOperations(spec: SpecDocument, operations: readonly OperationModel[]): object[] {
  return operations.map((operation) => describe(spec, operation));
}

function describe(spec: SpecDocument, operation: OperationModel): object {
  const { id, tag, method, path, members, body, credential, responses } = operation;
  const success = responses.find(({ status }) => /^2\d\d$/.test(status));
  if (!success) spec.fail(operation.at, `${id} has no success that an emulator could answer`);
  const pathMembers = members.filter(({ where }) => where === "path");
  const spanning = pathMembers.filter(({ as }) => as === "segments");
  const lists = pathMembers.filter(({ as }) => as === "comma");
  return {
    id,
    tag,
    method,
    path,
    spanning: spanning.length > 0 ? spanning.map(({ wire }) => wire) : undefined,
    lists: lists.length > 0 ? lists.map(({ wire }) => wire) : undefined,
    query: describeParameters(spec, members, "query"),
    header: describeParameters(spec, members, "header"),
    body: body && {
      required: body.required,
      content: Object.fromEntries(body.contents.map((content) => [content.mediaType, describeContent(spec, content)])),
    },
    credential: credential === "required" ? undefined : credential,
    schemes: describeSchemes(spec, operation),
    success: describeSuccess(success),
  };
}

/** Which credentials a call needs, where the document has several: in their alternatives, an empty one for none. */
function describeSchemes(spec: SpecDocument, { security, credential }: OperationModel): string[][] | undefined {
  const several = readSecuritySchemes(spec, new Refusals(spec)).length > 1;
  return several && credential !== "none" ? security : undefined;
}

function describeParameters(
  spec: SpecDocument,
  members: readonly Member[],
  where: "query" | "header",
): object | undefined {
  const here = members.filter((member) => member.where === where);
  if (here.length === 0) return undefined;
  return Object.fromEntries(here.map((member) => [member.wire, describeParameter(spec, member)]));
}

function describeParameter(spec: SpecDocument, { as, schema }: Member): { style?: string; default?: Json } {
  const { value } = resolve(spec, schema.value, schema.at);
  return {
    ...(as !== undefined ? { style: as } : isList(value) ? { style: "repeated" } : {}),
    ...(value.default !== undefined && { default: value.default }),
  };
}

function describeContent(spec: SpecDocument, content: BodyContent): object {
  const { kind } = content;
  if (kind !== "multipart" && kind !== "urlencoded") return { kind };
  const fields = readFormFields(spec, content).map(({ name, list, commas, file, json, object }) => [
    name,
    {
      list: list || undefined,
      commas: commas || undefined,
      file: file || undefined,
      json: json && true,
      object: object || undefined,
    },
  ]);
  return {
    kind: kind === "multipart" ? "form" : kind,
    fields: Object.fromEntries(fields),
    open: content.open || undefined,
  };
}

function describeSuccess({ status, mediaType, example }: ResponseModel): object {
  return { status: Number(status), mediaType, example };
}
