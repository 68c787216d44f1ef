import { Failure } from "./errors.js";

/** Response header that says that a requested transformation was not performed. */
export const TRANSFORMATION_HEADER = "x-pixwire-mock-transformation";

/** Delivers bytes, with support for `Range`, `ETag` and `If-None-Match`. @throws Failure 501 when no bytes are kept. */
export function deliverBytes(
  request: Request,
  { size, sha256, blob }: { size: number; sha256: string; blob: Blob | undefined },
  contentType: string,
): Response {
  const etag = `"${sha256}"`;
  const headers = new Headers({ "accept-ranges": "bytes", "content-type": contentType, etag });
  if (request.headers.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
  if (request.method === "HEAD") {
    headers.set("content-length", String(size));
    return new Response(null, { headers });
  }
  if (!blob)
    throw new Failure(
      501,
      'The emulator was told to keep hashes only, so there are no bytes to deliver. Create it with `store: "memory"`',
    );
  const range = parseRange(request.headers.get("range"), size);
  if (range === "unsatisfiable") {
    headers.set("content-range", `bytes */${size}`);
    return new Response(null, { status: 416, headers });
  }
  const [first, last] = range ?? [0, size - 1];
  headers.set("content-length", String(last - first + 1));
  if (range) headers.set("content-range", `bytes ${first}-${last}/${size}`);
  return new Response(blob.slice(first, last + 1), { status: range ? 206 : 200, headers });
}

/** Reads a single range (RFC 9110). Other forms are ignored, as the RFC allows. */
function parseRange(header: string | null, size: number): [first: number, last: number] | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || match[0] === "bytes=-") return undefined;
  const [, from = "", to = ""] = match;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first > last ? "unsatisfiable" : [first, last];
}
