import { type ImageListItem, type ImgSrcClient, listImages } from "@pixwire/api/img-src";
import { parseCursor } from "../cursor.js";

/** A path of an image, and where a listing can be continued after it. */
export interface WalkedPath {
  readonly image: ImageListItem;
  readonly path: string;
  /** Only with the last path of a page. */
  readonly cursor?: string | undefined;
}

const PAGE_SIZE = 100;

/**
 * Yields every path in a folder and below it. An image that has several paths comes once with each. The list is not a
 * snapshot: while images are added or removed, an image can be missed: run again for it.
 */
export async function* walkPaths(
  client: ImgSrcClient,
  root: string,
  signal: AbortSignal,
  cursor?: string,
): AsyncGenerator<WalkedPath> {
  let offset = cursor === undefined ? 0 : parseCursor(cursor, toOffset);
  while (offset !== undefined) {
    const filter = root === "" ? undefined : root;
    const page = await listImages(client, { path: filter, limit: PAGE_SIZE, offset }, { signal });
    // A page that is empty would be read again and again.
    const next: number | undefined = page.has_more && page.images.length > 0 ? offset + page.images.length : undefined;
    const found = page.images.flatMap((image) =>
      image.paths.filter((path) => root === "" || path.startsWith(`${root}/`)).map((path) => ({ image, path })),
    );
    const last = found.at(-1);
    for (const each of found) yield { ...each, cursor: each === last ? JSON.stringify(next ?? null) : undefined };
    offset = next;
  }
}

function toOffset(value: unknown): number | undefined {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
