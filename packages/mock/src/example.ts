import type { Operation } from "./operation.js";

/** The response of an operation without a handler: the first example of its first 2xx response. */
export function answerExample({ success: { status, mediaType, example } }: Operation): Response {
  if (mediaType === undefined) return new Response(null, { status });
  const body = mediaType.endsWith("json") ? JSON.stringify(example) : String(example ?? "");
  return new Response(body, { status, headers: { "content-type": mediaType } });
}
