import { type Located, readExamples, resolve, type SpecDocument } from "./document.js";
import { entries, isObject, type Json, type JsonObject, optional, text } from "./json.js";
import type { Pointer } from "./yaml.js";

export interface ResponseModel {
  status: string;
  /** 2xx but 207: a partial success is an error that carries both. */
  success: boolean;
  description: string;
  /** Absent when the response has no body. */
  schema?: Located;
  mediaType?: string;
  /** The first example. */
  example?: Json;
}

export function readResponses(spec: SpecDocument, operation: JsonObject, at: Pointer): ResponseModel[] {
  return entries(operation.responses).map(([status, response]) => {
    const { value, at: place } = resolve(spec, response, [...at, "responses", status]);
    const [first] = entries(value.content);
    if (/^\dXX$/i.test(status)) spec.fail(place, `a range has no error class: name each status of ${status}`);
    const base = {
      status,
      success: /^2\d\d$/.test(status) && status !== "207",
      description: text(value.description) ?? "",
    };
    if (!first) return base;
    const [mediaType, content] = first;
    const contentAt = [...place, "content", mediaType];
    if (!isObject(content) || !isObject(content.schema)) spec.fail(contentAt, "the response has no schema");
    if (base.success && !/[/+]json$/.test(mediaType)) spec.fail(contentAt, "an answer is JSON or nothing");
    return {
      ...base,
      mediaType,
      schema: { value: content.schema, at: [...contentAt, "schema"] },
      ...optional("example", readExamples(spec, content, contentAt)[0]?.value),
    };
  });
}
