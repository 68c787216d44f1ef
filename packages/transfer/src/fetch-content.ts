import { ApiError, type Fetch, linkAbort, readChunks, TRANSIENT_STATUSES } from "@pixwire/api/runtime";
import { ItemError, SourceMissingError } from "./errors.js";
import type { Content, Item } from "./item.js";
import type { CallContext } from "./ports.js";

/** How long a server may send nothing, in milliseconds: before its response begins, and between two pieces of it. */
const SILENCE_MS = 60_000;

/**
 * Opens the bytes behind a URL as a stream. Redirects are followed, as `fetch` does. The stream fails if it has another
 * length than the response or the source announced.
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
  const silence = watchSilence(controller);
  let response: Response | undefined;
  try {
    // The length of a compressed body says nothing about the file.
    const headers = { "accept-encoding": "identity" };
    response = await fetch(new Request(url, { headers, signal: controller.signal }));
  } catch (error) {
    unlink();
    throw error;
  } finally {
    silence.end();
    leave(response && { status: response.status, headers: response.headers });
  }
  const stop = (isComplete = false): void => {
    silence.end();
    unlink();
    if (!isComplete) controller.abort();
  };
  if (response.status === 200) return contentOf(item, response, { silence, stop, signal: controller.signal });
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

/** Aborts a request whose server sends nothing for too long. */
interface Silence {
  /** Something has been sent, or is asked for. */
  restart(): void;
  end(): void;
}

function watchSilence(controller: AbortController): Silence {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => clearTimeout(timer);
  const restart = (): void => {
    end();
    const problem = `the server of the source has sent nothing for ${SILENCE_MS / 1000} s`;
    timer = setTimeout(() => controller.abort(new DOMException(problem, "TimeoutError")), SILENCE_MS);
  };
  restart();
  return { restart, end };
}

interface Reading {
  silence: Silence;
  stop(isComplete: boolean): void;
  signal: AbortSignal;
}

/** @throws ItemError `changed` if the response announces another length than the source. */
function contentOf(item: Item, response: Response, { silence, stop, signal }: Reading): Content {
  const announced = announcedSize(response.headers);
  if (announced !== undefined && item.size !== undefined && announced !== item.size) {
    stop(false);
    throw otherSize(item, item.size, announced);
  }
  const expected = announced ?? item.size;
  let read = 0;
  let isComplete = false;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    silence.restart();
    for await (const chunk of readChunks(response, Number.POSITIVE_INFINITY, signal)) {
      // While a chunk is being used, the server need not send anything.
      silence.end();
      read += chunk.byteLength;
      if (expected !== undefined && read > expected) break;
      yield chunk;
      silence.restart();
    }
    silence.end();
    if (expected !== undefined && read !== expected) {
      throw otherSize(item, expected, read > expected ? "more" : read);
    }
    isComplete = true;
  }
  return {
    body: chunks(),
    get size() {
      return expected ?? (isComplete ? read : undefined);
    },
    async close() {
      stop(isComplete);
    },
  };
}

/** The length of the file that a response announces; `undefined` if its body is compressed in spite of the request. */
function announcedSize(headers: Headers): number | undefined {
  const encoding = headers.get("content-encoding") ?? "identity";
  const length = headers.get("content-length") ?? "";
  return encoding === "identity" && /^\d+$/.test(length) ? Number(length) : undefined;
}

function otherSize(item: Item, expected: number, found: number | "more"): ItemError {
  return new ItemError(
    "changed",
    item.path,
    `${expected} bytes were announced, and the server of the source sends ${found}`,
  );
}
