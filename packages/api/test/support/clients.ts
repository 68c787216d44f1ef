import { createPixelbin, type Pixelbin, type PixelbinOptions } from "../../src/pixelbin/index.js";

/** Base64 of it is `Y2FuYXJ5LXRva2VuLTAx`. */
export const TOKEN = "canary-token-01";

type Reply = Response | Error | (() => Response | Promise<Response>);

/** A client over a list of replies, one per request, the last one for ever, and the requests that it made. */
export function clientOver(
  replies: Reply | readonly Reply[],
  options: PixelbinOptions = {},
): { pixelbin: Pixelbin; requests: Request[] } {
  const requests: Request[] = [];
  const list = [replies].flat();
  const pixelbin = createPixelbin({
    token: TOKEN,
    ...options,
    fetch: async (request) => {
      const reply = list[Math.min(requests.push(request), list.length) - 1];
      if (reply instanceof Error) throw reply;
      return typeof reply === "function" ? reply() : (reply?.clone() ?? Response.json({}));
    },
  });
  return { pixelbin, requests };
}

/** What a promise was rejected with; fails when it was not. */
export async function rejection(promise: PromiseLike<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error("The promise was not rejected.");
}

export const FILE = { _id: "7d0f6f6e", name: "beach.jpeg", path: "summer", fileId: "summer/beach.jpeg" };
