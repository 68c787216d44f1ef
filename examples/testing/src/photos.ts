import type { Pixelbin } from "@pixwire/api/pixelbin";
import { createPredictions } from "@pixwire/predictions";
import { createUploader } from "@pixwire/uploader/pixelbin";

const FOLDER = "photos";

export interface Photo {
  name: string;
  url: string;
}

/** The photos of a shop, which PixelBin stores. Gets its client, so that a test can pass one of the emulator. */
export class Photos {
  constructor(private readonly pixelbin: Pixelbin) {}

  /** Stores a photo. Nothing of it is held in memory for longer than it takes to send a part. */
  async add(name: string, content: AsyncIterable<Uint8Array> | Blob): Promise<Photo> {
    const uploader = createUploader(this.pixelbin);
    return toPhoto(await uploader.upload({ file: content, name, path: FOLDER, filenameOverride: true }));
  }

  async list(): Promise<Photo[]> {
    const photos: Photo[] = [];
    for await (const item of this.pixelbin.assets.listFiles({ path: FOLDER, onlyFiles: true })) {
      if (item.type === "file") photos.push(toPhoto(item));
    }
    return photos;
  }

  /**
   * Cuts out what a photo shows.
   *
   * @returns the address of the new picture.
   * @throws PredictionFailedError when PixelBin cannot do it.
   */
  async cutOut({ url }: Photo, signal?: AbortSignal): Promise<string> {
    const { output } = await createPredictions(this.pixelbin).createAndWait({
      name: "erase_bg",
      input: { image: url },
      options: { throwOnFailure: true, ...(signal && { signal }) },
    });
    const [address] = Array.isArray(output) ? output : [];
    if (typeof address !== "string") throw new Error("PixelBin returned no picture.");
    return address;
  }
}

function toPhoto({ name, url }: { name: string; url?: string | undefined }): Photo {
  if (url === undefined) throw new Error(`PixelBin does not say where ${name} is.`);
  return { name, url };
}
