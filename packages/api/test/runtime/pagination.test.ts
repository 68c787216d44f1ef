import { describe, expect, test } from "vitest";
import { createImageKit } from "../../src/imagekit/index.js";
import { paginate } from "../../src/runtime/pagination.js";
import { clientOver, rejection } from "../support/clients.js";

/** A server of files: `total` of them, in pages as asked for. `page` makes what it says of each page. */
function files(total: number, page: (pageNo: number, pages: number) => object = numbered) {
  const asked: (string | null)[] = [];
  const over = clientOver(() => {
    const url = new URL(over.requests.at(-1)?.url ?? "");
    const pageNo = Number(url.searchParams.get("pageNo") ?? 1);
    const pageSize = Number(url.searchParams.get("pageSize") ?? 25);
    asked.push(url.searchParams.get("pageNo"));
    const items = Array.from({ length: total }, (_, index) => ({ _id: String(index), type: "file" }));
    return Response.json({
      items: items.slice((pageNo - 1) * pageSize, pageNo * pageSize),
      page: page(pageNo, Math.ceil(total / pageSize)),
    });
  });
  return { ...over, asked };
}
const numbered = (pageNo: number, pages: number): object => ({
  type: "number",
  current: pageNo,
  hasNext: pageNo < pages,
});

async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const all: Item[] = [];
  for await (const item of items) all.push(item);
  return all;
}

describe("a list", () => {
  test("makes no request until it is read", async () => {
    const { pixelbin, requests } = files(3);
    const list = pixelbin.assets.listFiles();
    list.pages();
    list.hasNext();
    await Promise.resolve();
    expect(requests).toHaveLength(0);
  });

  test("refuses a page number that is not a number in the same way, whether it is awaited or looped over", async () => {
    const { pixelbin, requests } = files(3);
    const input = { pageNo: "abc" } as never;
    const message = "InvalidInputError: listFiles: `pageNo` must be a number";
    expect(String(await rejection(pixelbin.assets.listFiles(input)))).toBe(message);
    expect(String(await rejection(collect(pixelbin.assets.listFiles(input))))).toBe(message);
    expect(requests).toHaveLength(0);
  });

  test("resolves to its first page, with one request however often it is awaited", async () => {
    const { pixelbin, requests } = files(60);
    const list = pixelbin.assets.listFiles({ pageSize: 20 });
    const page = await list;
    expect(page.items).toHaveLength(20);
    expect(await list).toBe(page);
    expect((await list.withResponse()).data).toBe(page);
    expect((await list.withResponse()).response.status).toBe(200);
    expect(requests).toHaveLength(1);
  });

  test("yields every item when it is iterated over, and requests each page when it is needed", async () => {
    const { pixelbin, asked } = files(7);
    const seen: string[] = [];
    for await (const { _id } of pixelbin.assets.listFiles({ pageSize: 3 })) {
      seen.push(`${_id}@${asked.length}`);
    }
    expect(seen).toEqual(["0@1", "1@1", "2@1", "3@2", "4@2", "5@2", "6@3"]);
    expect(asked).toEqual([null, "2", "3"]);
  });

  test("makes no more requests after the loop was left", async () => {
    const { pixelbin, asked } = files(100);
    for await (const { _id } of pixelbin.assets.listFiles({ pageSize: 10 })) if (_id === "12") break;
    expect(asked).toEqual([null, "2"]);
  });

  test("yields its pages, beginning with the one that the input names", async () => {
    const { pixelbin, asked } = files(50);
    const pages = await collect(pixelbin.assets.listFiles({ pageNo: 3, pageSize: 10 }).pages());
    expect(pages.map(({ page }) => page?.current)).toEqual([3, 4, 5]);
    expect(asked).toEqual(["3", "4", "5"]);
  });

  test("can be iterated over twice, and shares its first page with those that awaited it", async () => {
    const { pixelbin, asked } = files(4);
    const list = pixelbin.assets.listFiles({ pageSize: 2 });
    await list;
    expect(await collect(list)).toHaveLength(4);
    expect(await collect(list)).toHaveLength(4);
    expect(asked).toEqual([null, "2", "2"]);
  });

  test("keeps filters, headers and base URL on every page", async () => {
    const { pixelbin, requests } = files(4);
    const options = { headers: { "x-team": "media" }, baseUrl: "https://proxy.example/p" };
    await collect(pixelbin.assets.listFiles({ path: "cats", tags: ["a", "b"], pageSize: 2 }, options));
    expect(requests.map(({ url, headers }) => [url.replace(/&pageNo=2/, ""), headers.get("x-team")])).toEqual(
      Array(2).fill([
        "https://proxy.example/p/service/platform/assets/v1.0/listFiles?path=cats&tags%5B0%5D=a&tags%5B1%5D=b&pageSize=2",
        "media",
      ]),
    );
  });

  test("does not change its input", async () => {
    const input = Object.freeze({ pageSize: 1 });
    expect(await collect(files(3).pixelbin.assets.listFiles(input))).toHaveLength(3);
  });

  test("can be used like a promise", async () => {
    const { pixelbin } = files(1);
    const done: string[] = [];
    const page = await pixelbin.assets.listFiles().finally(() => void done.push("done"));
    expect(page.items).toHaveLength(1);
    expect(await Promise.all([pixelbin.assets.listFiles()])).toHaveLength(1);
    expect(await pixelbin.assets.listFiles().catch(() => "caught")).toHaveProperty("items");
    expect(done).toEqual(["done"]);
  });
});

