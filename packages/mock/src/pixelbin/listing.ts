import { Failure } from "../errors.js";
import type { Handlers, ListFilesCall } from "../generated/pixelbin/handlers.js";
import type { ExploreItem } from "../generated/pixelbin/models.js";
import { cleanPath, isBelow } from "../paths.js";
import type { Library, StoredFile, StoredFolder } from "./library.js";
import { hostsOf, toExploreFile, toExploreFolder } from "./records.js";

export interface Page<Item> {
  items: Item[];
  size: number;
  current: number;
  hasNext: boolean;
  itemTotal: number;
}

export function pageOf<Item>(all: readonly Item[], query: { pageNo: number; pageSize: number }): Page<Item> {
  const { pageNo: current, pageSize } = query;
  const items = all.slice((current - 1) * pageSize, current * pageSize);
  return { items, size: items.length, current, hasNext: current * pageSize < all.length, itemTotal: all.length };
}

/**
 * `key` sorts in ascending order, `key-` and `-key` in descending order. @throws Failure 400 for a key that is not in
 * `keys`.
 */
export function compareBy(sort: string, keys: readonly string[]): (a: object, b: object) => number {
  const key = sort.replace(/^-|-$/g, "");
  if (!keys.includes(key)) throw new Failure(400, `sort takes ${keys.join(", ")}, not ${JSON.stringify(key)}`, "sort");
  const direction = key === sort ? 1 : -1;
  return (a, b) => direction * compare(Reflect.get(a, key), Reflect.get(b, key));
}

/** Missing values come first. Independent of the locale of the machine. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

const SORT_KEYS = ["name", "path", "fileId", "format", "size", "createdAt", "updatedAt"];

export function createListingHandlers(library: Library) {
  return {
    listFiles({ query, baseUrl }) {
      const { name, path = "", onlyFiles, onlyFolders, sort } = query;
      if (onlyFiles && onlyFolders) throw new Failure(400, "onlyFiles and onlyFolders exclude each other", "onlyFiles");
      const hosts = hostsOf(baseUrl);
      const isInFolder = inFolder(cleanPath(path, "path"), name !== undefined);
      const matches = (item: StoredFile | StoredFolder): boolean =>
        isInFolder(item.path) && (name === undefined || item.name.toLowerCase().includes(name.toLowerCase()));
      const hidesFolders = onlyFiles || query.format !== undefined || query.tags !== undefined;
      const folders = hidesFolders ? [] : [...library.folders.values()];
      const files = onlyFolders ? [] : [...library.files.values()];
      const byName = compareBy("name", SORT_KEYS);
      const found: ExploreItem[] = [
        ...folders
          .filter((folder) => folder.isActive && matches(folder))
          .sort(byName)
          .map(toExploreFolder),
        ...files
          .filter((file) => matches(file) && hasFormatAndTags(file, query))
          .sort(byName)
          .map((file) => toExploreFile(file, hosts)),
      ];
      if (sort !== undefined) found.sort(compareBy(sort, SORT_KEYS));
      const { items, ...page } = pageOf(found, query);
      // The service leaves `page` empty when a search finds nothing.
      if (name !== undefined && found.length === 0) return { items, page: {} };
      return { items, page: { type: "number", ...page } };
    },
  } satisfies Handlers;
}

/** A list shows the direct contents of a folder; a search includes everything below it. */
function inFolder(folder: string, deep: boolean): (path: string) => boolean {
  return (path) => path === folder || (deep && isBelow(path, folder));
}

function hasFormatAndTags(file: StoredFile, { format, tags = [] }: ListFilesCall["query"]): boolean {
  return (format === undefined || file.format === format) && tags.every((tag) => file.tags.includes(tag));
}
