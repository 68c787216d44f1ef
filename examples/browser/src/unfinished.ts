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

/**
 * The uploads that an earlier visit of the page has left. Where the browser stores nothing for the page, there are none.
 */
export const unfinishedUploads = {
  list(): Unfinished[] {
    return whereStorageWorks([], (storage) =>
      Object.keys(storage)
        .filter((name) => name.startsWith(PREFIX))
        .flatMap((name) => read(name.slice(PREFIX.length), storage.getItem(name)) ?? []),
    );
  },

  add({ key, name, size }: Unfinished): void {
    whereStorageWorks(undefined, (storage) => storage.setItem(PREFIX + key, JSON.stringify({ name, size })));
  },

  remove(key: string): void {
    whereStorageWorks(undefined, (storage) => storage.removeItem(PREFIX + key));
  },
};

/** Reading `localStorage` throws where site data is blocked, and writing to it throws when it is full. */
function whereStorageWorks<Result>(otherwise: Result, use: (storage: Storage) => Result): Result {
  try {
    return use(localStorage);
  } catch (error) {
    if (error instanceof DOMException) return otherwise;
    throw error;
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
