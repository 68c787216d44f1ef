import { describe, expect, test } from "vitest";
import { GIF, PNG } from "../support/images.js";
import { all, refusal, start } from "./support.js";

async function library() {
  const started = start();
  const { client, clock, store } = started;
  await client.customMetadataFields.createCustomMetadataFields({ name: "sku", label: "SKU", schema: { type: "Text" } });
  await store("old.txt", { file: new Blob(["text"]) });
  clock.advance(3 * 24 * 3600 * 1000);
  await store("chair.png", { folder: "/shop", tags: ["oak"], customMetadata: { sku: "C-12" } });
  await store("table.gif", { folder: "/shop/2026", file: new Blob([GIF]), tags: ["oak", "sale"], isPrivateFile: true });
  await store("chair.png", { folder: "/shop", file: new Blob([PNG, new Uint8Array(5000)]) });
  const names = async (input: Parameters<typeof client.assets.listFiles>[0]) =>
    (await client.assets.listFiles(input)).map(({ name }) => name);
  return { ...started, names };
}

describe("a list", () => {
  test.each<[input: object, names: string[]]>([
    [{}, ["old.txt", "chair.png", "table.gif"]],
    [{ type: "all", sort: "ASC_NAME" }, ["2026", "chair.png", "old.txt", "shop", "table.gif"]],
    [{ type: "folder" }, ["shop", "2026"]],
    [{ type: "file-version" }, ["chair.png"]],
    [{ path: "/shop" }, ["chair.png"]],
    [{ path: "shop/", type: "all" }, ["2026", "chair.png"]],
    [{ fileType: "non-image" }, ["old.txt"]],
    [{ tags: ["sale", "none"] }, ["table.gif"]],
    [{ sort: "DESC_SIZE" }, ["chair.png", "table.gif", "old.txt"]],
    [{ sort: "DESC_NAME", limit: 1, skip: 1 }, ["old.txt"]],
  ])("%j", async (input, expected) => {
    const { names } = await library();
    expect(await names(input)).toEqual(expected);
  });

  test("is read page by page", async () => {
    const { client, mock, store } = start();
    for (let count = 0; count < 25; count++) await store(`file-${count}.png`);
    expect(await all(client.assets.listFiles({ limit: 10 }))).toHaveLength(25);
    expect(mock.requests.filter(({ operationId }) => operationId === "listFiles")).toHaveLength(3);
  });
});

describe("a search", () => {
  test.each<[searchQuery: string, names: string[]]>([
    ["createdAt >= '2d' OR size < '2kb' OR format='png'", ["old.txt", "chair.png", "table.gif"]],
    ['createdAt > "1d"', ["chair.png", "table.gif"]],
    ['createdAt < "2026-01-02"', ["old.txt"]],
    ['size > "1kb"', ["chair.png"]],
    ['format IN ["gif", "txt"]', ["old.txt", "table.gif"]],
    ['name : "cha"', ["chair.png"]],
    ['name NOT = "chair.png"', ["old.txt", "table.gif"]],
    ['tags IN ["sale"]', ["table.gif"]],
    ['tags NOT IN ["sale"]', ["old.txt", "chair.png"]],
    ['"customMetadata.sku" = "C-12"', []],
    ["private = true", ["table.gif"]],
    ["published = true AND (private = true OR height > 100)", ["chair.png", "table.gif"]],
    [`${"(".repeat(50)}size > "1kb"${")".repeat(50)}`, ["chair.png"]],
    ['type = "folder"', ["shop", "2026"]],
    ['type = "file-version" AND "customMetadata.sku" = "C-12"', ["chair.png"]],
    ['path = "/shop"', ["chair.png", "table.gif"]],
    ['"embeddedMetadata.Keywords" IN ["x"]', []],
  ])("%s", async (searchQuery, expected) => {
    const { names } = await library();
    expect(await names({ searchQuery })).toEqual(expected);
  });

  test("ignores `type` and `tags` beside it, and stays in its folder", async () => {
    const { names } = await library();
    expect(await names({ searchQuery: "size > 0", type: "folder", tags: ["none"], path: "/shop" })).toEqual([
      "chair.png",
    ]);
  });

  test.each([
    "size >",
    "(size > 1",
    "size > 1 AND",
    'name = "x" "y"',
    'NOT = "x"',
    "size NOT > 1",
    "tags IN [",
    '"open',
    `${"(".repeat(51)}size > 1${")".repeat(51)}`,
    "(".repeat(9000),
  ])("%s cannot be read", async (searchQuery) => {
    const { client } = start();
    expect(await refusal(client.assets.listFiles({ searchQuery }))).toMatchObject({ status: 400 });
  });
});
