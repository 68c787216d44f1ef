import type { Context } from "../context.js";
import type { ProviderId } from "../providers.js";
import type { Library } from "./library.js";

/** Loads the library of a provider. */
export async function openLibrary(context: Context, provider: ProviderId): Promise<Library> {
  if (provider === "pixelbin") return (await import("./pixelbin.js")).openPixelbin(context);
  if (provider === "imagekit") return (await import("./imagekit.js")).openImageKit(context);
  return (await import("./img-src.js")).openImgSrc(context);
}
