import type { ImageListItem, ImageSummary } from "@pixwire/api/img-src";
import { connectImgSrc } from "../clients.js";
import type { Context } from "../context.js";
import { UsageError } from "../errors/command-error.js";
import type { Entry, Library } from "./library.js";
import { formatPlace, joinPath, nameOf, parentOf } from "./place.js";

/** Images per request of a list: the most that img-src allows. */
const PAGE_SIZE = 100;

export async function openImgSrc(context: Context): Promise<Library> {
  const { client, settings } = await connectImgSrc(context);
  const options = { signal: context.signal };

  async function* list(path: string): AsyncGenerator<Entry, void, undefined> {
    const seen = new Set<string>();
    const input = { limit: PAGE_SIZE, ...(path !== "" && { path }) };
    for await (const page of client.images.listImages(input, options).pages()) {
      for (const { name } of page.folders) {
        if (seen.has(name)) continue;
        seen.add(name);
        yield folderEntry(joinPath(path, name));
      }
      // The list has the images of the folders below, too.
      for (const image of page.images) yield* entriesOf(image, (one) => parentOf(one) === path);
    }
  }

  /** img-src takes a path only together with the name of the user, which is asked for once. */
  let username: Promise<string> | undefined;
  function findUsername(): Promise<string> {
    const known = settings.other("username")?.value;
    if (known !== undefined) return Promise.resolve(known);
    username ??= client.settings.getSettings(undefined, options).then((answer) => answer.settings.username);
    return username;
  }

  return {
    provider: "img-src",
    list,
    async stat(path) {
      if (path === "") return folderEntry("");
      const { results } = await client.images.searchImages({ q: nameOf(path), limit: PAGE_SIZE }, options);
      for (const image of results) for (const entry of entriesOf(image, (one) => one === path)) return entry;
      for await (const entry of list(parentOf(path))) if (entry.path === path) return entry;
      return undefined;
    },
    async removeFile({ path }) {
      await client.images.deleteImagePath({ username: await findUsername(), filepath: path }, options);
    },
    removeFolder() {
      throw new UsageError(
        "img-src has no folders of its own: they are the paths of images.",
        "Remove the images in it.",
      );
    },
    move() {
      throw new UsageError(
        "img-src cannot rename or move images.",
        "Copy the image to the new path with `pixwire cp`, then remove the old one.",
      );
    },
    makeFolder() {
      throw new UsageError("img-src has no folders of its own: uploading to a path is enough.");
    },
  };
}

function folderEntry(path: string): Entry {
  return { place: formatPlace("img-src", path), type: "folder", name: nameOf(path), path };
}

/** An image has an entry for each of its paths that is wanted. */
function* entriesOf(image: ImageListItem | ImageSummary, isWanted: (path: string) => boolean): Generator<Entry> {
  for (const path of image.paths) {
    if (!isWanted(path)) continue;
    yield {
      place: formatPlace("img-src", path),
      type: "file",
      name: nameOf(path),
      path,
      size: image.size,
      modified: image.uploaded_at,
      id: image.id,
      ...(image.cdn_url && { url: image.cdn_url }),
      ...(image.visibility === "private" && { isPrivate: true }),
    };
  }
}
