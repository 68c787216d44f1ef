import { uploadMultipart } from "@pixwire/uploader";
import { fetchTransport } from "@pixwire/uploader/transports/fetch";
import { xhrTransport } from "@pixwire/uploader/transports/xhr";
import { type Story, tell } from "../story.js";

declare global {
  interface Window {
    /** Uploads the file that was chosen, and a stream of it, to the server. */
    start(server: string, transport: "default" | "fetch" | "xhr"): Promise<Story>;
    /** Uploads some bytes without a second attempt, and tells what came of it. */
    attempt(server: string, transport: "fetch" | "xhr"): Promise<string>;
  }
}

const transports = { default: () => undefined, fetch: fetchTransport, xhr: xhrTransport };

window.start = async (server, transport) => {
  const file = document.querySelector("input")?.files?.[0];
  if (!file) throw new Error("no file was chosen");
  return tell({
    sources: [file, file.stream()],
    sign: async () => (await fetch(`${server}/sign`)).json(),
    chunkSize: 300_000,
    transport: transports[transport](),
    // The page is offline for two seconds: waits of half a second and more, each at random, get over that.
    maxRetries: 12,
  });
};

window.attempt = async (server, transport) => {
  const target = await (await fetch(`${server}/sign`)).json();
  return uploadMultipart(new Uint8Array(1000), { target, transport: transports[transport](), maxRetries: 0 }).then(
    () => "stored",
    String,
  );
};
