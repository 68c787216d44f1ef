import { readBlob } from "./body.js";
import { Failure } from "./errors.js";
import type { Context } from "./provider.js";
import { sampleImage } from "./sample.js";
import { withTimeLimit } from "./time-limit.js";

/** The time limit for fetching a URL, in milliseconds. */
const REMOTE_LIMIT_MS = 30_000;

/** Reads a delivery URL of the emulator itself. Undefined for any other URL. */
export type ReadOwn = (url: string, baseUrl: string | undefined) => Promise<Response | undefined>;

/**
 * @param basesOf - the bases of the emulator's delivery URLs, for callers that reach it at `baseUrl`.
 * @param deliver - answers a delivery URL.
 */
export function createReadOwn(
  basesOf: (baseUrl: string | undefined) => readonly string[],
  deliver: (request: Request, url: URL) => Promise<Response | undefined>,
): ReadOwn {
  return async (url, baseUrl) => {
    if (!basesOf(baseUrl).some((base) => url.startsWith(`${base}/`))) return undefined;
    try {
      return await deliver(new Request(url), new URL(url));
    } catch (error) {
      if (error instanceof Failure) return new Response(error.message, { status: error.status });
      throw error;
    }
  };
}

/**
 * Fetches a URL that a caller gives, as far as the options allow it. If the emulator may send no requests, a host under
 * `.invalid` counts as unreachable, and every other URL gives the sample image.
 *
 * @param own - the emulator's own answer, if the URL is one of its delivery URLs.
 * @param member - the member of the request that holds the URL.
 * @throws Failure 400
 */
export async function readRemote(
  url: URL,
  own: Response | undefined,
  { fetch, maxBodyBytes }: Pick<Context, "fetch" | "maxBodyBytes">,
  member: string,
): Promise<Blob> {
  if (!own && !fetch) {
    if (url.hostname.endsWith(".invalid")) throw new Failure(400, `${member} could not be fetched`, member);
    return sampleImage();
  }
  const refuse = (why: string): never => {
    throw new Failure(400, `${member} ${why}`, member);
  };
  try {
    return await withTimeLimit(REMOTE_LIMIT_MS, async (signal) => {
      const response = own ?? (await fetch?.(url, { signal }));
      if (!response) return refuse("could not be fetched");
      if (!response.ok) {
        await response.body?.cancel();
        return refuse(`answers ${response.status}`);
      }
      return readBlob(response, maxBodyBytes, () => refuse(`is larger than ${maxBodyBytes} bytes`));
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    return refuse(`could not be fetched: ${error instanceof Error ? error.message : String(error)}`);
  }
}
