import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { isObject } from "@pixwire/check-options";
import type { TransportResponse } from "../transports/transport.js";

/** What a success response proves, or why it proves nothing: a clause for a message. */
export type Confirmation<Result> = { confirmed: Result } | { problem: string };

/**
 * Whether the status is one of success. Proxies and portals answer with such a status too, so the body has to prove it.
 */
export function isSuccess({ status }: TransportResponse): boolean {
  return status >= 200 && status < 300;
}

/**
 * The API confirms a part with a 204 without a body. JSON is accepted too, unless it reports an error. Text and HTML do
 * not come from the API: the login page of a network, for example, answers every request with the status 200.
 */
export function readPartResponse({ text }: TransportResponse): Confirmation<void> {
  if (text.trim() === "") return { confirmed: undefined };
  const body = parseJson(text);
  if (body === undefined) return { problem: `but with ${kindOf(text)} instead of an empty body. ${INTERFERENCE}` };
  return isErrorReport(body) ? { problem: "but the body reports an error" } : { confirmed: undefined };
}

/** The API answers the completion with the stored file, which has an id and a size. */
export function readCompletionResponse({ text }: TransportResponse): Confirmation<UploadedAsset> {
  const body = parseJson(text);
  if (isAsset(body)) return { confirmed: body };
  if (text.trim() === "") return { problem: "but without a body" };
  if (body === undefined) return { problem: `but with ${kindOf(text)} instead of JSON. ${INTERFERENCE}` };
  return { problem: isErrorReport(body) ? "but the body reports an error" : "but the body names no stored file" };
}

/** A JSON object; an empty one for anything else, because a proxy may answer in any form. */
export function parseObject(text: string): Readonly<Record<string, unknown>> {
  const value = parseJson(text);
  return isObject(value) ? value : {};
}

const INTERFERENCE = "Something between here and the server may have answered, such as the login page of a network";

/** `undefined` if the text is not JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function kindOf(text: string): string {
  return text.trimStart().startsWith("<") ? "an HTML page" : "text";
}

/** The error reports of the API have a `status` of 400 or more, an `exception`, or both. */
function isErrorReport(body: unknown): boolean {
  return isObject(body) && (Number(body.status) >= 400 || typeof body.exception === "string");
}

function isAsset(body: unknown): body is UploadedAsset {
  return isObject(body) && typeof body.size === "number" && typeof body.fileId === "string" && body.fileId !== "";
}
