import type { Transport } from "../transport.js";
import { toBlob } from "./blob.js";

/** Sends with `XMLHttpRequest`, which tells of bytes while they leave. For browser pages and their workers. */
export function xhrTransport(): Transport {
  return {
    reportsBytes: true,
    send: ({ method, url, headers, body, signal, onBytes }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        const xhr = new XMLHttpRequest();
        const abort = (): void => xhr.abort();
        signal.addEventListener("abort", abort);
        xhr.open(method, url);
        for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
        xhr.upload.onprogress = ({ loaded }) => onBytes(loaded);
        xhr.onprogress = () => onBytes(body.byteLength);
        xhr.onloadend = () => {
          signal.removeEventListener("abort", abort);
          if (xhr.status > 0) resolve({ status: xhr.status, headers: headersOf(xhr), text: xhr.responseText });
          else reject(signal.aborted ? signal.reason : new TypeError("no answer arrived"));
        };
        xhr.send(toBlob(body));
      }),
  };
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const headers = new Headers();
  for (const line of xhr.getAllResponseHeaders().split("\r\n")) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim());
  }
  return headers;
}
