// How successes are read that are not JSON. Generated descriptors refer to these functions, so that a bundle holds only
// those that its operations use.
import type { AnswerReader } from "./operation-spec.js";
import { readBytes, readText } from "./read-body.js";

/** A text, as it is. */
export const text: AnswerReader = (response, accept, maxBytes, signal) =>
  isForeignPage(response, accept) ? undefined : readText(response, maxBytes, signal);

/** Bytes, with the media type of the response. */
export const bytes: AnswerReader = async (response, accept, maxBytes, signal) => {
  if (isForeignPage(response, accept)) return undefined;
  const content = await readBytes(response, maxBytes, signal);
  return new Blob([content], { type: response.headers.get("content-type") ?? "" });
};

/** Whether a success is a page of something on the way, such as the login of a network, instead of what was asked for. */
function isForeignPage({ headers }: Response, accept: string): boolean {
  return /^text\/html\b/i.test(headers.get("content-type") ?? "") && !accept.includes("text/html");
}
