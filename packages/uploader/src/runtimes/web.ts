import { UploadSourceError } from "../errors.js";
import type { Source } from "../source.js";
import type { Transport } from "../transport.js";
import { fetchTransport } from "../transports/fetch.js";
import { xhrTransport } from "../transports/xhr.js";

/** XHR in pages, for it alone tells of bytes that leave; service workers and edge runtimes do not have it. */
export function defaultTransport(): Transport {
  return typeof XMLHttpRequest === "function" ? xhrTransport() : fetchTransport();
}

export async function openPath(): Promise<Source> {
  throw new UploadSourceError("unsupported", "{ path } cannot be read here. Pass a File, a Blob or a stream.");
}
