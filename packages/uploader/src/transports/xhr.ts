import { abortReason, onAbort, ResponseTooLargeError } from "@pixwire/api/runtime";
import { cannotStart } from "./cannot-start.js";
import { toBlob } from "./to-blob.js";
import type { Transport } from "./transport.js";

/** Sends with `XMLHttpRequest`, which reports bytes while they are sent. For pages and their web workers. */
export function xhrTransport(): Transport {
  return {
    reportsBytes: true,
    async send({ method, url, headers, body, signal, maxResponseBytes, onBytes }) {
      let xhr: XMLHttpRequest;
      let blob: Blob;
      try {
        blob = await toBlob(body.segments);
        xhr = new XMLHttpRequest();
        xhr.open(method, url);
        for (const [name, value] of Object.entries(headers)) xhr.setRequestHeader(name, value);
      } catch (error) {
        throw cannotStart("xhrTransport", error);
      }
      if (signal.aborted) throw abortReason(signal);
      return new Promise((resolve, reject) => {
        const stopListening = onAbort(signal, () => xhr.abort());
        let tooLarge = false;
        xhr.upload.onprogress = ({ loaded }) => onBytes(loaded);
        xhr.onprogress = ({ loaded }) => {
          if (loaded <= maxResponseBytes) return;
          tooLarge = true;
          const { status } = xhr;
          const receivedHeaders = headersOf(xhr);
          xhr.abort();
          // Only the status of a refusal counts.
          if (status >= 400) resolve({ status, headers: receivedHeaders, text: "" });
          else reject(new ResponseTooLargeError(maxResponseBytes));
        };
        xhr.onloadend = () => {
          stopListening();
          if (tooLarge) return;
          const { status, responseText: text } = xhr;
          if (status) resolve({ status, headers: headersOf(xhr), text });
          else reject(new TypeError("no response arrived"));
        };
        xhr.send(blob);
      });
    },
  };
}

function headersOf(xhr: XMLHttpRequest): Headers {
  const lines = xhr.getAllResponseHeaders().split("\r\n").slice(0, -1);
  return new Headers(Object.fromEntries(lines.map((line) => line.split(": "))));
}
