// Runs as a worker of a page, or as its service worker. Answers the address of a server with the story.
import { tellFrom } from "./edge.js";
import type { Story } from "./story.js";

export interface WorkerAnswer {
  story?: Story;
  error?: string;
  /** How many requests went over XMLHttpRequest; `undefined` where there is none. */
  xhrRequests: number | undefined;
}

let xhrRequests: number | undefined;
if (typeof XMLHttpRequest !== "undefined") {
  xhrRequests = 0;
  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    xhrRequests = (xhrRequests ?? 0) + 1;
    send.call(this, body);
  };
}

addEventListener("message", ({ data, ports }: MessageEvent<string>) => {
  const answer = (content: Partial<WorkerAnswer>): void => ports[0]?.postMessage({ ...content, xhrRequests });
  tellFrom(data).then(
    (story) => answer({ story }),
    (error) => answer({ error: String(error) }),
  );
});
