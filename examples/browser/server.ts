import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import type { Pixelbin } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";

const MEGABYTE = 1_000_000;

/** What PixelBin stores at most, by kind of file. */
const MOST_BYTES = { picture: 25 * MEGABYTE, other: 150 * MEGABYTE };

/** The longest request to sign that is read. */
const MOST_REQUEST_BYTES = 10_000;

/** How long an upload may take, pauses included: an hour, the most that PixelBin allows. Later, it starts over. */
const LIFETIME_SECONDS = 60 * 60;

/** A request that cannot be signed. The message is for the person in front of the page. */
class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Answers `POST /sign` with the signed target of one upload. Its signature fixes the folder and the name, but neither the
 * size nor the content: what this server checks of these is a courtesy to honest pages, and PixelBin's own limits hold.
 *
 * @param pixelbin - has the token, which never leaves this server.
 */
export function createSigner(pixelbin: Pixelbin): RequestListener {
  return async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? "/", "http://localhost");
      if (pathname !== "/sign") throw new Refusal(404, "There is nothing here.");
      if (request.method !== "POST") throw new Refusal(405, "Use POST.");
      const user = authenticate(request);
      const { name, format } = readFile(await readJson(request));
      const signed = await pixelbin.assets.createSignedUrlV2({
        path: `from-browsers/${user}`,
        name,
        ...(format !== undefined && { format }),
        filenameOverride: true, // Two people may both have a photo.jpeg.
        expiry: LIFETIME_SECONDS,
      });
      answer(response, 200, signed);
    } catch (error) {
      request.resume(); // Reads what is left of the request, so that the page gets the answer.
      if (error instanceof Refusal) return answer(response, error.status, { message: error.message });
      console.error(error);
      const isBusy = isApiError(error, 429);
      answer(response, isBusy ? 503 : 502, {
        message: isBusy
          ? "Too many uploads at the moment. Try again in a minute."
          : "Uploads do not work at the moment.",
      });
    }
  };
}

/**
 * Says who uploads. Put your own sign-in here, such as a look at the session cookie: without one, everybody who reaches
 * this server can upload.
 */
function authenticate(request: IncomingMessage): string {
  // A page of another site can send a form here with the cookies of the user, but no JSON.
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  if (type.trim().toLowerCase() !== "application/json") throw new Refusal(415, "Send JSON.");
  return "guest";
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let byteLength = 0;
  // Leaving the loop early would otherwise end the connection before it is answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    chunks.push(chunk);
    byteLength += chunk.length;
    if (byteLength > MOST_REQUEST_BYTES) throw new Refusal(413, "The request is too long.");
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString());
  } catch {
    throw new Refusal(400, "The request is not JSON.");
  }
}

/** Checks what the page says of the file. It decides what is signed, so nothing in it is believed as it is. */
function readFile(body: unknown): { name: string; format: string | undefined } {
  if (typeof body !== "object" || body === null) throw new Refusal(400, "The request is not an object.");
  const { name, size, type }: { name?: unknown; size?: unknown; type?: unknown } = body;
  if (typeof name !== "string" || name === "" || name.length > 255 || /[/\\]/.test(name)) {
    throw new Refusal(400, "A file needs a name of at most 255 characters, without slashes.");
  }
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size <= 0) {
    throw new Refusal(400, `${name} is empty.`);
  }
  const most = typeof type === "string" && type.startsWith("image/") ? MOST_BYTES.picture : MOST_BYTES.other;
  if (size > most) {
    throw new Refusal(413, `${name} has ${Math.ceil(size / MEGABYTE)} MB, and at most ${most / MEGABYTE} are allowed.`);
  }
  const [, stem = name, format] = /^(.+)\.([A-Za-z0-9]{1,10})$/.exec(name) ?? [];
  return { name: stem, format: format?.toLowerCase() };
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
