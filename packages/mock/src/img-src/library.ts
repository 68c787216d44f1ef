import { Failure } from "../errors.js";
import type { MediaFacts } from "../media.js";

export type Visibility = "public" | "private";

export interface StoredImage extends MediaFacts {
  /** The first 16 digits of the hash. */
  readonly id: string;
  /** SHA-256 of the bytes, in lowercase hexadecimal. */
  readonly hash: string;
  readonly blob: Blob;
  /** As the first upload had it. */
  readonly filename: string;
  readonly uploadedAt: string;
  visibility: Visibility;
  /** Without user name, never empty. */
  readonly paths: Set<string>;
}

export interface NewImage {
  hash: string;
  blob: Blob;
  filename: string;
  path: string;
  visibility: Visibility;
  facts: MediaFacts;
}

/** Images by id, each stored once however many paths lead to it. */
export interface Library {
  /** In order of upload. */
  readonly images: ReadonlyMap<string, StoredImage>;
  /** Adds an image, or a path to one whose bytes are there already. A path that led elsewhere leads here from now on. */
  add(image: NewImage): { image: StoredImage; isNew: boolean };
  /** @throws Failure 404 */
  image(id: string): StoredImage;
  /** The image that a path leads to. */
  at(path: string): StoredImage | undefined;
  remove(image: StoredImage): void;
  /** Drops one path, and the image with its last one. @throws Failure 404 */
  removePath(path: string): StoredImage;
}

export function createLibrary(now: () => number): Library {
  const images = new Map<string, StoredImage>();
  const byPath = new Map<string, StoredImage>();

  function remove(image: StoredImage): void {
    for (const path of image.paths) byPath.delete(path);
    images.delete(image.id);
  }

  function removePath(path: string): StoredImage {
    const image = byPath.get(path);
    if (!image) throw new Failure(404, `No image has the path ${JSON.stringify(path)}`);
    image.paths.delete(path);
    byPath.delete(path);
    if (image.paths.size === 0) remove(image);
    return image;
  }

  return {
    images,
    remove,
    removePath,
    at: (path) => byPath.get(path),
    image(id) {
      const image = images.get(id);
      if (!image) throw new Failure(404, `No image has the id ${JSON.stringify(id)}`);
      return image;
    },
    add({ hash, path, facts, ...rest }) {
      const id = hash.slice(0, 16);
      const known = images.get(id);
      const uploadedAt = new Date(now()).toISOString();
      const image = known ?? { ...facts, ...rest, id, hash, uploadedAt, paths: new Set<string>() };
      if (byPath.has(path) && byPath.get(path) !== image) removePath(path);
      images.set(id, image);
      image.paths.add(path);
      byPath.set(path, image);
      return { image, isNew: !known };
    },
  };
}
