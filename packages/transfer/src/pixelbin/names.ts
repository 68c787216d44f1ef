import { ItemRefusedError } from "../errors.js";
import { hashedName } from "../identity.js";
import type { Item } from "../item.js";
import { joinPath, splitPath, trimName } from "../paths.js";

/** Where a file goes: the folder, and the name as PixelBin wants it, in two parts. */
export interface PixelbinPlace {
  readonly folder: string;
  readonly stem: string;
  /** PixelBin adds it to the stem, after a dot. */
  readonly format: string;
}

const FORMAT = /\.([A-Za-z0-9]{1,10})$/;

/** For items without an extension. */
const FORMAT_OF_TYPE: Readonly<Record<string, string>> = {
  "image/jpeg": "jpeg",
  "image/png": "png",
  "image/webp": "webp",
  "image/gif": "gif",
  "image/avif": "avif",
  "image/svg+xml": "svg",
  "image/tiff": "tiff",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "application/pdf": "pdf",
};

/**
 * Decides where an item goes. PixelBin keeps letters, digits, `_` and `-` of a name and adds the extension itself. It does
 * not document the exact rules, so that names are reduced here to what it keeps: accents are dropped, and everything else
 * becomes `-`. A name of which nothing is left is replaced by its hash.
 *
 * @throws ItemRefusedError for a name that has no extension, and whose item has no known type.
 */
export function placeOf(item: Item, root: string): PixelbinPlace {
  const { folder, name } = splitPath(joinPath(root, item.destination ?? item.path));
  const format = FORMAT.exec(name)?.[1]?.toLowerCase() ?? FORMAT_OF_TYPE[item.contentType ?? ""];
  if (format === undefined) {
    throw new ItemRefusedError(
      item.path,
      "has no extension, which PixelBin needs: give it a `destination` that has one",
    );
  }
  const stem = name.replace(FORMAT, "");
  return { folder, stem: slug(stem) || hashedName("file", stem), format };
}

export function destinationOf({ folder, stem, format }: PixelbinPlace): string {
  return joinPath(folder, `${stem}.${format}`);
}

/** Reads a destination that {@link destinationOf} or `numberPath` has written. */
export function parseDestination(destination: string): PixelbinPlace {
  const { folder, name } = splitPath(destination);
  return { folder, stem: name.replace(FORMAT, ""), format: FORMAT.exec(name)?.[1] ?? "" };
}

function slug(stem: string): string {
  const plain = stem.normalize("NFKD").replace(/\p{Mark}/gu, "");
  return trimName(plain.replace(/[^A-Za-z0-9_-]+/g, "-"), "-");
}
