import { ResponseTooLargeError } from "@pixwire/api/runtime";
import { follow } from "../abort.js";
import { cannotStart } from "./cannot-start.js";
import { toBlob } from "./to-blob.js";
import type { Transport } from "./transport.js";

/** Sends with `XMLHttpRequest`, which tells of bytes while they leave. For pages and their workers. */
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
      if (signal.aborted) throw signal.reason;
      return new Promise((resolve, reject) => {
        const unfollow = follow(signal, () => xhr.abort());
        let tooLarge = false;
        xhr.upload.onprogress = ({ loaded }) => onBytes(loaded);
        xhr.onprogress = ({ loaded }) => {
          if (loaded <= maxResponseBytes) return;
          tooLarge = true;
          const { status } = xhr;
          const answered = headersOf(xhr);
          xhr.abort();
          // Of a refusal the status is what counts.
          if (status >= 400) resolve({ status, headers: answered, text: "" });
          else reject(new ResponseTooLargeError(maxResponseBytes));
        };
        xhr.onloadend = () => {
          unfollow();
          if (tooLarge) return;
          const { status, responseText: text } = xhr;
          if (status) resolve({ status, headers: headersOf(xhr), text });
          else reject(new TypeError("no answer"));
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
