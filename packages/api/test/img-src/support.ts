import { createImgSrc, type ImgSrc, type ImgSrcOptions } from "../../src/img-src/index.js";

export const KEY = "imgsrc_canary0123456789";

/** A client over a function, and every request it made. It does not retry unless it is told to. */
export function clientOver(
  answer: (request: Request, attempt: number) => Response,
  options: ImgSrcOptions = {},
): { client: ImgSrc; requests: Request[] } {
  const requests: Request[] = [];
  const client = createImgSrc({
    apiKey: KEY,
    retry: { maxRetries: 0 },
    ...options,
    fetch: async (request) => answer(request, requests.push(request)),
  });
  return { client, requests };
}

export const usage = (): Response => Response.json({ plan: "pro" });

export const failure = (status: number, error: object = {}, headers: Record<string, string> = {}): Response =>
  Response.json({ error: { code: "FAILED", message: "No.", status, ...error } }, { status, headers });