describe("members that servers leave out of a page", () => {
  const cases: [name: string, page: (pageNo: number, pages: number) => object, requests: number][] = [
    ["`current` is absent: pages are counted here", (pageNo, pages) => ({ hasNext: pageNo < pages }), 3],
    ["`current` is always 1", (pageNo, pages) => ({ current: 1, hasNext: pageNo < pages }), 3],
    ["`page` is empty: the length of the list says it", () => ({}), 4],
    ["`hasNext` is null", () => ({ hasNext: null }), 4],
    ["`hasNext` is a text", () => ({ hasNext: "false" }), 4],
    ["`hasNext` stays true: an empty page ends it", () => ({ hasNext: true }), 4],
  ];
  test.each(cases)("%s", async (_, page, requests) => {
    const { pixelbin, asked } = files(6, page);
    const items = await collect(pixelbin.assets.listFiles({ pageSize: 2 }));
    expect(asked).toHaveLength(requests);
    expect(items).toHaveLength(Math.min(requests, 3) * 2);
  });

  test("a page that is not full is the last one if there is no `hasNext`", async () => {
    const { pixelbin, asked } = files(5, () => ({}));
    expect(await collect(pixelbin.assets.listFiles({ pageSize: 2 }))).toHaveLength(5);
    expect(asked).toEqual([null, "2", "3"]);
    expect(await collect(files(26, () => ({})).pixelbin.assets.listFiles())).toHaveLength(26);
  });

  test.each([{ hasNext: true }, {}])("an empty list has no next page, whatever %j says", async (page) => {
    const answer = { items: [], page };
    const { pixelbin, requests } = clientOver(() => Response.json(answer));
    expect(await collect(pixelbin.assets.listFiles())).toEqual([]);
    expect(await collect(pixelbin.assets.listFiles().pages())).toEqual([answer]);
    expect(requests).toHaveLength(2);
  });
});

describe("a page without a list is an ApiError, never the end of the pages", () => {
  const where = "listFiles: GET /service/platform/assets/v1.0/listFiles answered 200: the body has no array at `items`";
  test.each([{}, { items: null }, { items: { 0: "a" } }, { items: "a" }, { data: [] }, []])("%j", async (answer) => {
    const { pixelbin, requests } = clientOver(() => Response.json(answer));
    const list = () => pixelbin.assets.listFiles();
    for (const read of [list(), list().next(), list().pages().next(), list().withResponse(), collect(list())]) {
      expect(await rejection(read)).toMatchObject({
        name: "ApiError",
        operation: "listFiles",
        status: 200,
        message: where,
        body: answer,
      });
    }
    expect(requests).toHaveLength(5);
  });

  test("on a later page, after the items of the earlier ones", async () => {
    const { pixelbin } = clientOver([
      () => Response.json({ items: [1], page: { hasNext: true } }),
      () => Response.json({ page: {} }),
    ]);
    const items = pixelbin.assets.listFiles()[Symbol.asyncIterator]();
    expect(await items.next()).toEqual({ done: false, value: 1 });
    expect(await rejection(items.next())).toMatchObject({ name: "ApiError", operation: "listFiles" });
  });

  test("where the response itself is the list", async () => {
    const imagekit = createImageKit({ privateKey: "k", fetch: async () => Response.json({ files: [] }) });
    expect(String(await rejection(collect(imagekit.assets.listFiles())))).toBe(
      "ApiError: listFiles: GET /v1/files answered 200: the body is not an array",
    );
  });
});

