import type { Content } from "../content.js";
import { Failure } from "../errors.js";
import type { Access, Metadata } from "../generated/pixelbin/models.js";
import type { MediaFacts } from "../media.js";
import { isWithin, join, split } from "../paths.js";
import type { Context } from "../provider.js";
import { withSuffix } from "./names.js";

export interface StoredFile extends MediaFacts {
  readonly _id: string;
  readonly name: string;
  readonly path: string;
  readonly access: Access;
  readonly isActive: boolean;
  readonly tags: string[];
  readonly metadata: Metadata;
  readonly content: Content;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface StoredFolder {
  readonly _id: string;
  readonly name: string;
  readonly path: string;
  readonly isActive: boolean;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface NewFile {
  name: string;
  path: string;
  access: Access;
  tags: string[];
  metadata: Metadata;
  /** Replaces a file of the same name. */
  overwrite: boolean;
  /** Adds a suffix to a name that is taken. */
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
  /** Creates the folder and its parents, as far as they are missing. Undefined for the root. */
  makeFolder(fullPath: string): StoredFolder | undefined;
  /** @throws Failure 404 */
  folder(fullPath: string): StoredFolder;
  /** @throws Failure 404 */
  folderById(id: string): StoredFolder;
  updateFolder(folder: StoredFolder, changes: Pick<StoredFolder, "isActive">): StoredFolder;
  /** Removes the folder and everything in it. */
  removeFolder(folder: StoredFolder): void;
}

export const fileIdOf = ({ path, name }: { path: string; name: string }): string => join(path, name);

export function createLibrary({ timestamp, random, quota }: Context): Library {
  const files = quota.collection<StoredFile>({ missing: (fileId) => missing("file", fileId) });
  const folders = quota.collection<StoredFolder>({ missing: (path) => missing("folder", path) });

  function makeFolder(fullPath: string): StoredFolder | undefined {
    if (fullPath === "") return undefined;
    const existing = folders.get(fullPath);
    if (existing) return existing;
    const { folder: path, name } = split(fullPath);
    makeFolder(path);
    const now = timestamp();
    const folder = { _id: random.uuid(), name, path, isActive: true, createdAt: now, updatedAt: now };
    folders.set(fullPath, folder);
    return folder;
  }

  function freeName({ name, path, filenameOverride }: NewFile): string {
    if (!files.has(join(path, name))) return name;
    if (!filenameOverride) throw taken(409, path, name);
    for (;;) {
      const candidate = withSuffix(name, random.word(9));
      if (!files.has(join(path, candidate))) return candidate;
    }
  }

  return {
    files,
    folders,
    file: (fileId) => files.need(fileId),
    fileById(id) {
      const found = [...files.values()].find(({ _id }) => _id === id);
      if (!found) throw missing("file", id);
      return found;
    },
    makeFolder,
    add(wanted, facts, content) {
      const { path, access, tags, metadata } = wanted;
      const replaced = wanted.overwrite ? files.get(fileIdOf(wanted)) : undefined;
      const name = replaced ? wanted.name : freeName(wanted);
      makeFolder(path);
      const now = timestamp();
      const stored: StoredFile = {
        ...facts,
        _id: replaced?._id ?? random.uuid(),
        name,
        path,
        access,
        isActive: true,
        tags,
        metadata,
        content,
        createdAt: replaced?.createdAt ?? now,
        updatedAt: now,
      };
      files.set(fileIdOf(stored), stored);
      return stored;
    },
    update(file, changes) {
      const changed = { ...file, ...changes, updatedAt: timestamp() };
      const [from, to] = [fileIdOf(file), fileIdOf(changed)];
      if (from === to) {
        files.set(to, changed);
        return changed;
      }
      if (files.has(to)) throw taken(400, changed.path, changed.name);
      makeFolder(changed.path);
      files.move(from, to, changed);
      return changed;
    },
    remove: (file) => void files.delete(fileIdOf(file)),
    folder: (fullPath) => folders.need(fullPath),
    folderById(id) {
      const found = [...folders.values()].find(({ _id }) => _id === id);
      if (!found) throw missing("folder", id);
      return found;
    },
    updateFolder(folder, changes) {
      const changed = { ...folder, ...changes, updatedAt: timestamp() };
      folders.set(fileIdOf(folder), changed);
      return changed;
    },
    removeFolder(folder) {
      const root = fileIdOf(folder);
      for (const path of [...folders.keys()]) if (isWithin(path, root)) folders.delete(path);
      for (const path of [...files.keys()]) if (isWithin(path, root)) files.delete(path);
    },
  };
}

function missing(kind: string, id: string): Failure {
  return new Failure(404, `There is no ${kind} ${JSON.stringify(id)}`);
}

function taken(status: number, path: string, name: string): Failure {
  return new Failure(status, `A file called ${name} exists in ${path || "the root"}`, "name");
}
