import { throwIfAborted } from "./resilience/index.js";
import type { ApiPromise, WithResponse } from "./send.js";
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
  /** Dotted path to whether another page follows. Where an answer has no such boolean, a page that is not full is the last. */
  hasNext?: string;
}

/** A list that comes in pages. Await it for the first page, loop over it for every item; nothing is sent before. */
export interface Paged<Page, Item> extends PromiseLike<Page>, AsyncIterable<Item> {
  catch<Other = never>(onRejected?: ((reason: unknown) => Other | PromiseLike<Other>) | null): Promise<Page | Other>;
  finally(onFinally?: (() => void) | null): Promise<Page>;
  /** The first page, with its response. */
  withResponse(): Promise<WithResponse<Page>>;
  /** Every page, one request each, made when it is asked for. An empty page is given only if it is the first. */
  pages(): AsyncGenerator<Page, void, undefined>;
  /** Whether {@link Paged.next} has another page, as far as is known. */
  hasNext(): boolean;
  /** The next page, the first one to begin with; `undefined` after the last. After a failure it asks for the same page again. */
  next(): Promise<Page | undefined>;
}

/** Where a reader of pages stands. */
type Cursor<Page> = Pick<Paged<Page, unknown>, "hasNext" | "next">;

/** What is wrong with a page that has no list where its items belong: it would be taken for the last. */
export function pageProblem(page: unknown, { items }: Pagination): string | undefined {
  return Array.isArray(valueAt(page, items)) ? undefined : `without a list${items && ` at \`${items}\``}`;
}

/** Pages are counted here, not read from answers: servers leave `page.current` and `hasNext` out. */
export function paginate<Page, Item>(
  fetchPage: (input: object) => ApiPromise<Page>,
  pagination: Pagination,
  input: object = {},
  signal?: AbortSignal,
): Paged<Page, Item> {
  const { style, limit, defaultLimit, items, hasNext } = pagination;
  const byNumber = style === "page";
  const position = byNumber ? pagination.page : pagination.offset;
  const given = (name: string, otherwise: number): number => Number(valueAt(input, name) ?? otherwise);

  const itemsOf = (page: Page): Item[] => {
    const list = valueAt(page, items);
    return Array.isArray(list) ? list : [];
  };

  // Shared by everything that reads the first page, until it fails: then the next reader asks again.
  let first: ApiPromise<Page> | undefined;
  const firstPage = (): ApiPromise<Page> => {
    if (first) return first;
    first = fetchPage(input);
    first.catch(() => {
      first = undefined;
    });
    return first;
  };

  const startReading = (): Cursor<Page> => {
    const start = given(position, byNumber ? 1 : 0);
    let at = start;
    let more = true;
    let last: Promise<unknown> = Promise.resolve();
    const read = async (): Promise<Page | undefined> => {
      if (!more) return undefined;
      throwIfAborted(signal);
      const isFirst = at === start;
      const page = await (isFirst ? firstPage() : fetchPage({ ...input, [position]: at }));
      const { length } = itemsOf(page);
      const said = hasNext && valueAt(page, hasNext);
      more = length > 0 && (typeof said === "boolean" ? said : length >= given(limit, defaultLimit));
      at += byNumber ? 1 : length;
      return isFirst || length > 0 ? page : undefined;
    };
    // One after the other: two callers must not get the same page.
    const next = (): Promise<Page | undefined> => {
      const page = last.then(read, read);
      last = page;
      return page;
    };
    return { hasNext: () => more, next };
  };

  async function* pages(): AsyncGenerator<Page, void, undefined> {
    for (const { hasNext, next } = startReading(); hasNext(); ) {
      const page = await next();
      if (page !== undefined) yield page;
    }
  }

  return {
    then: (onFulfilled, onRejected) => firstPage().then(onFulfilled, onRejected),
    catch: (onRejected) => firstPage().catch(onRejected),
    finally: (onFinally) => firstPage().finally(onFinally),
    withResponse: () => firstPage().withResponse(),
    ...startReading(),
    pages,
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* itemsOf(page);
    },
  };
}
