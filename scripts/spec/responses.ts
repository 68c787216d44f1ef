import { type Located, type Refusals, readExamples, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, optional, text } from "./json.js";
import { isJson, isXml } from "./media-types.js";
import { schemaExample, typesOf } from "./schema.js";
import type { Pointer } from "./yaml.js";

/** How the body of a success is read. */
export type AnswerKind = "json" | "text" | "bytes";

export interface ResponseModel {
  status: string;
  /** 2xx but 207: a partial success is an error that carries both. */
  success: boolean;
  description: string;
  /** Absent when the response has no body. */
  schema?: Located;
  mediaType?: string;
  /** All media types with their schemas, the one above included. */
  contents: ResponseContent[];
  /** How its body is read. Absent when it has none. */
  kind?: AnswerKind;
  /** The first example. */
  example?: Json;
}

export interface ResponseContent {
  mediaType: string;
  schema: Located;
  kind: AnswerKind;
  example?: Json;
}

export function readResponses(
  spec: SpecDocument,
  { operation, at, refusals }: { operation: JsonObject; at: Pointer; refusals: Refusals },
): ResponseModel[] {
  const responses = entries(operation.responses).flatMap(
    ([status, response]) =>
      refusals.attempt(() => readResponse(spec, status, response, [...at, "responses", status])) ?? [],
  );
  const broken = responses.length < entries(operation.responses).length;
  const successes = responses.filter(({ success }) => success);
  if (!broken && !responses.some(({ status }) => /^2\d\d$/.test(status)))
    refusals.add(at, `${operation.operationId} has no success response: add "200" or "204"`, {
      code: "no-success",
    });
  const kinds = [...new Set(successes.flatMap(({ kind }) => kind ?? []))];
  if (kinds.length > 1)
    refusals.add(
      [...at, "responses"],
      `the success responses of ${operation.operationId} have different kinds, ${kinds.join(" and ")}: use one`,
      { code: "success-kinds" },
    );
  return responses;
}

function readResponse(spec: SpecDocument, status: string, response: Json, at: Pointer): ResponseModel {
  const { value, at: place } = resolve(spec, response, at);
  if (!/^([1-5]\d\d|[45]XX|default)$/.test(status))
    spec.fail(
      place,
      /^[12-5]XX$/i.test(status)
        ? `ranges of success statuses are not supported: declare each status of ${status}`
        : `${JSON.stringify(status)} is not a status: use one such as "404", 4XX, 5XX or default`,
      { code: "status" },
    );
  const contents = entries(value.content).map(([mediaType, content]) =>
    readContent(spec, mediaType, content, [...place, "content", mediaType]),
  );
  const best = contents.find(({ kind }) => kind === "json") ?? contents[0];
  return {
    status,
    success: /^2\d\d$/.test(status) && status !== "207",
    description: text(value.description) ?? "",
    // One way of reading: the others would need a header that asks for them.
    contents: contents.filter(({ kind }) => kind === best?.kind),
    ...(best && { mediaType: best.mediaType, schema: best.schema, kind: best.kind }),
    ...optional("example", best?.example),
  };
}

function readContent(spec: SpecDocument, mediaType: string, content: Json, at: Pointer): ResponseContent {
  if (!isObject(content)) spec.fail(at, "must be an object");
  const schema: Located = { value: isObject(content.schema) ? content.schema : {}, at: [...at, "schema"] };
  const resolved = resolve(spec, schema.value, schema.at);
  const example = readExamples(spec, content, at)[0]?.value ?? schemaExample(resolved.value);
  return { mediaType, schema, kind: kindOf(mediaType), ...optional("example", example) };
}

function kindOf(mediaType: string): AnswerKind {
  if (isJson(mediaType) || mediaType === "*/*") return "json";
  return mediaType.startsWith("text/") || isXml(mediaType) ? "text" : "bytes";
}

/** What the body of a success is at its top level; `any` when it can be several things. */
export function answerType(
  spec: SpecDocument,
  { responses }: { responses: readonly ResponseModel[] },
): "array" | "object" | "scalar" | "any" {
  const schemas = responses.filter(({ success }) => success).flatMap(({ contents }) => contents);
  const types = new Set(
    schemas.flatMap(({ schema }) =>
      [...typesOf(spec, schema)].map((type) => (type === "array" || type === "object" ? type : "scalar")),
    ),
  );
  const [only = "object"] = types;
  return types.size > 1 ? "any" : only;
}
