import type { UploadedAsset } from "@pixwire/api/pixelbin";
import { isObject } from "@pixwire/check-options";
import type { TransportResponse } from "../transports/transport.js";

/** What an answer with a status of success proves, or why it proves nothing: a clause for a message. */
export type Proof<Result> = { proven: Result } | { problem: string };

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
export function readPartAnswer({ text }: TransportResponse): Proof<void> {
  if (text.trim() === "") return { proven: undefined };
  const answer = parseJson(text);
  if (answer === undefined) return { problem: `but with ${kindOf(text)} instead of an empty body. ${INTERFERENCE}` };
  return isErrorReport(answer) ? { problem: "but the body reports an error" } : { proven: undefined };
}

/** The API answers the completion with the stored file, which has an id and a size. */
export function readCompletionAnswer({ text }: TransportResponse): Proof<UploadedAsset> {
  const answer = parseJson(text);
  if (isAsset(answer)) return { proven: answer };
  if (text.trim() === "") return { problem: "but without a body" };
  if (answer === undefined) return { problem: `but with ${kindOf(text)} instead of JSON. ${INTERFERENCE}` };
  return { problem: isErrorReport(answer) ? "but the body reports an error" : "but the body names no stored file" };
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
function isErrorReport(answer: unknown): boolean {
  return isObject(answer) && (Number(answer.status) >= 400 || typeof answer.exception === "string");
}

function isAsset(answer: unknown): answer is UploadedAsset {
  return (
    isObject(answer) && typeof answer.size === "number" && typeof answer.fileId === "string" && answer.fileId !== ""
  );
}
