import {
  type BodyContent,
  isList,
  type Json,
  type Member,
  type OperationModel,
  type ResponseModel,
  readFormFields,
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
  const spanning = members.filter((member) => member.where === "path" && member.as === "segments");
  const query = members.filter(({ where }) => where === "query");
  return {
    id,
    tag,
    method,
    path,
    spanning: spanning.length > 0 ? spanning.map(({ wire }) => wire) : undefined,
    query:
      query.length > 0
        ? Object.fromEntries(query.map((member) => [member.wire, describeQuery(spec, member)]))
        : undefined,
    body: body && {
      required: body.required,
      content: Object.fromEntries(body.contents.map((content) => [content.mediaType, describeContent(spec, content)])),
    },
    credential: credential === "required" ? undefined : credential,
    success: describeSuccess(success),
  };
}

function describeQuery(spec: SpecDocument, { as, schema }: Member): { style?: string; default?: Json } {
  const { value } = resolve(spec, schema.value, schema.at);
  return {
    ...(as !== undefined ? { style: as } : isList(value) ? { style: "repeated" } : {}),
    ...(value.default !== undefined && { default: value.default }),
  };
}

function describeContent(spec: SpecDocument, content: BodyContent): object {
  if (content.kind === "json") return { kind: "json" };
  const fields = readFormFields(spec, content).map(({ name, list, commas, file, json }) => [
    name,
    { list: list || undefined, commas: commas || undefined, file: file || undefined, json: json && true },
  ]);
  return { kind: "form", fields: Object.fromEntries(fields), open: content.open || undefined };
}

function describeSuccess({ status, mediaType, example }: ResponseModel): object {
  return { status: Number(status), mediaType, example };
}
