import type { ImageKit } from "@pixwire/api/imagekit";
import type { ImgSrc } from "@pixwire/api/img-src";
import type { Pixelbin } from "@pixwire/api/pixelbin";
import type { ClientOptions } from "@pixwire/api/runtime";
import { version } from "../package.json";
import { requireCredential, resolveSettings, type Settings } from "./config/settings.js";
import type { Context } from "./context.js";
import { createExchangeLog, createRequestLogger, createWaitNotice } from "./exchange-log.js";
import { followProxy } from "./network.js";
import { providerInfo } from "./providers.js";

/** The clients of the providers, by name. */
export interface Clients {
  pixelbin: Pixelbin;
  imagekit: ImageKit;
  "img-src": ImgSrc;
}

export interface Connection<Id extends keyof Clients> {
  client: Clients[Id];
  settings: Settings;
}

/** @throws CommandError without a credential. */
export async function connectPixelbin(context: Context): Promise<Connection<"pixelbin">> {
  const settings = await resolveSettings(context, "pixelbin");
  const { value } = requireCredential(settings);
  const [{ createPixelbin }, options] = await Promise.all([
    import("@pixwire/api/pixelbin"),
    clientOptions(context, settings),
  ]);
  return { settings, client: createPixelbin({ ...options, token: value }) };
}

/** @throws CommandError without a credential. */
export async function connectImageKit(context: Context): Promise<Connection<"imagekit">> {
  const settings = await resolveSettings(context, "imagekit");
  const { value } = requireCredential(settings);
  const [{ createImageKit }, options] = await Promise.all([
    import("@pixwire/api/imagekit"),
    clientOptions(context, settings),
  ]);
  const publicKey = settings.other("publicKey")?.value;
  const urlEndpoint = settings.other("urlEndpoint")?.value;
  return { settings, client: createImageKit({ ...options, privateKey: value, publicKey, urlEndpoint }) };
}

/** @throws CommandError without a credential. */
export async function connectImgSrc(context: Context): Promise<Connection<"img-src">> {
  const settings = await resolveSettings(context, "img-src");
  const { value } = requireCredential(settings);
  const [{ createImgSrc }, options] = await Promise.all([
    import("@pixwire/api/img-src"),
    clientOptions(context, settings),
  ]);
  return { settings, client: createImgSrc({ ...options, apiKey: value }) };
}

/** The options that all clients share. */
async function clientOptions(context: Context, settings: Settings) {
  const { io, globals, talk } = context;
  await followProxy(context);
  const { baseUrl } = settings;
  return {
    // A host of its own, such as ImageKit's for uploads, is used only if nobody names a server.
    baseUrl: baseUrl.source === "default" ? undefined : baseUrl.value,
    fetch: io.fetch,
    timeoutMs: globals.timeoutMs,
    retry: { maxRetries: globals.maxRetries },
    userAgent: `pixwire/${version}`,
    ...(talk.isAtLeast("verbose") && { logger: createRequestLogger(talk), logLevel: "info" as const }),
    middleware: [
      createWaitNotice(talk, providerInfo(settings.provider).title),
      ...(talk.isAtLeast("debug") ? [createExchangeLog(talk, settings.credential?.value)] : []),
    ],
  } satisfies ClientOptions & { middleware?: unknown };
}
