import { ItemError } from "./errors.js";
import { fetchContent } from "./fetch-content.js";
import type { Content, Item } from "./item.js";
import type { CallContext, Source } from "./ports.js";

/** A file to be fetched, with its place in the target and what it carries. */
export interface UrlEntry {
  /** An http or https URL. A signed one is used for the request, and left out of journals and reports. */
  url: string;
  /** @defaultValue the path of the URL, without its host */
  destination?: string | undefined;
  tags?: readonly string[] | undefined;
  metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** What {@link urls} accepts. A function is called for each listing; a generator can be listed only once. */
export type UrlEntries = Entries | (() => Entries);
type Entries = Iterable<string | UrlEntry> | AsyncIterable<string | UrlEntry>;

/** Creates a source of files that anyone can fetch. Redirects are followed. */
export function urls(entries: UrlEntries): Source {
  return {
    name: "the list of URLs",
    reach: "anywhere",
    async *list() {
      const list = typeof entries === "function" ? entries() : entries;
      for await (const entry of list) yield toItem(typeof entry === "string" ? { url: entry } : entry);
    },
    open: openUrl,
  };
}

/** Makes a source of anything that yields items whose `url` can be fetched. */
export function itemSource(items: AsyncIterable<Item> | Iterable<Item>): Source {
  return {
    name: "the items",
    reach: "anywhere",
    async *list() {
      yield* items;
    },
    open: openUrl,
  };
}

async function openUrl(item: Item, context: CallContext): Promise<Content> {
  if (item.url === undefined) throw new ItemError("invalid", item.path, "has no `url` from which it can be fetched");
  return fetchContent(item, item.url, context);
}

function toItem({ url, destination, tags, metadata }: UrlEntry): Item {
  const path = pathOf(url) ?? destination ?? String(url);
  const carried = {
    tags: tags?.length ? tags : undefined,
    metadata: metadata && Object.keys(metadata).length > 0 ? metadata : undefined,
  };
  return { path, url, destination, ...carried };
}

/** The path of a URL, decoded as far as it is UTF-8. */
function pathOf(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined;
  const segments = new URL(url).pathname.split("/").map((segment) => {
    try {
      // A slash inside a segment is not one between segments.
      return decodeURIComponent(segment).replaceAll("/", "_");
    } catch {
      return segment;
    }
  });
  return segments.filter((segment) => segment !== "").join("/") || undefined;
}
