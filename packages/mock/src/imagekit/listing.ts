import type { Handlers, ListFilesCall } from "../generated/imagekit/handlers.js";
import type { Asset } from "../generated/imagekit/models.js";
import { split } from "../paths.js";
import { type Library, pathOf, type StoredFile, type StoredFolder, type Version } from "./library.js";
import { cleanFolder, toAbsolute } from "./names.js";
import { isImage, toFileDetails, toFolderDetails, type View } from "./records.js";
import { type FieldValue, parseCondition } from "./search.js";

type Entry =
  | { kind: "file" | "file-version"; file: StoredFile; version: Version }
  | { kind: "folder"; folder: StoredFolder };

export function createListingHandlers(
  library: Library,
  now: () => number,
  viewOf: (baseUrl: string | undefined) => View,
) {
  return {
    listFiles({ query, baseUrl }) {
      const { sort, skip, limit } = query;
      const view = viewOf(baseUrl);
      const found = entriesOf(library).filter(matches(query, now()));
      const direction = sort.startsWith("DESC") ? -1 : 1;
      const keyOf = SORT_KEYS[sort.replace(/^(ASC|DESC)_/, "")] ?? createdAt;
      found.sort((a, b) => direction * compare(keyOf(a), keyOf(b)));
      return found
        .slice(skip, skip + limit)
        .map(
          (entry): Asset =>
            entry.kind === "folder" ? toFolderDetails(entry.folder) : toFileDetails(entry.file, entry.version, view),
        );
    },
  } satisfies Handlers;
}

function entriesOf({ files, folders }: Library): Entry[] {
  return [
    ...[...folders.values()].map((folder): Entry => ({ kind: "folder", folder })),
    ...[...files.values()].flatMap((file): Entry[] => [
      { kind: "file", file, version: file.current },
      ...file.earlier.map((version): Entry => ({ kind: "file-version", file, version })),
    ]),
  ];
}

function matches(query: ListFilesCall["query"], now: number): (entry: Entry) => boolean {
  const { path, fileType, searchQuery, type, tags } = query;
  const parent = path === undefined ? undefined : cleanFolder(path);
  const inFolder = (entry: Entry): boolean => parent === undefined || split(pathOfEntry(entry)).folder === parent;
  const isOfFileType = (entry: Entry): boolean =>
    fileType === "all" || (entry.kind !== "folder" && isImage(entry.version) === (fileType === "image"));

  if (searchQuery !== undefined) {
    const condition = parseCondition(searchQuery, "searchQuery");
    // Finds files only, unless the condition itself tests the type. `type` and `tags` are ignored.
    const everyKind = /\btype\b/.test(searchQuery);
    return (entry) =>
      (everyKind || entry.kind === "file") &&
      inFolder(entry) &&
      isOfFileType(entry) &&
      condition((name) => fieldOf(entry, name), now);
  }
  return (entry) =>
    (type === "all" ? entry.kind !== "file-version" : entry.kind === type) &&
    inFolder(entry) &&
    isOfFileType(entry) &&
    (!tags || (entry.kind !== "folder" && tags.some((tag) => entry.version.attributes.tags?.includes(tag))));
}

const pathOfEntry = (entry: Entry): string => (entry.kind === "folder" ? entry.folder.path : pathOf(entry.file));
const nameOf = (entry: Entry): string => (entry.kind === "folder" ? split(entry.folder.path).name : entry.file.name);
const createdAt = (entry: Entry): string => (entry.kind === "folder" ? entry.folder : entry.version).createdAt;
const updatedAt = (entry: Entry): string =>
  entry.kind === "folder" ? entry.folder.createdAt : entry.version.updatedAt;

/** Folders have no such numbers and sort first. */
const numberOf =
  (read: (version: Version) => number | null) =>
  (entry: Entry): number =>
    (entry.kind === "folder" ? null : read(entry.version)) ?? -1;

const SORT_KEYS: Readonly<Record<string, (entry: Entry) => string | number>> = {
  NAME: nameOf,
  CREATED: createdAt,
  UPDATED: updatedAt,
  HEIGHT: numberOf(({ facts }) => facts.height),
  WIDTH: numberOf(({ facts }) => facts.width),
  SIZE: numberOf(({ content }) => content.size),
};

/** Independent of the locale of the machine. */
function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function fieldOf(entry: Entry, name: string): FieldValue {
  if (name === "type") return entry.kind;
  if (name === "name") return nameOf(entry);
  if (name === "createdAt") return new Date(createdAt(entry));
  if (name === "updatedAt") return new Date(updatedAt(entry));
  // The operators for `path` are not documented. Here, all of them match everything below the folder.
  if (name === "path") return pathsAbove(pathOfEntry(entry));
  if (entry.kind === "folder") return FILE_FIELDS.has(name) || name.includes(".") ? null : undefined;
  const { content, facts, attributes } = entry.version;
  if (name.startsWith("customMetadata.")) return metadataValue(attributes.customMetadata[name.slice(15)]);
  if (name.startsWith("embeddedMetadata.")) return null;
  const fields: Record<string, FieldValue> = {
    tags: [...(attributes.tags ?? []), ...(attributes.AITags ?? []).map(({ name: tag }) => String(tag))],
    height: facts.height,
    width: facts.width,
    size: content.size,
    format: facts.format === "jpeg" ? "jpg" : facts.format,
    private: attributes.isPrivateFile,
    published: attributes.isPublished,
    transparency: facts.format === "png",
  };
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

const FILE_FIELDS = new Set(["tags", "height", "width", "size", "format", "private", "published", "transparency"]);

function pathsAbove(path: string): string[] {
  const { folder } = split(path);
  return folder === "" ? [toAbsolute("")] : [toAbsolute(folder), ...pathsAbove(folder)];
}

function metadataValue(value: unknown): FieldValue {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
