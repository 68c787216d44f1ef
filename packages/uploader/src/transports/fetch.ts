import type { Fetch } from "@pixwire/api/runtime";
import { raced } from "../abort.js";
import { toBlob } from "../blob.js";
import type { Transport } from "../transport.js";

export interface FetchTransportOptions {
  /** @defaultValue `globalThis.fetch` */
  fetch?: Fetch | undefined;
}

/** Sends with `fetch`, anywhere. It cannot see bytes leave, so progress comes part by part. */
export function fetchTransport({ fetch }: FetchTransportOptions = {}): Transport {
  return {
    reportsBytes: false,
    async send({ method, url, headers, body, signal }) {
      signal.throwIfAborted();
      const request = new Request(url, {
        method,
        headers: { ...headers },
        body: await toBlob(body.segments),
        signal,
        // A redirected part could lose its body on the way; the status then says what happened.
        redirect: "manual",
        credentials: "omit",
      });
      // Raced as well as passed on: a fetch of the caller's own may not listen to its signal.
      const exchange = async (): Promise<[Response, string]> => {
        const response = await (fetch ?? globalThis.fetch)(request);
        return [response, await response.text()];
      };
      const [{ status, headers: answered }, text] = await raced(exchange(), signal);
      return { status, headers: answered, text };
    },
  };
}
