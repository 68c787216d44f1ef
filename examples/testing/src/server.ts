import { readFile } from "node:fs/promises";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { isApiError } from "@pixwire/api/runtime";
import { PredictionFailedError } from "@pixwire/predictions";
import { UploadFailedError, UploadSourceError } from "@pixwire/uploader/pixelbin";
import type { Photos } from "./photos.js";

const page = new URL("page.html", import.meta.url);

/** The app: a page, and what it asks for. */
export function createApp(photos: Photos): RequestListener {
  return async (request, response) => {
    try {
      await route(photos, request, response);
    } catch (error) {
      const [status, message] = explain(error);
      request.resume(); // Reads what is left of the body, so that the page gets the answer.
      if (status === 502) console.error(error);
      sendJson(response, status, { message });
    }
  };
}

async function route(photos: Photos, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname, searchParams } = new URL(`http://localhost${request.url}`);
  // Pages of other sites can send requests to this machine too. They may neither fill the account nor spend its credits.
  if (request.method !== "GET" && !comesFromOwnPage(request))
    return sendJson(response, 403, { message: "Use the page of this app." });
  switch (`${request.method} ${pathname}`) {
    case "GET /":
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(await readFile(page));
      return;
    case "GET /photos":
      return sendJson(response, 200, await photos.list());
    case "POST /photos": {
      // The body is the photo itself, which goes on to PixelBin as it arrives. An upload that fails destroys its source;
      // with the request, that would end the connection before it is answered.
      const content = request.iterator({ destroyOnReturn: false });
      return sendJson(response, 201, await photos.add(searchParams.get("name") || "photo", content));
    }
    case "POST /cut-outs": {
      const name = searchParams.get("photo");
      const photo = (await photos.list()).find((one) => one.name === name);
      if (!photo) return sendJson(response, 404, { message: "There is no such photo." });
      return sendJson(response, 201, { name: photo.name, url: await photos.cutOut(photo) });
    }
    default:
      return sendJson(response, 404, { message: "There is nothing here." });
  }
}

/** Browsers say where a request comes from; programs such as curl say nothing. An app for many users needs a sign-in. */
function comesFromOwnPage({ headers }: IncomingMessage): boolean {
  return ["same-origin", "none", undefined].includes(headers["sec-fetch-site"]?.toString());
}

/** The status, and what to tell the people who use the page. */
function explain(error: unknown): [status: number, message: string] {
  if (error instanceof UploadSourceError && error.problem === "empty") return [400, "The file is empty."];
  if (error instanceof PredictionFailedError) return [422, "This photo cannot be cut out. Try another one."];
  if (isApiError(error, 403) || (error instanceof UploadFailedError && error.status === 403)) {
    return [507, "The account at PixelBin is full."];
  }
  if (isApiError(error, 429)) return [503, "Too much is going on. Try again in a minute."];
  return [502, "PixelBin does not answer as it should. Try again later."];
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}
