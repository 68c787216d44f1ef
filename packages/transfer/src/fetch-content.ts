import { ApiError, type Fetch, linkAbort, TRANSIENT_STATUSES } from "@pixwire/api/runtime";
import { ItemError, SourceMissingError } from "./errors.js";
import type { Content, Item } from "./item.js";
import type { CallContext } from "./ports.js";

/** How long a server may take to begin its response, in milliseconds. */
const HEADERS_TIMEOUT_MS = 60_000;

/**
 * Opens the bytes behind a URL as a stream. Redirects are followed, as `fetch` does.
 *
 * @throws SourceMissingError for 404 and 410, ItemError `unreadable` for another status that will not pass, and ApiError
 * for one that may. A URL that is forbidden says nothing about the others, so that it does not end the run.
 */
export async function fetchContent(
  item: Item,
  url: string,
  { gate, signal }: CallContext,
  fetch: Fetch = globalThis.fetch,
): Promise<Content> {
  const leave = await gate.enter(signal);
  const { controller, unlink } = linkAbort(signal);
  const timer = setTimeout(() => controller.abort(new DOMException("No response", "TimeoutError")), HEADERS_TIMEOUT_MS);
  let response: Response | undefined;
  try {
    // The length of a compressed body says nothing about the file.
    const headers = { "accept-encoding": "identity" };
    response = await fetch(new Request(url, { headers, signal: controller.signal }));
  } catch (error) {
    unlink();
    throw error;
  } finally {
    clearTimeout(timer);
    leave(response && { status: response.status, headers: response.headers });
  }
  const stop = (isComplete = false): void => {
    unlink();
    if (!isComplete) controller.abort();
  };
  if (response.status === 200) return contentOf(item, response, stop);
  stop();
  if (response.status === 404 || response.status === 410) throw new SourceMissingError(item.path);
  const problem = `the server of the source responded with ${response.status}`;
  if (!TRANSIENT_STATUSES.has(response.status)) throw new ItemError("unreadable", item.path, problem);
  throw new ApiError({
    operation: "open",
    message: `${item.path}: ${problem}`,
    response,
    body: undefined,
  });
}

function contentOf(item: Item, response: Response, stop: (isComplete: boolean) => void): Content {
  const length = response.headers.get("content-length");
  const declared = length !== null && /^\d+$/.test(length) ? Number(length) : undefined;
  let read = 0;
  let isComplete = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of response.body ?? []) {
      read += chunk.byteLength;
      yield chunk;
    }
    if (declared !== undefined && read !== declared) {
      throw new ItemError("changed", item.path, `${declared} bytes were announced, and ${read} arrived`);
    }
    isComplete = true;
  }
  return {
    body: chunks(),
    get size() {
      return declared ?? (isComplete ? read : undefined);
    },
    async close() {
      stop(isComplete);
    },
  };
}
