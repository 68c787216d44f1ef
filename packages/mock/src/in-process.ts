import { firstHalf } from "./body.js";
import type { Fetch } from "./fetch.js";
import type { Respond } from "./respond.js";

/** Creates a `fetch` that reaches the emulator and nothing else. It looks at the path of a URL, not at its host. */
export function createFetch(respond: Respond, baseUrl: string | undefined): Fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { signal } = request;
    signal.throwIfAborted();
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    });
    const outcome = await Promise.race([respond(request, baseUrl), aborted]);
    if (outcome instanceof Response) return withFetchBehaviour(outcome, request);
    if (outcome.kind === "reset") throw connectionReset("fetch failed");
    if (outcome.kind === "stall") return aborted;
    const half = await Promise.race([firstHalf(outcome.response), aborted]);
    if (half.byteLength === 0) {
      if (outcome.then === "reset") throw connectionReset("fetch failed");
      return aborted;
    }
    return withFetchBehaviour(new Response(cutStream(half, outcome.then, signal), outcome.response), request);
  };
}

/** Half of a body, followed by the error of a broken connection, or by silence until the caller gives up. */
function cutStream(
  half: Uint8Array<ArrayBuffer>,
  then: "reset" | "stall",
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  let sent = false;
  return new ReadableStream({
    pull(controller) {
      if (!sent) {
        sent = true;
        controller.enqueue(half);
        return;
      }
      if (then === "reset") controller.error(connectionReset("terminated"));
      else return new Promise<void>(() => {});
    },
    start(controller) {
      signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
    },
  });
}

/** What Node's `fetch` throws when the peer goes away. */
function connectionReset(message: string): TypeError {
  return new TypeError(message, { cause: Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }) });
}

/** Gives a response what `fetch` gives it: its URL, and a body that fails when the caller aborts. */
function withFetchBehaviour(response: Response, { url, signal }: Request): Response {
  const body = response.body && abortable(response.body, signal);
  return Object.defineProperty(new Response(body, response), "url", { value: url });
}

/** Does not read ahead, so that an abort takes effect before the next chunk. */
function abortable(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  signal: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const reader = body.getReader();
  return new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      start(controller) {
        signal.addEventListener("abort", () => controller.error(signal.reason), { once: true });
      },
      async pull(controller) {
        const { done, value } = await reader.read();
        if (signal.aborted) return;
        if (done) controller.close();
        else controller.enqueue(value);
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
}
