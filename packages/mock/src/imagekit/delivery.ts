import { deliverBytes, TRANSFORMATION_HEADER } from "../deliver.js";
import { decodePath, Failure } from "../errors.js";
import type { Context } from "../provider.js";
import { hmac } from "../sha256.js";
import { type Library, type StoredFile, type Version, versionsOf } from "./library.js";
import { IMAGEKIT_ID } from "./records.js";

/** The time of expiry that is signed when a URL has none. */
const NEVER = "9999999999";

/**
 * Answers a delivery URL with the bytes of a stored file. Transformations in the URL are ignored.
 *
 * @throws Failure 400, 401, 404 or 416
 */
export async function deliverFile(
  request: Request,
  url: URL,
  library: Library,
  context: Context,
): Promise<Response | undefined> {
  const prefix = `/${IMAGEKIT_ID}`;
  if (!url.pathname.startsWith(`${prefix}/`)) return undefined;
  const relative = `${url.pathname.slice(prefix.length)}${url.search}`;
  const found = locate(library, relative);
  if (!found) throw new Failure(404, "There is no such file");
  const { version, isTransformed } = found;
  if (version.attributes.isPrivateFile || url.searchParams.has("ik-s")) await checkSignature(relative, url, context);
  const response = deliverBytes(request, version.content, version.facts.contentType);
  if (isTransformed) response.headers.set(TRANSFORMATION_HEADER, "none");
  return response;
}

/**
 * @param relative - the path and query of a delivery URL after the endpoint.
 * @throws Failure 400 for a path that is not percent-encoded UTF-8.
 */
export function locate(
  library: Library,
  relative: string,
): { file: StoredFile; version: Version; isTransformed: boolean } | undefined {
  // With a host, because a path that starts with two slashes would otherwise be read as one.
  const { pathname, searchParams } = new URL(`https://ik.imagekit.io${relative}`);
  const path = decodePath(pathname.replace(/^\/tr:[^/]*/, "")).slice(1);
  const file = library.files.get(path);
  const wanted = searchParams.get("ik-obj-version");
  const version = file && (wanted === null ? file.current : versionsOf(file).find(({ id }) => id === wanted));
  if (!file || !version?.attributes.isPublished) return undefined;
  return { file, version, isTransformed: pathname.startsWith("/tr:") || searchParams.has("tr") };
}

/** The signature covers the path after the endpoint, the query, and the time of expiry. */
async function checkSignature(relative: string, { searchParams }: URL, { now, tokens }: Context): Promise<void> {
  const refuse = (why: string): never => {
    throw new Failure(401, why);
  };
  const signature = searchParams.get("ik-s") ?? refuse("The file is private: its URL has to be signed");
  const expiry = searchParams.get("ik-t") ?? NEVER;
  const [path = "", query = ""] = relative.slice(1).split("?");
  const kept = query.split("&").filter((pair) => pair !== "" && !/^ik-[ts]=/.test(pair));
  const message = `${path}${kept.length > 0 ? `?${kept.join("&")}` : ""}${expiry}`;
  const valid = await Promise.all([...tokens.keys()].map((key) => hmac("SHA-1", key, message)));
  if (!valid.includes(signature)) refuse("The signature of the URL is wrong");
  if (now() >= Number(expiry) * 1000) refuse("The signed URL has expired");
}
