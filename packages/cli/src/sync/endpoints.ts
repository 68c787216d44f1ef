import { resolve } from "node:path";
import type { Source, Target } from "@pixwire/transfer";
import { folder, folderTarget } from "@pixwire/transfer/node";
import { connectImageKit, connectImgSrc, connectPixelbin } from "../clients.js";
import type { Context } from "../context.js";
import { lookAt } from "../copy/local-files.js";
import { CommandError, UsageError } from "../errors/command-error.js";
import { type Place, parsePlace } from "../library/place.js";
import { signImageKitUrl, signPixelbinUrl } from "../library/sign.js";

/** Which files of a source are taken. */
export interface Selection {
  include: readonly string[];
  exclude: readonly string[];
  /** The only paths to take; `undefined` for all. */
  paths: ReadonlySet<string> | undefined;
}

/** @throws UsageError for what is no folder, CommandError if it is not there. */
export async function openSource(context: Context, text: string, selection: Selection): Promise<Source> {
  const place = parsePlace(text);
  const source = await sourceOf(context, place, text, selection);
  const { paths } = selection;
  if (paths === undefined) return source;
  return {
    ...source,
    async *list(call, cursor) {
      for await (const item of source.list(call, cursor)) if (paths.has(item.path)) yield item;
    },
    open: (item, call) => source.open(item, call),
  };
}

async function sourceOf(
  context: Context,
  place: Place,
  text: string,
  { include, exclude }: Selection,
): Promise<Source> {
  if (place.kind === "local") {
    const path = resolve(context.io.cwd, place.path);
    const found = await lookAt(path);
    if (found?.type !== "folder")
      throw new CommandError(`There is no folder ${text}.`, { hint: "Copy a file with `pixwire cp`." });
    return folder(path, { include: orNothing(include), exclude: orNothing(exclude) });
  }
  if (place.kind !== "library")
    throw new UsageError("Only folders and libraries can be synced.", "Copy it with `pixwire cp`.");
  if (include.length + exclude.length > 0) {
    throw new UsageError(
      "--include and --exclude are for folders of this machine.",
      "Name the files with --files-from.",
    );
  }
  const { path, provider } = place;
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

function orNothing(patterns: readonly string[]): readonly string[] | undefined {
  return patterns.length === 0 ? undefined : patterns;
}

/** @throws UsageError for what is no folder. */
export async function openTarget(context: Context, text: string): Promise<Target> {
  const place = parsePlace(text);
  if (place.kind === "local") return folderTarget(resolve(context.io.cwd, place.path));
  if (place.kind !== "library")
    throw new UsageError("Only folders and libraries can be synced.", "Copy it with `pixwire cp`.");
  const { path, provider } = place;
  if (provider === "pixelbin") {
    const [{ client }, { pixelbinTarget }] = await Promise.all([
      connectPixelbin(context),
      import("@pixwire/transfer/pixelbin"),
    ]);
    // The bytes pass through this machine, which can then check them.
    return pixelbinTarget(client, { path, copyFromUrl: false });
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
