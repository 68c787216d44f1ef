import { ConfigurationError, type Fetch } from "@pixwire/api/runtime";
import { callable, checkOptions, type OptionRules } from "@pixwire/check-options";
import { ItemError } from "./errors.js";
import { fetchContent } from "./fetch-content.js";
import type { Item } from "./item.js";
import { type Listable, listingOf } from "./listing.js";
import type { Source } from "./ports.js";

/** A file to be fetched, with its place in the target and what it carries. */
export interface UrlEntry {
  /** An http or https URL. A signed one is used for the request, and left out of journals and reports. */
  url: string;
  /** @defaultValue the path of the URL, without its host */
  destination?: string | undefined;
  tags?: readonly string[] | undefined;
  metadata?: Readonly<Record<string, unknown>> | undefined;
}

/** What {@link urls} accepts. */
export type UrlEntries = Listable<string | UrlEntry>;

export interface FetchOptions {
  /** Sends the requests, for example through a proxy. @defaultValue the global `fetch` */
  fetch?: Fetch | undefined;
}

const RULES = { fetch: callable } satisfies OptionRules<FetchOptions>;

/**
 * Creates a source of files that anyone can fetch. Redirects are followed.
 *
 * @param entries - an array, a function that starts the list, or a generator or stream, which can be listed only once:
 * by a plan or by one run.
 * @throws ConfigurationError for options that are wrong.
 */
export function urls(entries: UrlEntries, options: FetchOptions = {}): Source {
  const open = openerOf(options, "urls");
  const start = listingOf(entries, "the list of URLs");
  return {
    name: "the list of URLs",
    reach: "anywhere",
    async *list() {
      let position = 0;
      for await (const entry of start()) yield toItem(entry, ++position);
    },
    open,
  };
}

/**
 * Makes a source of items whose `url` can be fetched.
 *
 * @param items - an array, a function that starts the list, or a generator or stream, which can be listed only once: by a
 * plan or by one run.
 * @throws ConfigurationError for options that are wrong.
 */
export function itemSource(items: Listable<Item>, options: FetchOptions = {}): Source {
  const open = openerOf(options, "itemSource");
  return { name: "the list of items", reach: "anywhere", list: listingOf(items, "the list of items"), open };
}

function openerOf(options: FetchOptions, caller: string): Source["open"] {
  checkOptions(options, RULES, (option = "options", problem) => {
    throw new ConfigurationError(`\`${option}\` ${problem}`, caller);
  });
  const { fetch } = options;
  return async (item, context) => {
    if (item.url === undefined) throw new ItemError("invalid", item.path, "has no `url` from which it can be fetched");
    return fetchContent(item, item.url, context, fetch);
  };
}

/**
 * Makes an item of an entry, also of one that is none, so that its check fails this item alone.
 *
 * @param position - stands for the name of an entry that has none. A URL that is not understood may contain a password.
 */
function toItem(entry: string | UrlEntry, position: number): Item {
  const { url, destination, tags, metadata }: UrlEntry =
    typeof entry === "object" && entry !== null ? entry : { url: String(entry) };
  const carried = { tags: isEmpty(tags) ? undefined : tags, metadata: isEmpty(metadata) ? undefined : metadata };
  return { path: pathOf(url) ?? destination ?? `entry ${position}`, url, destination, ...carried };
}

function isEmpty(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

/** The path of a URL, decoded as far as it is UTF-8, or its host if it has no path. */
function pathOf(url: unknown): string | undefined {
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  const { pathname, hostname } = new URL(url);
  const segments = pathname.split("/").map((segment) => {
    try {
      // A slash inside a segment is not one between segments.
      return decodeURIComponent(segment).replaceAll("/", "_");
    } catch {
      return segment;
    }
  });
  return segments.filter((segment) => segment !== "").join("/") || hostname || undefined;
}
