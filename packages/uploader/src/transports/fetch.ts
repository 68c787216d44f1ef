import {
  abortReason,
  detachOnFailure,
  type Fetch,
  ResponseTooLargeError,
  raceAbort,
  readText,
} from "@pixwire/api/runtime";
import { callable, type OptionRules } from "@pixwire/check-options";
import { cannotStart } from "./cannot-start.js";
import { checkFetched } from "./check-response.js";
import { toBlob } from "./to-blob.js";
import type { RequestBody, Transport } from "./transport.js";
import { checkTransportOptions } from "./transport-options.js";

export interface FetchTransportOptions {
  /** @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

const FETCH_RULES = { fetch: callable } satisfies OptionRules<FetchTransportOptions>;

/** Sends with `fetch`, in every runtime. It does not see bytes being sent, so progress advances part by part. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  checkTransportOptions("fetchTransport", options, FETCH_RULES);
  const { fetch } = options;
  return {
    reportsBytes: false,
    async send({ method, url, headers, body, signal, maxResponseBytes }) {
      if (signal.aborted) throw abortReason(signal);
      const init: RequestInit = {
        method,
        headers: { ...headers },
        body: await readSegments(body),
        // A redirect could drop the body of a part. Not followed, its status shows what happened.
        redirect: "manual",
        credentials: "omit",
      };
      // Besides being passed on, the signal ends the wait here, because a `fetch` of the caller may ignore it.
      const sendAndRead = async (): Promise<[Response, string]> => {
        // Node keeps only weak references from a signal to the requests that follow it. A request that is collected
        // while its response is awaited would not be aborted any more, so this one is kept until the end.
        let request: Request | undefined;
        try {
          const fetched = detachOnFailure(signal, async (ownSignal) => {
            request = createRequest(url, init, ownSignal);
            return startFetch(fetch ?? globalThis.fetch, request);
          });
          const response = checkFetched(await fetched);
          return [response, await textOf(response, maxResponseBytes, signal)];
        } finally {
          request = undefined;
        }
      };
      const [{ status, headers: receivedHeaders }, text] = await raceAbort(sendAndRead(), signal);
      return { status, headers: receivedHeaders, text };
    },
  };
}

/** @throws ConfigurationError for what `fetch` itself throws. If the request fails, the promise rejects. */
function startFetch(fetch: Fetch, request: Request): Promise<Response> {
  try {
    return fetch(request);
  } catch (error) {
    throw cannotStart("fetchTransport", error, "`fetch` threw an error before the request started");
  }
}

async function readSegments(body: RequestBody): Promise<Blob> {
  try {
    return await toBlob(body.segments);
  } catch (error) {
    throw cannotStart("fetchTransport", error);
  }
}

/**
 * Leaves the signal out if `Request` refuses it: test environments such as jsdom replace `AbortController`, but not
 * `Request`.
 */
function createRequest(url: string, init: RequestInit, signal: AbortSignal): Request {
  try {
    return new Request(url, { ...init, signal });
  } catch {
    try {
      return new Request(url, init);
    } catch (error) {
      throw cannotStart("fetchTransport", error);
    }
  }
}

/** @throws ResponseTooLargeError if the body of a success response is longer than the limit. */
async function textOf(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  try {
    return await readText(response, maxBytes, signal);
  } catch (error) {
    // Only the status of a refusal counts.
    if (error instanceof ResponseTooLargeError && response.status >= 400) return "";
    throw error;
  }
}
