import { createPixelbin } from "@pixwire/api/pixelbin";
import { isApiError } from "@pixwire/api/runtime";
import { createPredictions, readWebhook, WebhookError } from "@pixwire/predictions";
import { verifyWebhook, WebhookSignatureError } from "@pixwire/url-utils/imagekit";
import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { cors } from "hono/cors";
import { HTTPException } from "hono/http-exception";
import { onImageKitEvent, onPrediction } from "./events.js";

/** What the worker finds in its environment. */
export interface Env {
  PIXELBIN_API_TOKEN: string;
  /** Leads to an emulator; PixelBin itself by default. */
  PIXELBIN_BASE_URL?: string | null;
  /** `whsec_...`, as ImageKit's dashboard shows it. */
  IMAGEKIT_WEBHOOK_SECRET: string;
  /** The origin of the page that uploads, such as `https://shop.example`. */
  PAGE_ORIGIN: string;
}

type Worker = { Bindings: Env };

const app = new Hono<Worker>();

/** A client per request: a worker has its environment only then, and creating one takes no time. */
function pixelbinOf({ env }: Context<Worker>) {
  return createPixelbin({ token: env.PIXELBIN_API_TOKEN, baseUrl: env.PIXELBIN_BASE_URL ?? undefined });
}

function limitTo(maxSize: number) {
  return bodyLimit({ maxSize, onError: (c) => c.json({ message: "The request is too long." }, 413) });
}

app.use("/sign", (c, next) => cors({ origin: c.env.PAGE_ORIGIN, allowMethods: ["POST"] })(c, next));

/** Signs one upload. The page sends its parts to PixelBin directly, so that no file passes through the worker. */
app.post("/sign", limitTo(10_000), async (c) => {
  authenticate(c);
  const name = await readName(c);
  const signed = await pixelbinOf(c).assets.createSignedUrlV2({ name, path: "from-worker", filenameOverride: true });
  return c.json(signed, 200, { "cache-control": "no-store" });
});

/** ImageKit signs its webhooks: what is not signed with the secret, or is older than five minutes, is refused. */
app.post("/webhooks/imagekit", limitTo(1_000_000), async (c) => {
  const body = await c.req.text(); // As it was sent: parsing it first would change it.
  const event = verifyWebhook(body, c.req.raw.headers, { secret: c.env.IMAGEKIT_WEBHOOK_SECRET });
  await onImageKitEvent(event);
  return c.body(null, 204);
});

/** PixelBin does not sign: only the id of the prediction is read, and the prediction is asked for. */
app.post("/webhooks/pixelbin", async (c) => {
  const prediction = await readWebhook(createPredictions(pixelbinOf(c)), c.req.raw);
  await onPrediction(prediction);
  return c.body(null, 204);
});

app.onError((error, c) => {
  if (error instanceof HTTPException) return c.json({ message: error.message }, error.status);
  if (error instanceof WebhookSignatureError) return c.json({ message: error.message }, 401);
  if (error instanceof WebhookError) return c.json({ message: error.message }, 400);
  if (isApiError(error, 404)) return c.json({ message: "There is no such prediction." }, 404);
  console.error(error);
  // The sender of a webhook tries again after a status like this one.
  return c.json({ message: "This does not work at the moment." }, 502);
});

/** Put your own sign-in here. Without one, everybody can upload, not only the page: CORS binds nothing but browsers. */
function authenticate(c: Context<Worker>): void {
  const origin = c.req.header("origin");
  if (origin !== c.env.PAGE_ORIGIN) throw new HTTPException(403, { message: "This page may not upload." });
}

async function readName(c: Context<Worker>): Promise<string> {
  const body: unknown = await c.req.json().catch(() => undefined);
  const name = typeof body === "object" && body !== null && "name" in body ? body.name : undefined;
  if (typeof name !== "string" || name === "" || name.length > 255 || /[/\\]/.test(name)) {
    throw new HTTPException(400, { message: "`name` must have 1 to 255 characters, and no slashes." });
  }
  return name;
}

export default app;
