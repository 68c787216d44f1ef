import { isObject } from "@pixwire/check-options";
import type { ApiPromise, WithResponse } from "./api-promise.js";
import { throwIfAborted } from "./resilience/index.js";
import { valueAt } from "./value-at.js";

/** How an operation is paginated: `x-pixwire-pagination` in the spec. Members are named as in the input. */
export type Pagination = PagesByNumber | PagesByOffset;

interface PagesByNumber extends PageShape {
  style: "page";
  /** The member with the number of the page; the first page is 1. */
  page: string;
}

interface PagesByOffset extends PageShape {
  style: "offset";
  /** The member with the number of items to skip. */
  offset: string;
}

interface PageShape {
  /** The member with the maximum number of items in a page. */
  limit: string;
  /** The limit that the API assumes if the caller gives none. */
  defaultLimit: number;
  /** The dotted path to the items; empty if the response itself is the list. */
  items: string;
  /**
   * The dotted path to a boolean that says whether another page follows. If a response has no such boolean, a page that
   * is not full is the last one.
   */
  hasNext?: string;
}

/**
 * A list that comes in pages. Await it for the first page, or iterate over it for every item. No request is made before
 * that.
 */
export interface Paged<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
  catch<Other = never>(onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Page | Other>;
  finally(onFinally?: (() => void) | null): Promise<Page>;
  /** Resolves to the first page and its response. */
  withResponse(): Promise<WithResponse<Page>>;
  /** Yields every page, and requests each when it is needed. An empty page is yielded only if it is the first. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /** Returns whether {@link Paged.next} may have another page. It is certain only after the last page was read. */
  hasNext(): boolean;
  /**
   * Resolves to the next page, beginning with the first, and to `undefined` after the last. After a failure it requests
   * the same page again.
   */
  next(): Promise<Page | undefined>;
}

/** A position in the pages of a list. */
type Cursor<Page> = Pick<Paged<Page, unknown>, "hasNext" | "next">;

/** Returns what is wrong with a page that has no list of items. It would be mistaken for the last page. */
export function pageProblem(page: unknown, { items }: Pagination): string | undefined {
  if (Array.isArray(valueAt(page, items))) return undefined;
  return items === "" ? "the body is not an array" : `the body has no array at \`${items}\``;
}

/** Creates a list. Pages are counted here, because not every server returns the number of the current page. */
export function paginate<Page, Item>(
  fetchPage: (input: object) => ApiPromise<Page>,
  pagination: Pagination,
  input: object = {},
  signal?: AbortSignal,
): Paged<Page, Item> {
  const { style, limit, defaultLimit, items, hasNext } = pagination;
  const isByNumber = style === "page";
  const position = isByNumber ? pagination.page : pagination.offset;

  // An input that is not an object is refused when the first page is requested.
  const members: Readonly<Record<string, unknown>> = isObject(input) ? input : {};
  const firstPosition = Number(members[position] ?? (isByNumber ? 1 : 0));
  const fullLength = Number(members[limit] ?? defaultLimit);

  const itemsOf = (page: Page): Item[] => {
    const list = valueAt(page, items);
    return Array.isArray(list) ? list : [];
  };

  // All readers share the first page. When it fails, the next reader requests it again.
  let first: ApiPromise<Page> | undefined;
  const firstPage = (): ApiPromise<Page> => {
    if (first) return first;
    first = fetchPage(input);
    first.catch(() => {
      first = undefined;
    });
    return first;
  };

  const createCursor = (): Cursor<Page> => {
    let nextPosition = firstPosition;
    let isFirst = true;
    let hasMore = true;
    let previous: Promise<unknown> = Promise.resolve();
    const read = async (): Promise<Page | undefined> => {
      if (!hasMore) return undefined;
      throwIfAborted(signal);
      const page = await (isFirst ? firstPage() : fetchPage({ ...input, [position]: nextPosition }));
      const { length } = itemsOf(page);
      const reported = hasNext && valueAt(page, hasNext);
      hasMore = length > 0 && (typeof reported === "boolean" ? reported : length >= fullLength);
      nextPosition += isByNumber ? 1 : length;
      const isYielded = isFirst || length > 0;
      isFirst = false;
      return isYielded ? page : undefined;
    };
    // One after the other, so that two callers do not get the same page.
    const next = (): Promise<Page | undefined> => {
      const page = previous.then(read, read);
      previous = page;
      return page;
    };
    return { hasNext: () => hasMore, next };
  };

  async function* pages(): AsyncGenerator<Page, void, undefined> {
    for (const cursor = createCursor(); cursor.hasNext(); ) {
      const page = await cursor.next();
      if (page !== undefined) yield page;
    }
  }

  return {
    then: (onFulfilled, onRejected) => firstPage().then(onFulfilled, onRejected),
    catch: (onRejected) => firstPage().catch(onRejected),
    finally: (onFinally) => firstPage().finally(onFinally),
    withResponse: () => firstPage().withResponse(),
    ...createCursor(),
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* itemsOf(page);
    },
  };
}
