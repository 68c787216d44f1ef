import { type Fetch, ResponseTooLargeError, readText } from "@pixwire/api/runtime";
import { callable, type OptionRules } from "@pixwire/check-options";
import { raced } from "../abort.js";
import { cannotStart } from "./cannot-start.js";
import { toBlob } from "./to-blob.js";
import type { Transport } from "./transport.js";
import { checkTransportOptions } from "./transport-options.js";

export interface FetchTransportOptions {
  /** @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

const FETCH_RULES = { fetch: callable } satisfies OptionRules<FetchTransportOptions>;

/** Sends with `fetch`, anywhere. It cannot see bytes leave, so progress comes part by part. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  checkTransportOptions("fetchTransport", options, FETCH_RULES);
  const { fetch } = options;
  return {
    reportsBytes: false,
    async send({ method, url, headers, body, signal, maxResponseBytes }) {
      if (signal.aborted) throw signal.reason;
      let request: Request;
      try {
        const init: RequestInit = {
          method,
          headers: { ...headers },
          body: await toBlob(body.segments),
          // A redirected part could lose its body on the way; the status then says what happened.
          redirect: "manual",
          credentials: "omit",
        };
        request = requestOf(url, init, signal);
      } catch (error) {
        throw cannotStart("fetchTransport", error);
      }
      // Raced as well as passed on: a fetch of the caller's own may not listen to its signal.
      const sendAndRead = async (): Promise<[Response, string]> => {
        const response = await (fetch ?? globalThis.fetch)(request);
        return [response, await textOf(response, maxResponseBytes, signal)];
      };
      const [{ status, headers: answered }, text] = await raced(sendAndRead(), signal);
      return { status, headers: answered, text };
    },
  };
}

/** Where a test environment such as jsdom has replaced `AbortController` but not `Request`, that refuses the signal. */
function requestOf(url: string, init: RequestInit, signal: AbortSignal): Request {
  try {
    return new Request(url, { ...init, signal });
  } catch {
    return new Request(url, init);
  }
}

/** @throws ResponseTooLargeError when the body of a success exceeds the limit. */
async function textOf(response: Response, maxBytes: number, signal: AbortSignal): Promise<string> {
  try {
    return await readText(response, maxBytes, signal);
  } catch (error) {
    // Of a refusal the status is what counts.
    if (error instanceof ResponseTooLargeError && response.status >= 400) return "";
    throw error;
  }
}
