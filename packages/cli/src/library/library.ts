import type { ProviderId } from "../providers.js";

/** A file or a folder of a library. These names are what `--json` writes. */
export interface Entry {
  /** As the command takes it, such as `pixelbin:summer/beach.jpeg`. */
  place: string;
  type: "file" | "folder";
  name: string;
  /** Without slashes at its ends. */
  path: string;
  /** In bytes. */
  size?: number;
  /** When it was last changed, as ISO 8601. */
  modified?: string;
  /** The id that the provider gives it. */
  id?: string;
  /** The delivery URL. */
  url?: string;
  /** Whether a URL has to be signed. */
  isPrivate?: boolean;
}

/** The library of a provider, as files and folders. */
export interface Library {
  readonly provider: ProviderId;
  /** Lists what is directly in a folder. A folder that does not exist may be empty or an error, as the provider has it. */
  list(path: string): AsyncIterable<Entry>;
  /** Returns the file or folder at a path; `undefined` if there is none. */
  stat(path: string): Promise<Entry | undefined>;
  removeFile(entry: Entry): Promise<void>;
  /** Removes a folder with everything in it. */
  removeFolder(entry: Entry): Promise<void>;
  /** @param to - a path at which nothing is yet. */
  move(entry: Entry, to: string): Promise<void>;
  /** Creates a folder, and those that it stands in. */
  makeFolder(path: string): Promise<void>;
}
