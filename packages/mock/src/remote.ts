import { Failure } from "./errors.js";
import type { Fetch } from "./fetch.js";
import { sampleImage } from "./sample.js";

/** Reads what the emulator itself serves; undefined for a URL that leads elsewhere. */
export type ReadOwn = (url: string, baseUrl: string | undefined) => Promise<Response | undefined>;

/**
 * The bytes behind a URL that a caller names. The emulator's own are read from its store. Others go through the `fetch`
 * option; without one nothing leaves the process: a host under `.invalid` cannot be reached, and any other URL stands
 * for the sample image.
 *
 * @param own - what the emulator itself answers, if the URL is one of its own.
 * @param member - of the request, that holds the URL.
 * @throws Failure 400
 */
export async function readRemote(
  url: URL,
  own: Response | undefined,
  fetch: Fetch | undefined,
  member: string,
): Promise<Blob> {
  if (!own && !fetch) {
    if (url.hostname.endsWith(".invalid")) throw new Failure(400, `${member} could not be fetched`, member);
    return sampleImage();
  }
  const response = own ?? (await reach(fetch, url, member));
  if (!response.ok) throw new Failure(400, `${member} answers ${response.status}`, member);
  return response.blob();
}

async function reach(fetch: Fetch | undefined, url: URL, member: string): Promise<Response> {
  const response = await fetch?.(url).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Failure(400, `${member} could not be fetched: ${why}`, member);
  });
  if (!response) throw new Failure(400, `${member} could not be fetched`, member);
  return response;
}
