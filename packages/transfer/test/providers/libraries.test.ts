import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { describe, expect, it } from "vitest";
import { library as imagekitLibrary, imagekitTarget } from "../../src/imagekit/index.js";
import { library as imgSrcLibrary, imgSrcTarget } from "../../src/img-src/index.js";
import { type Item, ItemError, type Source, SourceMissingError, type Target } from "../../src/index.js";
import { library as pixelbinLibrary, pixelbinTarget } from "../../src/pixelbin/index.js";
import { all, context } from "../support/context.js";
import { readAll, write } from "./support.js";

interface Account {
  target(path?: string): Target;
  library(path?: string): Source;
}

const accounts: Record<string, () => Account> = {
  pixelbin() {
    const client = createPixelbin({ token: "t", fetch: createMock("pixelbin").fetch });
    return {
      target: (path) => pixelbinTarget(client, { path }),
      library: (path) => pixelbinLibrary(client, { path }),
    };
  },
  imagekit() {
    const client = createImageKit({ privateKey: "k", fetch: createMock("imagekit").fetch });
    return {
      target: (path) => imagekitTarget(client, { path, metadataFields: ["color"] }),
      library: (path) => imagekitLibrary(client, { path }),
    };
  },
  "img-src"() {
    const client = createImgSrc({ apiKey: "k", fetch: createMock("img-src").fetch });
    return {
      target: (path) => imgSrcTarget(client, { path }),
      library: (path) => imgSrcLibrary(client, { path }),
    };
  },
};

describe.each(Object.entries(accounts))("the library of %s", (_name, create) => {
  it("yields every file once, relative to its path, with the bytes that were written", async () => {
    const account = create();
    const files = new Map(
      ["a.png", "b.png", "deep/er/c.png", "deep/d.png"].map((path, index) => [path, makePng(index + 1, 9)]),
    );
    for (const [path, bytes] of files) await write(account.target("summer"), { path }, bytes);
    await write(account.target("winter"), { path: "a.png" }, makePng(50, 50));

    const source = account.library("summer");
    const items = await all(source.list(context));

    expect(items.map(({ path }) => path).sort()).toEqual([...files.keys()].sort());
    for (const item of items) {
      expect(item.size).toBe(files.get(item.path)?.length);
      expect(await readAll(await source.open(item, context))).toEqual(files.get(item.path));
    }
    expect(await all(account.library().list(context))).toHaveLength(5);
  });

  it("goes on after the last item with a cursor that was taken", async () => {
    const account = create();
    for (let folder = 0; folder < 3; folder++) {
      for (let file = 0; file < 2; file++) {
        await write(account.target(), { path: `folder-${folder}/${file}.png` }, makePng(folder + 1, file + 1));
      }
    }
    const source = account.library();
    const items = await all(source.list(context));
    const stops = items.flatMap(({ cursor }, index) => (cursor === undefined ? [] : [{ cursor, index }]));

    expect(stops.at(-1)?.index).toBe(items.length - 1);
    for (const { cursor, index } of stops) {
      const rest = await all(source.list(context, cursor));
      expect(rest.map(({ path }) => path)).toEqual(items.slice(index + 1).map(({ path }) => path));
    }
  });

  it.each(['"folder"', "{}", "nonsense", '{"folder":1}', "-1"])(
    "refuses the cursor %s of another source",
    async (cursor) => {
      await expect(all(create().library().list(context, cursor))).rejects.toThrow(/`cursor` was not written by/);
    },
  );

  it("has another version of a file that was replaced", async () => {
    const account = create();
    const versions: (string | undefined)[] = [];
    for (const bytes of [makePng(1, 1), makePng(20, 20)]) {
      await write(account.target(), { path: "a.png" }, bytes, { overwrite: true });
      versions.push((await all(account.library().list(context)))[0]?.version);
    }

    expect(new Set(versions).size).toBe(2);
  });

  it("says that a file is missing which was removed after it was listed", async () => {
    const account = create();
    const stored = await write(account.target(), { path: "a.png" }, makePng(1, 1));
    const [item] = await all(account.library().list(context));
    await account.target().remove?.(stored, context);

    await expect(account.library().open(item ?? { path: "" }, context)).rejects.toThrow(SourceMissingError);
  });
});

it("has the tags and metadata of files at PixelBin, without what the service adds", async () => {
  const account = accounts.pixelbin?.() ?? fail();
  const item: Item = { path: "a.png", tags: ["sea", "sand"], metadata: { color: "blue" } };
  await write(account.target(), item, makePng(1, 1));
  const [listed] = await all(account.library().list(context));

  expect(listed?.tags).toEqual(item.tags);
  expect(listed?.metadata).toEqual(item.metadata);
});

it("has the tags and custom metadata of files at ImageKit", async () => {
  const client = createImageKit({ privateKey: "k", fetch: createMock("imagekit").fetch });
  await client.customMetadataFields.createCustomMetadataFields({
    name: "color",
    label: "Color",
    schema: { type: "Text" },
  });
  const item: Item = { path: "a.png", tags: ["sea", "sand"], metadata: { color: "blue" } };
  await write(imagekitTarget(client, { metadataFields: ["color"] }), item, makePng(1, 1));

  expect(await all(imagekitLibrary(client).list(context))).toMatchObject([item]);
});

it("reads pictures of ImageKit as they were uploaded, which is not how pages get them", async () => {
  const mock = createMock("imagekit");
  const client = createImageKit({
    privateKey: "k",
    async fetch(request: Request) {
      const { hostname, searchParams } = new URL(request.url);
      const isOptimized = hostname === "ik.imagekit.io" && searchParams.get("tr") !== "orig-true";
      return isOptimized ? new Response("a smaller picture") : mock.fetch(request);
    },
  });
  const bytes = makePng(30, 40);
  await write(imagekitTarget(client), { path: "a.png" }, bytes);
  const source = imagekitLibrary(client);
  const [item] = await all(source.list(context));

  expect(item && (await readAll(await source.open(item, context)))).toEqual(bytes);
});

it("opens a private file of PixelBin by the URL that `sign` makes, and says so without it", async () => {
  const client = createPixelbin({ token: "t", fetch: createMock("pixelbin").fetch });
  const bytes = makePng(1, 1);
  await write(pixelbinTarget(client, { access: "private" }), { path: "a.png" }, bytes);
  const signed: string[] = [];
  const sign = (url: string): string => {
    signed.push(url);
    return url;
  };
  const [item = { path: "" }] = await all(pixelbinLibrary(client).list(context));

  expect(item.url).toBeUndefined();
  await expect(pixelbinLibrary(client).open(item, context)).rejects.toThrow(ItemError);
  await pixelbinLibrary(client, { sign })
    .open(item, context)
    .catch(() => undefined);
  expect(signed).toEqual([item.locator]);
});

it("reads a folder of more entries than a page has", async () => {
  const account = accounts.pixelbin?.() ?? fail();
  for (let index = 0; index < 230; index++) {
    await write(account.target(), { path: `file-${String(index).padStart(3, "0")}.png` }, makePng(1, 1));
  }
  const items = await all(account.library().list(context));

  expect(new Set(items.map(({ path }) => path)).size).toBe(230);
  expect(items).toHaveLength(230);
});

function fail(): never {
  throw new Error("There is no such account.");
}
