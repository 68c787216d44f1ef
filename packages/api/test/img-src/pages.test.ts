import { describe, expect, test } from "vitest";
import type { ImageListItem } from "../../src/img-src/index.js";
import { InvalidInputError } from "../../src/runtime/index.js";
import { clientOver } from "./support.js";

describe("a list in pages", () => {
  const images = (count: number): object[] => Array.from({ length: count }, (_, index) => ({ id: `image-${index}` }));

  /** Answers as the service documents it: at most 100 images, and `has_more` tells whether others follow. */
  function library(total: number, pageOf: (page: object) => object = (page) => page) {
    return clientOver(({ url }) => {
      const { searchParams } = new URL(url);
      const limit = Math.min(Number(searchParams.get("limit") ?? 50), 100);
      const offset = Number(searchParams.get("offset") ?? 0);
      const page = images(total).slice(offset, offset + limit);
      const has_more = offset + page.length < total;
      return Response.json(pageOf({ images: page, folders: [], total, limit, offset, has_more }));
    });
  }

  async function collect(list: AsyncIterable<ImageListItem>): Promise<string[]> {
    const ids: string[] = [];
    for await (const { id } of list) ids.push(id);
    return ids;
  }

  test("250 images at 100 a page are 250 items in 3 requests", async () => {
    const { client, requests } = library(250);
    const ids = await collect(client.images.listImages({ limit: 100, path: "blog/2024" }));
    expect(new Set(ids).size).toBe(250);
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([
      "?limit=100&path=blog%2F2024",
      "?limit=100&path=blog%2F2024&offset=100",
      "?limit=100&path=blog%2F2024&offset=200",
    ]);
  });

  test("100 images at 50 a page cost no third, empty page", async () => {
    const { client, requests } = library(100);
    const pages = [];
    for await (const page of client.images.listImages().pages()) pages.push(page.images.length);
    expect(pages).toEqual([50, 50]);
    expect(requests).toHaveLength(2);
  });

  test("a page shorter than asked for is not the end while has_more is true", async () => {
    const { client } = clientOver(({ url }) => {
      const offset = Number(new URL(url).searchParams.get("offset") ?? 0);
      return Response.json({ images: images(7).slice(offset, offset + 3), has_more: offset + 3 < 7 });
    });
    expect(await collect(client.images.listImages({ limit: 100 }))).toHaveLength(7);
  });

  test("an empty page ends it, whatever has_more says", async () => {
    const { client, requests } = clientOver(() => Response.json({ images: [], has_more: true }));
    expect(await collect(client.images.listImages())).toEqual([]);
    expect(requests).toHaveLength(1);
  });

  test("starts at the offset given, and next() walks it page by page", async () => {
    const { client, requests } = library(250);
    const list = client.images.listImages({ limit: 100, offset: 120 });
    const sizes = [];
    for (let page = await list.next(); page; page = await list.next()) sizes.push(page.images.length);
    expect(sizes).toEqual([100, 30]);
    expect(requests).toHaveLength(2);
  });

  test.each([0, 101, 200, -1, Number.NaN])("a limit of %d is refused before any request", async (limit) => {
    const { client, requests } = library(250);
    for (const call of [client.images.listImages({ limit }), client.images.searchImages({ q: "cat", limit })]) {
      const error: unknown = await call.catch((thrown) => thrown);
      expect(error).toBeInstanceOf(InvalidInputError);
      expect(error).toMatchObject({ member: "limit" });
    }
    expect(requests).toHaveLength(0);
  });
});
