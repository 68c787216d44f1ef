import { createImageKit, type ImageKit, type ImageKitOptions } from "../../src/imagekit/index.js";

export const KEY = "private_canary0123456789=";
export const FILE_ID = "65f0c2a1b9e77c0001a3d4e5";
export const OTHER_ID = "65f0c2a1b9e77c0001a3d4e6";

/** A client over a function, and every request it made. It does not retry unless it is told to. */
export function clientOver(
  answer: (request: Request, attempt: number) => Response,
  options: ImageKitOptions = {},
): { client: ImageKit; requests: Request[] } {
  const requests: Request[] = [];
  const client = createImageKit({
    privateKey: KEY,
    retry: { maxRetries: 0 },
    ...options,
    fetch: async (request) => answer(request, requests.push(request)),
  });
  return { client, requests };
}

export const file = (): Response => Response.json({ type: "file", fileId: FILE_ID, name: "chair.jpg" });

export const failure = (status: number, body: object = {}, headers: Record<string, string> = {}): Response =>
  Response.json({ message: "No.", help: "Ask support.", ...body }, { status, headers });
