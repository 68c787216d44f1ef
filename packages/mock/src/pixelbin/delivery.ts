import { Failure } from "../errors.js";
import type { Context } from "../provider.js";
import { hmacSha256 } from "../sha256.js";
import type { Library } from "./library.js";
import { CLOUD_NAME } from "./records.js";

/** Says that a transformation was asked for and did not happen. */
export const TRANSFORMATION_HEADER = "x-pixwire-mock-transformation";

const OPERATION = /^[A-Za-z]\w*\.[A-Za-z]\w*\([^/]*\)$|^p:[\w-]+(\([^/]*\))?$/;
const ZONE = /^[\w-]{6}$/;

/**
 * Answers a URL of the delivery network: the bytes of a stored file, whatever transformation the URL asks for.
 *
 * @throws Failure 400, 401, 404 or 416
 */
export async function deliverFile(request: Request, url: URL, library: Library, context: Context): Promise<Response> {
  const { pattern, fileId } = parsePath(url.pathname);
  const file = library.files.get(fileId);
  if (!file?.isActive) throw new Failure(404, `There is no file ${JSON.stringify(fileId)}`);
  if (file.access === "private" || url.searchParams.has("pbs")) await checkSignature(url, context);
  const response = deliver(request, file.content, file.contentType);
  if (pattern !== "original") response.headers.set(TRANSFORMATION_HEADER, "none");
  return response;
}

/** `/v2/<cloud>/[<zone>/]<pattern>/<file>`. */
function parsePath(pathname: string): { pattern: string; fileId: string } {
  const [version, cloud, ...rest] = pathname.slice(1).split("/").map(decodeSegment);
  if (!/^v[12]$/.test(version ?? "") || cloud !== CLOUD_NAME) throw new Failure(404, `The cloud is ${CLOUD_NAME}`);
  const [first = "", second] = rest;
  const isZone = rest.length > 2 && ZONE.test(first) && !isPattern(first) && isPattern(second ?? "");
  const [pattern = "", ...file] = isZone ? rest.slice(1) : rest;
  if (pattern === "wrkr") throw new Failure(404, "The emulator has no workers");
  if (!isPattern(pattern)) throw new Failure(400, `${JSON.stringify(pattern)} is no pattern of transformations`);
  return { pattern, fileId: file.join("/") };
}

function isPattern(segment: string): boolean {
  return segment === "original" || segment.split("~").every((operation) => OPERATION.test(operation));
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new Failure(400, "The path is not percent-encoded UTF-8");
  }
}

/**
 * The signature covers path and query as they stand in the URL, encoded once more, and the time of expiry; the key is the
 * API token. Any token will do that a call was accepted with.
 */
async function checkSignature(url: URL, { now, tokens }: Context): Promise<void> {
  const refuse = (why: string): never => {
    throw new Failure(401, why);
  };
  const signature = url.searchParams.get("pbs") ?? refuse("The file is private: its URL has to be signed");
  const expiry = url.searchParams.get("pbe") ?? "";
  if (!/^\d+$/.test(expiry) || !url.searchParams.get("pbt")) refuse("The signature is incomplete");
  const pairs = url.search.slice(1).split("&");
  const unsigned = pairs.filter((pair) => pair !== "" && !/^pb[set]=/.test(pair)).join("&");
  // Signing happens before the query is written again, which turns %20 into +.
  const candidates = new Set([unsigned, unsigned.replaceAll("+", "%20")]);
  const valid = new Set<string>();
  for (const query of candidates) {
    const text = encodeURI(`${url.pathname.slice(1)}${query && `?${query}`}`) + expiry;
    for (const token of tokens) valid.add(await hmacSha256(token, text));
  }
  if (!valid.has(signature)) refuse("The signature of the URL is wrong");
  if (now() >= Number(expiry) * 1000) refuse("The signed URL has expired");
}

/** Bytes with `Range`, `ETag` and `If-None-Match`. @throws Failure 416 for a range outside the file. */
export function deliver(
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
  if (!blob) throw new Failure(501, "The emulator was told to keep hashes only, so there are no bytes to deliver");
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

/** One range, as RFC 9110 has it. Anything else is ignored, which the RFC allows. */
function parseRange(header: string | null, size: number): [first: number, last: number] | "unsatisfiable" | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? "");
  if (!match || match[0] === "bytes=-") return undefined;
  const [, from = "", to = ""] = match;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return undefined;
  return first > last ? "unsatisfiable" : [first, last];
}
