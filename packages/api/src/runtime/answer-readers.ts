// How successes are read that are not JSON. Generated descriptors refer to these functions, so that a bundle holds only
// those that its operations use.
import type { AnswerReader, OperationSpec } from "./operation-spec.js";
import { readChunks, readText } from "./read-body.js";

/** A text, as it is. */
export const text: AnswerReader = (response, spec, maxBytes, signal) =>
  isForeignPage(response, spec) ? undefined : readText(response, maxBytes, signal);

/** Bytes, with the media type of the response. */
export const bytes: AnswerReader = async (response, spec, maxBytes, signal) => {
  if (isForeignPage(response, spec)) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // A copy of each chunk, because its buffer may be shared or used again.
  for await (const chunk of readChunks(response, maxBytes, signal)) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks, { type: response.headers.get("content-type") ?? "" });
};

/** Whether a success is a page of something on the way, such as the login of a network, instead of what was asked for. */
function isForeignPage({ headers }: Response, { accept = "" }: OperationSpec): boolean {
  return /^text\/html\b/i.test(headers.get("content-type") ?? "") && !accept.includes("text/html");
}
