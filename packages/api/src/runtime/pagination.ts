import type { ApiPromise, RequestOptions, WithResponse } from "./send.js";
import { valueAt } from "./value-at.js";

/** How an operation pages: from `x-pixwire-pagination` in the spec. Members are named as in the flat input. */
export type Pagination = PagesByNumber | PagesByOffset;

interface PagesByNumber extends PageShape {
  style: "page";
  /** The member that holds the number of the page; the first is 1. */
  page: string;
}

interface PagesByOffset extends PageShape {
  style: "offset";
  /** The member that holds how many items to skip. */
  offset: string;
}

interface PageShape {
  /** The member that holds how many items a page has at most. */
  limit: string;
  /** What the API assumes when the caller gives none. */
  defaultLimit: number;
  /** Dotted path to the items; empty when the answer itself is the list. */
  items: string;
  /** Dotted path to whether another page follows. Without one, a page that is not full is the last. */
  hasNext?: string;
}

/** A list that comes in pages. Await it for the first page, loop over it for every item; nothing is sent before. */
export interface Paged<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
  catch<Other = never>(onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Page | Other>;
  finally(onFinally?: (() => void) | null): Promise<Page>;
  /** The first page, with its response. */
  withResponse(): Promise<WithResponse<Page>>;
  /** Every page, one request each, made when it is asked for. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /** Whether {@link Paged.next} has another page, as far as is known. */
  hasNext(): boolean;
  /** The next page, the first one to begin with; `undefined` after the last. */
  next(): Promise<Page | undefined>;
}

type FetchPage<Page> = (input: object, options?: RequestOptions) => ApiPromise<Page>;

/** Pages are counted here, not read from answers: servers leave `page.current` and `hasNext` out. */
export function paginate<Page, Item>(
  fetchPage: FetchPage<Page>,
  pagination: Pagination,
  input: object = {},
  options?: RequestOptions,
): Paged<Page, Item> {
  let first: ApiPromise<Page> | undefined;
  const firstPage = (): ApiPromise<Page> => {
    first ??= fetchPage(input, options);
    return first;
  };
  const itemsOf = (page: Page): Item[] => {
    const items = valueAt(page, pagination.items);
    return Array.isArray(items) ? items : [];
  };

  const hasMore = (page: Page): boolean => {
    const count = itemsOf(page).length;
    if (count === 0) return false;
    if (pagination.hasNext !== undefined) return valueAt(page, pagination.hasNext) === true;
    return count >= (numberIn(input, pagination.limit) ?? pagination.defaultLimit);
  };

  async function* pages(): AsyncGenerator<Page, void, undefined> {
    const start = numberIn(input, pagination.style === "page" ? pagination.page : pagination.offset);
    let pageNo = start ?? 1;
    let offset = start ?? 0;
    for (let page = await firstPage(); ; ) {
      yield page;
      if (!hasMore(page)) return;
      options?.signal?.throwIfAborted();
      pageNo += 1;
      offset += itemsOf(page).length;
      const next = pagination.style === "page" ? { [pagination.page]: pageNo } : { [pagination.offset]: offset };
      page = await fetchPage({ ...input, ...next }, options);
    }
  }

  const cursor = pages();
  let ended = false;

  return {
    then: (onFulfilled, onRejected) => firstPage().then(onFulfilled, onRejected),
    catch: (onRejected) => firstPage().catch(onRejected),
    finally: (onFinally) => firstPage().finally(onFinally),
    withResponse: () => firstPage().withResponse(),
    pages,
    hasNext: () => !ended,
    next: async () => {
      const { value } = await cursor.next();
      ended = !value || !hasMore(value);
      return value || undefined;
    },
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* itemsOf(page);
    },
  };
}

function numberIn(input: object, name: string): number | undefined {
  const value: unknown = Reflect.get(input, name);
  return typeof value === "number" ? value : undefined;
}
