import { Failure } from "../errors.js";
import type { ActiveSignedUrl, Visibility } from "../generated/img-src/models.js";
import type { MediaFacts } from "../media.js";
import type { Context } from "../provider.js";

export interface StoredImage extends MediaFacts {
  /** The first 16 digits of the hash. */
  readonly id: string;
  /** SHA-256 of the bytes, in lowercase hexadecimal. */
  readonly hash: string;
  readonly blob: Blob;
  /** The name in the first upload. */
  readonly filename: string;
  readonly uploadedAt: string;
  readonly visibility: Visibility;
  /** The latest signed URL, expired or not. */
  readonly signedUrl?: ActiveSignedUrl;
  /** The paths of the image, without the user name. There is at least one. */
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

/** Images by id. Each is stored once, however many paths it has. */
export interface Library {
  /** In order of upload. */
  readonly images: ReadonlyMap<string, StoredImage>;
  /** Adds an image, or a path to the image with the same bytes. A path that is taken is reassigned. */
  add(image: NewImage): { image: StoredImage; isNew: boolean };
  /** @throws Failure 404 */
  image(id: string): StoredImage;
  /** The image with this path. */
  at(path: string): StoredImage | undefined;
  update(image: StoredImage, changes: Pick<StoredImage, "visibility"> | Pick<StoredImage, "signedUrl">): void;
  remove(image: StoredImage): void;
  /** Removes a path, and the image with its last path. @throws Failure 404 */
  removePath(path: string): StoredImage;
}

/** The status with which the service refuses uploads beyond the quota. */
const QUOTA_STATUS = 429;

export function createLibrary({ timestamp, quota }: Context): Library {
  const images = quota.collection<StoredImage>({
    fullStatus: QUOTA_STATUS,
    missing: (id) => new Failure(404, `No image has the id ${JSON.stringify(id)}`),
  });
  /** The ids of the images, by path. */
  const idByPath = new Map<string, string>();
  const at = (path: string): StoredImage | undefined => images.get(idByPath.get(path) ?? "");

  function remove(image: StoredImage): void {
    for (const path of image.paths) idByPath.delete(path);
    images.delete(image.id);
  }

  function removePath(path: string): StoredImage {
    const image = at(path);
    if (!image) throw new Failure(404, `No image has the path ${JSON.stringify(path)}`);
    const paths = new Set(image.paths);
    paths.delete(path);
    idByPath.delete(path);
    const changed = { ...image, paths };
    if (paths.size === 0) remove(image);
    else images.set(image.id, changed);
    return changed;
  }

  return {
    images,
    remove,
    removePath,
    at,
    update: (image, changes) => void images.set(image.id, { ...image, ...changes }),
    image: (id) => images.need(id),
    add({ hash, path, facts, ...rest }) {
      const id = hash.slice(0, 16);
      const existing = images.get(id);
      const image: StoredImage = {
        ...(existing ?? { ...facts, ...rest, id, hash, uploadedAt: timestamp() }),
        paths: new Set([...(existing?.paths ?? []), path]),
      };
      const replaced = at(path);
      images.set(id, image);
      if (replaced && replaced.id !== id) removePath(path);
      idByPath.set(path, id);
      return { image, isNew: !existing };
    },
  };
}
