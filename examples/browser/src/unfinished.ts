import type { ResumeStore } from "@pixwire/uploader";

/** A file whose upload has begun in this browser, and has neither ended nor been discarded. */
export interface Unfinished {
  /** The `key` of its `Upload`. */
  key: string;
  name: string;
  size: number;
}

/** One entry per file, so that two tabs do not overwrite each other's. */
const PREFIX = "unfinished-upload:";

/** The uploads that an earlier visit of the page has left. */
export class UnfinishedUploads {
  constructor(private readonly storage: Storage) {}

  list(): Unfinished[] {
    return Object.keys(this.storage)
      .filter((name) => name.startsWith(PREFIX))
      .flatMap((name) => read(name.slice(PREFIX.length), this.storage.getItem(name)) ?? []);
  }

  add({ key, name, size }: Unfinished): void {
    this.storage.setItem(PREFIX + key, JSON.stringify({ name, size }));
  }

  remove(key: string): void {
    this.storage.removeItem(PREFIX + key);
  }
}

/** How many bytes of a file the service has confirmed; 0 if that is not known. */
export async function confirmedBytes(store: ResumeStore, key: string): Promise<number> {
  try {
    const record = await store.load(key);
    return record?.parts.reduce((sum, [, byteLength]) => sum + byteLength, 0) ?? 0;
  } catch {
    return 0; // A damaged record: the upload will say so, and start over.
  }
}

function read(key: string, text: string | null): Unfinished | undefined {
  try {
    const value: unknown = JSON.parse(text ?? "");
    if (typeof value !== "object" || value === null || !("name" in value) || !("size" in value)) return undefined;
    const { name, size } = value;
    return typeof name === "string" && typeof size === "number" ? { key, name, size } : undefined;
  } catch {
    return undefined;
  }
}
