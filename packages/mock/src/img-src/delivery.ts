import { deliverBytes, TRANSFORMATION_HEADER } from "../deliver.js";
import { decodePath, Failure } from "../errors.js";
import { extensionOf } from "../media.js";
import type { Meter } from "./account.js";
import type { Library, StoredImage } from "./library.js";
import { type Presets, presetNamed } from "./presets.js";
import type { SignedUrls } from "./signed-urls.js";

/** The output formats that the extension of a delivery URL can request. */
const OUTPUT_EXTENSIONS = new Set(["webp", "avif", "jpg", "jpeg", "png", "jxl"]);

export interface DeliveryParts {
  username: string;
  library: Library;
  presets: Presets;
  signedUrls: SignedUrls;
  meter: Meter;
}

/**
 * Answers `/i/{username}/{path}`, and `/{username}/{path}` as on the second host, with the bytes as they were uploaded.
 * Transformations are not performed, and a header says so.
 *
 * @throws Failure 400 for a preset that does not exist, 403 for a private image without a valid signature.
 */
export async function deliverImage(parts: DeliveryParts, request: Request, url: URL): Promise<Response | undefined> {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const { username, library, presets, signedUrls, meter } = parts;
  const [owner, ...segments] = decodePath(url.pathname.replace(/^\/(i\/)?/, "")).split("/");
  const path = segments.join("/");
  const image = owner === username ? find(library, path) : undefined;
  if (!image) return undefined;

  const preset = presetIn(url);
  if (preset !== undefined && !presetNamed(presets, preset)) throw new Failure(400, `No preset is called ${preset}`);
  if (image.visibility === "private" && !(await signedUrls.check(image.id, url.searchParams))) {
    throw new Failure(403, "The image is private: its URL needs a signature that has not expired");
  }
  const { hash, blob, contentType } = image;
  const response = deliverBytes(request, { size: blob.size, sha256: hash, blob }, contentType);
  response.headers.set("cache-control", "public, max-age=2592000");
  if (!image.paths.has(path) || asksForMore(url)) {
    meter.add("transformations");
    response.headers.set(TRANSFORMATION_HEADER, "none");
  }
  if (request.method === "GET") meter.add("bandwidth_bytes", Number(response.headers.get("content-length") ?? 0));
  return response;
}

/** Finds an image by its path, or by that path with the extension of an output format. */
function find(library: Library, path: string): StoredImage | undefined {
  const exact = library.at(path);
  if (exact || !OUTPUT_EXTENSIONS.has(extensionOf(path) ?? "")) return exact;
  const stem = path.replace(/\.[^./]+$/, "");
  return [...library.images.values()].find(({ paths }) =>
    [...paths].some((stored) => stored === stem || stored.replace(/\.[^./]+$/, "") === stem),
  );
}

/** The name in the bare token `p:name`, which form encoders turn into `p%3Aname=`. */
function presetIn({ search }: URL): string | undefined {
  const match = /[?&]p(?::|%3A)([^&=]*)/i.exec(search);
  return match?.[1];
}

function asksForMore({ searchParams }: URL): boolean {
  return [...searchParams.keys()].some((name) => name !== "sig" && name !== "exp");
}
