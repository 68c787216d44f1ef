// The readers of success bodies that are not JSON. Generated descriptors refer to these functions, so that a bundle
// contains only those that its operations use.
import type { OperationDescriptor, ResponseReader } from "./operation-descriptor.js";
import { readChunks, readText } from "./read-body.js";

/** Reads a text. */
export const text: ResponseReader = (response, operation, maxBytes, signal) =>
  isForeignPage(response, operation) ? undefined : readText(response, maxBytes, signal);

/** Reads bytes, with the media type of the response. */
export const bytes: ResponseReader = async (response, operation, maxBytes, signal) => {
  if (isForeignPage(response, operation)) return undefined;
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  // Each chunk is copied, because its buffer may be shared or used again.
  for await (const chunk of readChunks(response, maxBytes, signal)) chunks.push(new Uint8Array(chunk));
  return new Blob(chunks, { type: response.headers.get("content-type") ?? "" });
};

/** Whether a success is an unexpected HTML page, such as that of a proxy or of the login of a network. */
function isForeignPage({ headers }: Response, { accept = "" }: OperationDescriptor): boolean {
  return /^text\/html\b/i.test(headers.get("content-type") ?? "") && !accept.includes("text/html");
}
