import type { Content } from "../content.js";
import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { MediaFacts } from "../media.js";
import type { Context } from "../provider.js";
import { join, split, withSuffix } from "./names.js";

export type Access = "public-read" | "private";

export interface StoredFile extends MediaFacts {
  readonly _id: string;
  readonly name: string;
  readonly path: string;
  readonly access: Access;
  readonly isActive: boolean;
  readonly tags: readonly string[];
  readonly metadata: JsonObject;
  readonly content: Content;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface StoredFolder {
  readonly _id: string;
  readonly name: string;
  readonly path: string;
  isActive: boolean;
  readonly createdAt: string;
  updatedAt: string;
}

export interface NewFile {
  name: string;
  path: string;
  access: Access;
  tags: readonly string[];
  metadata: JsonObject;
  overwrite: boolean;
  filenameOverride: boolean;
}

/** Files and folders, by path and name. */
export interface Library {
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly folders: ReadonlyMap<string, StoredFolder>;
  /** @throws Failure 409 when the name is taken and neither `overwrite` nor `filenameOverride` is set. */
  add(file: NewFile, facts: MediaFacts, content: Content): StoredFile;
  /** @throws Failure 404 */
  file(fileId: string): StoredFile;
  /** @throws Failure 404 */
  fileById(id: string): StoredFile;
  /** Changes a file, its place included. @throws Failure 400 when the name is taken. */
  update(file: StoredFile, changes: Partial<StoredFile>): StoredFile;
  remove(file: StoredFile): void;
  /** Makes the folder and those above it, as far as they are missing. */
  makeFolder(fullPath: string): StoredFolder | undefined;
  /** @throws Failure 404 */
  folder(fullPath: string): StoredFolder;
  /** @throws Failure 404 */
  folderById(id: string): StoredFolder;
  /** With everything in it. */
  removeFolder(folder: StoredFolder): void;
  /** The present time as the API writes it. */
  timestamp(): string;
}

export const fileIdOf = ({ path, name }: { path: string; name: string }): string => join(path, name);

export function createLibrary({ now, random, quota }: Context): Library {
  const files = quota.collection<StoredFile>();
  const folders = quota.collection<StoredFolder>();
  const timestamp = (): string => new Date(now()).toISOString();

  function file(fileId: string): StoredFile {
    return files.get(fileId) ?? missing("file", fileId);
  }

  function makeFolder(fullPath: string): StoredFolder | undefined {
    if (fullPath === "") return undefined;
    const known = folders.get(fullPath);
    if (known) return known;
    const { path, name } = split(fullPath);
    makeFolder(path);
    const at = timestamp();
    const folder = { _id: random.uuid(), name, path, isActive: true, createdAt: at, updatedAt: at };
    folders.set(fullPath, folder);
    return folder;
  }

  function freeName({ name, path, filenameOverride }: NewFile): string {
    if (!files.has(join(path, name))) return name;
    if (!filenameOverride) throw new Failure(409, `A file called ${name} exists in ${path || "the root"}`, "name");
    for (;;) {
      const candidate = withSuffix(name, random.word(9));
      if (!files.has(join(path, candidate))) return candidate;
    }
  }

  return {
    files,
    folders,
    timestamp,
    file,
    makeFolder,
    add(wanted, facts, content) {
      const replaced = wanted.overwrite ? files.get(fileIdOf(wanted)) : undefined;
      const name = replaced ? wanted.name : freeName(wanted);
      makeFolder(wanted.path);
      const at = timestamp();
      const { path, access, tags, metadata } = wanted;
      const stored: StoredFile = {
        _id: replaced?._id ?? random.uuid(),
        ...{ name, path, access, isActive: true, tags, metadata, ...facts, content },
        createdAt: replaced?.createdAt ?? at,
        updatedAt: at,
      };
      files.set(fileIdOf(stored), stored);
      return stored;
    },
    fileById: (id) => [...files.values()].find(({ _id }) => _id === id) ?? missing("file", id),
    update(known, changes) {
      const changed = { ...known, ...changes, updatedAt: timestamp() };
      const [from, to] = [fileIdOf(known), fileIdOf(changed)];
      if (from === to) {
        files.set(to, changed);
        return changed;
      }
      const { path, name } = changed;
      if (files.has(to)) throw new Failure(400, `A file called ${name} exists in ${path || "the root"}`, "name");
      makeFolder(path);
      files.move(from, to, changed);
      return changed;
    },
    remove: (removed) => void files.delete(fileIdOf(removed)),
    folder: (fullPath) => folders.get(fullPath) ?? missing("folder", fullPath),
    folderById: (id) => [...folders.values()].find(({ _id }) => _id === id) ?? missing("folder", id),
    removeFolder(removed) {
      const root = fileIdOf(removed);
      const inside = (id: string): boolean => id === root || id.startsWith(`${root}/`);
      for (const id of [...folders.keys()].filter(inside)) folders.delete(id);
      for (const id of [...files.keys()].filter(inside)) files.delete(id);
    },
  };
}

function missing(kind: string, id: string): never {
  throw new Failure(404, `There is no ${kind} ${JSON.stringify(id)}`);
}
