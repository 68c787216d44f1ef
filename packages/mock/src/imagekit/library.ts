import type { Content } from "../content.js";
import type { AITag, CustomMetadata } from "../generated/imagekit/models.js";
import type { MediaFacts } from "../media.js";
import { isWithin, join, split } from "../paths.js";
import type { Context } from "../provider.js";
import { refuse } from "./failures.js";

/** The properties of a file that callers can change. */
export interface Attributes {
  tags: string[] | null;
  AITags: AITag[] | null;
  customCoordinates: string | null;
  customMetadata: CustomMetadata;
  isPrivateFile: boolean;
  isPublished: boolean;
  description: string | undefined;
}

export interface Version {
  readonly id: string;
  /** Starts at 1. */
  readonly number: number;
  readonly content: Content;
  readonly facts: MediaFacts;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly attributes: Attributes;
}

export interface StoredFile {
  readonly id: string;
  readonly folder: string;
  readonly name: string;
  readonly current: Version;
  /** Newest first. */
  readonly earlier: readonly Version[];
}

export interface StoredFolder {
  readonly id: string;
  readonly path: string;
  readonly createdAt: string;
}

export const pathOf = ({ folder, name }: StoredFile): string => join(folder, name);

export const versionsOf = ({ current, earlier }: StoredFile): Version[] => [current, ...earlier];

const MOST_VERSIONS = 100;

/** Files and folders, by path. The root is not stored. */
export interface Library {
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly folders: ReadonlyMap<string, StoredFolder>;
  /** Stores a file, or a new version of an existing one. @throws Failure 400 beyond 100 versions. */
  add(path: string, version: Pick<Version, "content" | "facts" | "attributes">): StoredFile;
  /** @throws Failure 400 or 404 */
  fileById(id: string): StoredFile;
  /** Sets attributes of the current version. */
  touch(file: StoredFile, changes: Partial<Attributes>): void;
  /** Sets which versions a file has. */
  setVersions(file: StoredFile, current: Version, earlier: readonly Version[]): StoredFile;
  /** Adds copies of the versions, oldest first, to the file at `path`. @throws Failure 400 beyond 100 versions. */
  copy(versions: readonly Version[], path: string): void;
  /**
   * Moves a file. If the path is taken, its versions are added to that file. @throws Failure 400 beyond 100 versions.
   */
  move(file: StoredFile, path: string): void;
  remove(file: StoredFile): void;
  /** Creates the folder and its parents, as far as they are missing. */
  makeFolder(path: string): void;
  /** Removes the folder and everything in it. */
  removeFolder(path: string): void;
}

export function createLibrary({ timestamp, random, quota }: Context): Library {
  const files = quota.collection<StoredFile>();
  const folders = quota.collection<StoredFolder>();

  function makeFolder(path: string): void {
    if (path === "" || folders.has(path)) return;
    makeFolder(split(path).folder);
    folders.set(path, { id: random.hex(24), path, createdAt: timestamp() });
  }

  function setVersions(file: StoredFile, current: Version, earlier: readonly Version[]): StoredFile {
    const changed = { ...file, current, earlier };
    files.set(pathOf(file), changed);
    return changed;
  }

  function add(path: string, version: Pick<Version, "content" | "facts" | "attributes">): StoredFile {
    const at = timestamp();
    const existing = files.get(path);
    const current = { id: random.hex(24), number: 1, ...version, createdAt: at, updatedAt: at };
    if (existing) {
      const versions = versionsOf(existing);
      if (versions.length >= MOST_VERSIONS) {
        refuse(400, `A file has at most ${MOST_VERSIONS} versions.`, { reason: "VERSION_LIMIT_EXCEEDED" });
      }
      const number = Math.max(...versions.map((one) => one.number)) + 1;
      return setVersions(existing, { ...current, number }, versions);
    }
    const { folder, name } = split(path);
    makeFolder(folder);
    // As with the service, the first version has the same id as the file.
    const file: StoredFile = { id: current.id, folder, name, current, earlier: [] };
    files.set(path, file);
    return file;
  }

  function copy(versions: readonly Version[], path: string): void {
    const existing = files.get(path);
    if (existing && versionsOf(existing).length + versions.length > MOST_VERSIONS) {
      refuse(400, "The destination file would exceed the limit of versions.", { reason: "VERSION_LIMIT_EXCEEDED" });
    }
    for (const { content, facts, attributes } of [...versions].reverse()) {
      add(path, { content, facts, attributes: { ...attributes } });
    }
  }

  return {
    files,
    folders,
    add,
    copy,
    makeFolder,
    setVersions,
    touch(file, changes) {
      const { current, earlier } = file;
      const attributes = { ...current.attributes, ...changes };
      setVersions(file, { ...current, attributes, updatedAt: timestamp() }, earlier);
    },
    fileById(id) {
      if (!/^[0-9a-f]{24}$/.test(id)) refuse(400, "The fileId parameter is not a valid id.");
      return [...files.values()].find((file) => file.id === id) ?? refuse(404, "The requested file does not exist.");
    },
    move(file, path) {
      const from = pathOf(file);
      if (files.has(path)) {
        copy(versionsOf(file), path);
        files.delete(from);
        return;
      }
      const { folder, name } = split(path);
      makeFolder(folder);
      files.move(from, path, { ...file, folder, name });
    },
    remove: (file) => void files.delete(pathOf(file)),
    removeFolder(removed) {
      for (const path of [...folders.keys()]) if (isWithin(path, removed)) folders.delete(path);
      for (const path of [...files.keys()]) if (isWithin(path, removed)) files.delete(path);
    },
  };
}
