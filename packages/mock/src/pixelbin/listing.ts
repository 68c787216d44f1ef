import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Call, Handler } from "../provider.js";
import { flag, integer, text, texts } from "../values.js";
import type { Library, StoredFile, StoredFolder } from "./library.js";
import { cleanPath } from "./names.js";
import { hostsOf, toExploreFile, toExploreFolder } from "./records.js";

export interface Page<Item> {
  items: Item[];
  size: number;
  current: number;
  hasNext: boolean;
  itemTotal: number;
}

export function pageOf<Item>(all: readonly Item[], query: Call["query"]): Page<Item> {
  const current = integer(query.pageNo) ?? 1;
  const limit = integer(query.pageSize) ?? all.length;
  const items = all.slice((current - 1) * limit, current * limit);
  return { items, size: items.length, current, hasNext: current * limit < all.length, itemTotal: all.length };
}

/** `key` sorts upwards, `key-` and `-key` downwards. @throws Failure 400 for a key that is not in `keys`. */
export function compareBy(sort: string, keys: readonly string[]): (a: object, b: object) => number {
  const key = sort.replace(/^-|-$/g, "");
  if (!keys.includes(key)) throw new Failure(400, `sort takes ${keys.join(", ")}, not ${JSON.stringify(key)}`, "sort");
  const direction = key === sort ? 1 : -1;
  return (a, b) => direction * compare(Reflect.get(a, key), Reflect.get(b, key));
}

/** What an item lacks comes first. Not by locale, which would differ from machine to machine. */
function compare(a: unknown, b: unknown): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [left, right] = [String(a ?? ""), String(b ?? "")];
  return left < right ? -1 : left > right ? 1 : 0;
}

const SORT_KEYS = ["name", "path", "fileId", "format", "size", "createdAt", "updatedAt"];

export function createListingHandlers(library: Library): Record<string, Handler> {
  return {
    listFiles({ query, baseUrl }) {
      const hosts = hostsOf(baseUrl);
      const [onlyFiles, onlyFolders] = [flag(query.onlyFiles), flag(query.onlyFolders)];
      if (onlyFiles && onlyFolders) throw new Failure(400, "onlyFiles and onlyFolders exclude each other", "onlyFiles");
      const name = text(query.name);
      const within = inFolder(cleanPath(text(query.path) ?? "", "path"), name !== undefined);
      const byName = compareBy("name", SORT_KEYS);
      const folders =
        onlyFiles || query.format !== undefined || query.tags !== undefined ? [] : [...library.folders.values()];
      const files = onlyFolders ? [] : [...library.files.values()];
      const matches = (item: StoredFile | StoredFolder): boolean =>
        within(item.path) && (name === undefined || item.name.toLowerCase().includes(name.toLowerCase()));
      const found: JsonObject[] = [
        ...folders
          .filter((folder) => folder.isActive && matches(folder))
          .sort(byName)
          .map(toExploreFolder),
        ...files
          .filter((file) => matches(file) && hasFormatAndTags(file, query))
          .sort(byName)
          .map((file) => toExploreFile(file, hosts)),
      ];
      const sort = text(query.sort);
      if (sort !== undefined) found.sort(compareBy(sort, SORT_KEYS));
      const { items, ...page } = pageOf(found, query);
      // The service leaves `page` empty when a search finds nothing.
      if (name !== undefined && found.length === 0) return { items, page: {} };
      return { items, page: { type: "number", ...page } };
    },
  };
}

/** A list shows what is directly in a folder; a search looks below it too. */
function inFolder(folder: string, deep: boolean): (path: string) => boolean {
  return (path) => path === folder || (deep && (folder === "" || path.startsWith(`${folder}/`)));
}

function hasFormatAndTags(file: StoredFile, query: Call["query"]): boolean {
  const format = text(query.format);
  const tags = texts(query.tags) ?? [];
  return (format === undefined || file.format === format) && tags.every((tag) => file.tags.includes(tag));
}