describe("listFilesPaginator, as in PixelBin's own SDKs", () => {
  test("sends the number and the size of the first page", async () => {
    const { pixelbin, requests } = files(26);
    const paginator = pixelbin.assets.listFilesPaginator();
    while (paginator.hasNext()) await paginator.next();
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(["?pageNo=1&pageSize=25", "?pageNo=2&pageSize=25"]);
  });

  test("sends the number and the size that the input has", async () => {
    const { pixelbin, requests } = files(26);
    await pixelbin.assets.listFilesPaginator({ pageSize: 10, pageNo: 2 }).next();
    await pixelbin.assets.listFilesPaginator({ path: "a" }).next();
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      "?pageSize=10&pageNo=2",
      "?path=a&pageNo=1&pageSize=25",
    ]);
  });

  test("has `hasNext()` and `next()`", async () => {
    const { pixelbin, asked } = files(5);
    const paginator = pixelbin.assets.listFilesPaginator({ pageSize: 2, onlyFiles: true });
    const sizes: (number | undefined)[] = [];
    while (paginator.hasNext()) sizes.push((await paginator.next())?.items?.length);
    expect(sizes).toEqual([2, 2, 1]);
    expect(await paginator.next()).toBeUndefined();
    expect(asked).toEqual(["1", "2", "3"]);
  });

  test("requests the same page again after a failure", async () => {
    const replies = [
      () => Response.json({ items: [1], page: { hasNext: true } }),
      () => Response.json({ message: "No." }, { status: 400 }),
      () => Response.json({ items: [2], page: { hasNext: false } }),
    ];
    const { pixelbin, requests } = clientOver(replies);
    const paginator = pixelbin.assets.listFilesPaginator();
    await paginator.next();
    expect(await rejection(paginator.next())).toMatchObject({ status: 400 });
    expect(paginator.hasNext()).toBe(true);
    expect(await paginator.next()).toEqual({ items: [2], page: { hasNext: false } });
    expect(paginator.hasNext()).toBe(false);
    expect(requests.map(({ url }) => new URL(url).searchParams.get("pageNo"))).toEqual(["1", "2", "2"]);
  });

  test("requests the first page again after it failed", async () => {
    const { pixelbin, requests } = clientOver([
      () => Response.json({ message: "No." }, { status: 400 }),
      () => Response.json({ items: [1], page: {} }),
    ]);
    const paginator = pixelbin.assets.listFilesPaginator();
    expect(await rejection(paginator.next())).toMatchObject({ status: 400 });
    expect(await paginator.next()).toMatchObject({ items: [1] });
    expect(requests).toHaveLength(2);
  });

  test("returns each page once, also to two concurrent callers", async () => {
    const { pixelbin, asked } = files(5);
    const paginator = pixelbin.assets.listFilesPaginator({ pageSize: 2 });
    const pages = await Promise.all([paginator.next(), paginator.next(), paginator.next(), paginator.next()]);
    expect(pages.map((page) => page?.items?.length)).toEqual([2, 2, 1, undefined]);
    expect(asked).toEqual(["1", "2", "3"]);
  });
});

describe("an abort", () => {
  test("between pages ends the loop with its reason, and makes no request", async () => {
    const { pixelbin, asked } = files(100);
    const controller = new AbortController();
    let items = 0;
    const loop = async (): Promise<void> => {
      for await (const _ of pixelbin.assets.listFiles({ pageSize: 10 }, { signal: controller.signal })) {
        if (++items === 10) controller.abort("enough");
      }
    };
    expect(await rejection(loop())).toBe("enough");
    expect(items).toBe(10);
    expect(asked).toHaveLength(1);
  });

  test("before the first page prevents every request", async () => {
    const { pixelbin, requests } = files(1);
    expect(await rejection(pixelbin.assets.listFiles({}, { signal: AbortSignal.abort("left") }))).toBe("left");
    expect(requests).toHaveLength(0);
  });
});

test("invalid input is refused before any request, however the list is read", async () => {
  const { pixelbin, requests } = files(1);
  const list = () => pixelbin.assets.listFiles({ pageSize: 0 });
  for (const read of [list(), list().next(), list().pages().next(), list().withResponse(), collect(list())]) {
    expect(await rejection(read)).toMatchObject({ name: "InvalidInputError", member: "pageSize" });
  }
  expect(requests).toHaveLength(0);
});

describe("pages by offset", () => {
  const listed = (total: number, shape: object, input?: object) => {
    const asked: object[] = [];
    const list = paginate<number[], number>(
      (page: { skip?: number; limit?: number }) => {
        asked.push(page);
        const { skip = 0, limit = 3 } = page;
        const data = Array.from({ length: total }, (_, index) => index).slice(skip, skip + limit);
        const promise = Promise.resolve(data);
        return Object.assign(promise, { withResponse: async () => ({ data, response: new Response() }) });
      },
      { style: "offset", offset: "skip", limit: "limit", defaultLimit: 3, items: "", ...shape },
      input,
    );
    return { list, asked };
  };

  test("a page that is not full is the last", async () => {
    const { list, asked } = listed(7, {});
    expect(await collect(list)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    expect(asked).toEqual([{}, { skip: 3 }, { skip: 6 }]);
  });

  test("if the last page is full, an empty one is requested and not yielded", async () => {
    const { list, asked } = listed(6, {});
    expect(await collect(list.pages())).toEqual([
      [0, 1, 2],
      [3, 4, 5],
    ]);
    expect(asked).toHaveLength(3);
  });

  test("the limit and the offset of the caller are used", async () => {
    const { list, asked } = listed(10, {}, { skip: 4, limit: 4 });
    expect(await collect(list)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(asked).toEqual([
      { skip: 4, limit: 4 },
      { skip: 8, limit: 4 },
    ]);
  });

  test("a limit of 0 ends the list at once", async () => {
    const { list, asked } = listed(10, {}, { limit: 0 });
    expect(await collect(list)).toEqual([]);
    expect(asked).toHaveLength(1);
  });
});
