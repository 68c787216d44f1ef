import { join, resolve } from "node:path";
import type { Source, Target } from "@pixwire/transfer";
import { type FolderTargetOptions, folderTarget } from "@pixwire/transfer/node";
import { connectImageKit, connectImgSrc, connectPixelbin } from "../clients.js";
import { stateFolder } from "../config/folders.js";
import { accountKey } from "../config/settings.js";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import type { LibraryPlace, Place } from "../library/place.js";
import { signImageKitUrl, signPixelbinUrl } from "../library/sign.js";

/** Opens the files of a provider below a path as the source of a transfer. */
export async function openLibrarySource(
  context: Context,
  { provider, path }: Pick<LibraryPlace, "provider" | "path">,
): Promise<Source> {
  if (provider === "pixelbin") {
    const [{ client, settings }, { library }] = await Promise.all([
      connectPixelbin(context),
      import("@pixwire/transfer/pixelbin"),
    ]);
    return library(client, { path, sign: (url) => signPixelbinUrl(settings, url) });
  }
  if (provider === "imagekit") {
    const [{ client, settings }, { library }] = await Promise.all([
      connectImageKit(context),
      import("@pixwire/transfer/imagekit"),
    ]);
    return library(client, { path, sign: (url) => signImageKitUrl(settings, url) });
  }
  const [{ client }, { library }] = await Promise.all([connectImgSrc(context), import("@pixwire/transfer/img-src")]);
  return library(client, { path });
}

/**
 * Opens a folder of this machine or of a provider as the target of a transfer.
 *
 * @throws UsageError for anything else.
 */
export async function openTarget(
  context: Context,
  place: Place,
  { portableNames = true }: FolderTargetOptions = {},
): Promise<Target> {
  if (place.kind === "local") return folderTarget(resolve(context.io.cwd, place.path), { portableNames });
  if (place.kind !== "library") throw new UsageError("This cannot be a destination.", "Name a folder or a library.");
  const { path, provider } = place;
  if (provider === "pixelbin") {
    const [{ client }, { pixelbinTarget }, { fsStore }] = await Promise.all([
      connectPixelbin(context),
      import("@pixwire/transfer/pixelbin"),
      import("@pixwire/uploader/stores/fs"),
    ]);
    // The bytes pass through this machine, which can then check them.
    const resumeStore = fsStore(join(stateFolder(context.io), "uploads", await accountKey(context, provider)));
    return pixelbinTarget(client, { path, copyFromUrl: false, resumeStore });
  }
  if (provider === "imagekit") {
    const [{ client }, { imagekitTarget }] = await Promise.all([
      connectImageKit(context),
      import("@pixwire/transfer/imagekit"),
    ]);
    return imagekitTarget(client, { path, copyFromUrl: false });
  }
  const [{ client }, { imgSrcTarget }] = await Promise.all([
    connectImgSrc(context),
    import("@pixwire/transfer/img-src"),
  ]);
  return imgSrcTarget(client, { path });
}
