import { createPixelbin } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";

export const runtime = "edge";

/** The most that PixelBin stores of a picture. */
const MOST_BYTES = 25_000_000;

/** The longest request that is read. */
const MOST_REQUEST_BYTES = 10_000;

/** Signs one upload. The token stays on the server. */
export async function POST(request: Request): Promise<Response> {
  if (!mayUpload(request)) return refuse(403, "You may not upload here.");
  const file = await readFile(request);
  if (!file) return refuse(400, "The file needs a name without slashes, and must not be empty.");
  if (file.size > MOST_BYTES) return refuse(413, `Pictures may have ${MOST_BYTES / 1_000_000} MB at most.`);
  const pixelbin = createPixelbin({
    token: process.env.PIXELBIN_API_TOKEN,
    baseUrl: process.env.PIXELBIN_BASE_URL, // Leads to the emulator while you develop.
  });
  try {
    const signed = await pixelbin.assets.createSignedUrlV2({
      name: file.name,
      path: "from-next",
      filenameOverride: true,
    });
    return Response.json(signed, { headers: { "cache-control": "no-store" } });
  } catch (error) {
    console.error(error);
    if (isApiError(error, 429)) return refuse(503, "Too many uploads at the moment. Try again in a minute.");
    return refuse(502, "Uploads do not work at the moment.");
  }
}

/** Put your own sign-in here, such as a look at the session. As it is, only pages of other sites are refused. */
function mayUpload(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  return site === null || site === "same-origin";
}

/** What the page says of the file; `undefined` if it makes no sense. */
async function readFile(request: Request): Promise<{ name: string; size: number } | undefined> {
  const body: unknown = parse(await readText(request));
  if (typeof body !== "object" || body === null || !("name" in body) || !("size" in body)) return undefined;
  const { name, size } = body;
  if (typeof name !== "string" || name === "" || name.length > 255 || /[/\\]/.test(name)) return undefined;
  return typeof size === "number" && size > 0 ? { name, size } : undefined;
}

/** Reads a request no further than it may be long, whatever it says of its length. What is longer gives no text. */
async function readText({ body }: Request): Promise<string> {
  const decoder = new TextDecoder();
  const reader = body?.getReader();
  let text = "";
  let byteLength = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true };
    if (done) return text + decoder.decode();
    byteLength += value.length;
    if (byteLength > MOST_REQUEST_BYTES) {
      await reader?.cancel();
      return "";
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuse(status: number, message: string): Response {
  return Response.json({ message }, { status });
}
