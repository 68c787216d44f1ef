import { deliverBytes, TRANSFORMATION_HEADER } from "../deliver.js";
import { decodePath, Failure } from "../errors.js";
import type { Context } from "../provider.js";
import { hmacSha256 } from "../sha256.js";
import type { Library } from "./library.js";
import { CLOUD_NAME } from "./records.js";

const OPERATION = /^[A-Za-z]\w*\.[A-Za-z]\w*\([^/]*\)$|^p:[\w-]+(\([^/]*\))?$/;
const ZONE = /^[\w-]{6}$/;

/**
 * Answers a delivery URL with the bytes of a stored file. Transformations in the URL are ignored.
 *
 * @throws Failure 400, 401, 404 or 416
 */
export async function deliverFile(request: Request, url: URL, library: Library, context: Context): Promise<Response> {
  const { pattern, fileId } = parsePath(url.pathname);
  const file = library.files.get(fileId);
  if (!file?.isActive) throw new Failure(404, `There is no file ${JSON.stringify(fileId)}`);
  if (file.access === "private" || url.searchParams.has("pbs")) await checkSignature(url, context);
  const response = deliverBytes(request, file.content, file.contentType);
  if (pattern !== "original") response.headers.set(TRANSFORMATION_HEADER, "none");
  return response;
}

/** `/v2/<cloud>/[<zone>/]<pattern>/<file>`. */
function parsePath(pathname: string): { pattern: string; fileId: string } {
  const [version, cloud, ...rest] = pathname.slice(1).split("/").map(decodePath);
  if (!/^v[12]$/.test(version ?? "") || cloud !== CLOUD_NAME) throw new Failure(404, `The cloud is ${CLOUD_NAME}`);
  const [first = "", second] = rest;
  const isZone = rest.length > 2 && ZONE.test(first) && !isPattern(first) && isPattern(second ?? "");
  const [pattern = "", ...file] = isZone ? rest.slice(1) : rest;
  if (pattern === "wrkr") throw new Failure(404, "The emulator has no workers");
  if (!isPattern(pattern)) throw new Failure(400, `${JSON.stringify(pattern)} is not a transformation pattern`);
  return { pattern, fileId: file.join("/") };
}

function isPattern(segment: string): boolean {
  return segment === "original" || segment.split("~").every((operation) => OPERATION.test(operation));
}

/**
 * The signature covers the path and query of the URL, encoded once more, and the time of expiry. Its key is the API
 * token; that of any accepted call will do.
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
  // The URL is signed before its query is serialized again, which turns %20 into +.
  const candidates = new Set([unsigned, unsigned.replaceAll("+", "%20")]);
  const valid = new Set<string>();
  for (const query of candidates) {
    const text = encodeURI(`${url.pathname.slice(1)}${query && `?${query}`}`) + expiry;
    for (const token of tokens.keys()) valid.add(await hmacSha256(token, text));
  }
  if (!valid.has(signature)) refuse("The signature of the URL is wrong");
  if (now() >= Number(expiry) * 1000) refuse("The signed URL has expired");
}
