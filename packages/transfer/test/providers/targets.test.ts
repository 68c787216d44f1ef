import { createHash } from "node:crypto";
import { join } from "node:path";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import type { ResumeRecord, ResumeStore } from "@pixwire/uploader";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { imagekitTarget } from "../../src/imagekit/index.js";
import { imgSrcTarget } from "../../src/img-src/index.js";
import { DestinationTakenError, type Item, ItemRefusedError, type Target } from "../../src/index.js";
import { pixelbinTarget } from "../../src/pixelbin/index.js";
import { all, context } from "../support/context.js";
import { tempFolder } from "../support/temp-folder.js";
import { write } from "./support.js";

const [ONE, OTHER] = [makePng(3, 4), makePng(30, 40)];

const targets: Record<string, (path?: string) => Target> = {
  pixelbin: (path) => pixelbinTarget(createPixelbin({ token: "t", fetch: createMock("pixelbin").fetch }), { path }),
  imagekit: (path) =>
    imagekitTarget(createImageKit({ privateKey: "k", fetch: createMock("imagekit").fetch }), { path }),
  "img-src": (path) => imgSrcTarget(createImgSrc({ apiKey: "k", fetch: createMock("img-src").fetch }), { path }),
};

describe.each(Object.entries(targets))("the target of %s", (name, create) => {
  it("finds nothing before the first file is written, lists nothing, and removes nothing", async () => {
    const target = create("summer");

    expect(await target.look("summer/beach.png", context, {})).toBeUndefined();
    expect(await all(target.list?.(context))).toEqual([]);
    await target.remove?.({ destination: "summer/beach.png" }, context);
  });

  it("reports a written file as it finds it later", async () => {
    const target = create("summer");
    const sent: number[] = [];
    const stored = await write(target, { path: "2026/beach.png" }, ONE, { onProgress: (bytes) => sent.push(bytes) });

    expect(stored).toMatchObject({ destination: "summer/2026/beach.png", size: ONE.length });
    expect(stored.url).toMatch(/^https:\/\/.+beach\.png$/);
    expect(await target.look(stored.destination, context, {})).toMatchObject(stored);
    expect(sent.at(-1)).toBe(ONE.length);
  });

  it("lists every file below its path, and no other", async () => {
    const target = create("summer");
    const others = create();
    await write(target, { path: "a.png" }, ONE);
    await write(target, { path: "deep/er/b.png" }, OTHER);

    const found = await all(target.list?.(context));

    expect(found.map(({ destination }) => destination).sort()).toEqual(["summer/a.png", "summer/deep/er/b.png"]);
    expect(found.map(({ size }) => size).sort()).toEqual([ONE.length, OTHER.length].sort());
    expect(await all(others.list?.(context))).toEqual([]);
  });

  it("replaces a file when it is asked to", async () => {
    const target = create();
    await write(target, { path: "a.png" }, ONE);
    await write(target, { path: "a.png" }, OTHER, { overwrite: true });

    expect(await target.look("a.png", context, {})).toMatchObject({ size: OTHER.length });
    expect(await all(target.list?.(context))).toHaveLength(1);
  });

  it("removes a file, and is content when it is gone already", async () => {
    const target = create();
    const stored = await write(target, { path: "a.png" }, ONE);
    await target.remove?.(stored, context);
    await target.remove?.(stored, context);

    expect(await target.look("a.png", context, {})).toBeUndefined();
  });

  it("places an item where it has placed it before, whatever the form of its name", () => {
    const target = create();
    const segment = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 }).filter(isSegment);
    fc.assert(
      fc.property(fc.array(segment, { minLength: 1, maxLength: 3 }), (segments) => {
        const { destination } = target.place({ path: `${segments.join("/")}.png` });

        expect(destination).toBe(target.place({ path: `${segments.join("/").normalize("NFD")}.png` }).destination);
        expect(target.place({ path: destination }).destination).toBe(destination);
        expect(destination.split("/")).toHaveLength(segments.length);
      }),
    );
  });

  it.each(["---", "--a--", "a-- ", ".-.a", "ø--"])("places the name %j where it has placed it before", (name) => {
    const { destination } = create().place({ path: `${name}.png` });

    expect(create().place({ path: destination }).destination).toBe(destination);
  });

  it("stores a file under the name that it has announced", async () => {
    const target = create("é t é");
    const item: Item = { path: "Åre/Vår & höst #1 (kopia).v2.PNG" };
    const stored = await write(target, item, ONE);

    expect(stored.destination).toBe(target.place(item).destination);
  });

  it.each(["", ".", "..", "a/../b.png", "/"])("refuses the path %j", (path) => {
    expect(() => create().place({ path })).toThrow(ItemRefusedError);
  });

  it("refuses an unknown option, and the client of another provider", () => {
    const make = { pixelbin: pixelbinTarget, imagekit: imagekitTarget, "img-src": imgSrcTarget }[name];

    expect(() => Reflect.apply(make ?? fail, undefined, [createPixelbin({ token: "t" }), { folder: "x" }])).toThrow();
    expect(() => Reflect.apply(make ?? fail, undefined, [{}])).toThrow(/client/);
  });
});

describe.each(["pixelbin", "imagekit"])("the target of %s", (name) => {
  it("refuses to replace a file that it was not asked to replace", async () => {
    const target = targets[name]?.() ?? fail();
    await write(target, { path: "a.png" }, ONE);

    await expect(write(target, { path: "a.png" }, OTHER)).rejects.toThrow(DestinationTakenError);
    expect(await target.look("a.png", context, {})).toMatchObject({ size: ONE.length });
  });
});

describe("what providers carry", () => {
  const item: Item = {
    path: "a.png",
    tags: ["sea", "sun, sand"],
    metadata: { color: "blue", depth: { metres: 3 }, year: 2026 },
  };

  it("carries tags and metadata to PixelBin", async () => {
    const pixelbin = createPixelbin({ token: "t", fetch: createMock("pixelbin").fetch });
    const target = pixelbinTarget(pixelbin);
    const { destination, notCarried } = target.place(item);
    await write(target, item, ONE);

    expect(notCarried).toEqual([]);
    expect(await pixelbin.assets.getFileByFileId({ fileId: destination })).toMatchObject({
      tags: item.tags,
      metadata: item.metadata,
    });
  });

  it("carries to ImageKit the tags that it can hold, and the metadata fields that it is told of", async () => {
    const imagekit = createImageKit({ privateKey: "k", fetch: createMock("imagekit").fetch });
    await imagekit.customMetadataFields.createCustomMetadataFields({
      name: "color",
      label: "Color",
      schema: { type: "Text" },
    });
    const target = imagekitTarget(imagekit, { metadataFields: ["color", "depth"] });
    const { locator: fileId = "" } = await write(target, item, ONE);

    expect(target.place(item).notCarried).toEqual(["tags[1]", "metadata.depth", "metadata.year"]);
    expect(await imagekit.files.getFileDetails({ fileId })).toMatchObject({
      tags: ["sea"],
      customMetadata: { color: "blue" },
    });
  });

  it("lists everything that img-src cannot hold", () => {
    expect(targets["img-src"]?.().place(item).notCarried).toEqual([
      "tags",
      "metadata.color",
      "metadata.depth",
      "metadata.year",
    ]);
  });

  it("refuses what img-src never takes before any request", () => {
    const target = targets["img-src"]?.() ?? fail();

    expect(() => target.place({ path: "report.pdf" })).toThrow(/accepts only images/);
    expect(() => target.place({ path: "a.png", size: 6_000_000 })).toThrow(/has 6000000 bytes, and `maxBytes`/);
  });

  it("refuses for PixelBin a name without an extension, unless its type is known", () => {
    const target = targets.pixelbin?.() ?? fail();

    expect(() => target.place({ path: "LICENSE" })).toThrow(/has no extension/);
    expect(target.place({ path: "photo", contentType: "image/png" }).destination).toBe("photo.png");
  });
});

it("tells the hash of an image at img-src, by which it is verified", async () => {
  const target = targets["img-src"]?.() ?? fail();
  const stored = await write(target, { path: "a.png" }, ONE);

  expect(stored.sha256).toBe(createHash("sha256").update(ONE).digest("hex"));
});

it("gives the same bytes at img-src a second path", async () => {
  const target = targets["img-src"]?.() ?? fail();
  const [first, second] = [await write(target, { path: "a.png" }, ONE), await write(target, { path: "b.png" }, ONE)];

  expect(second.locator).toBe(first.locator);
  expect((await all(target.list?.(context))).map(({ destination }) => destination)).toEqual(["a.png", "b.png"]);
});

/** What a path may have as a segment. */
function isSegment(text: string): boolean {
  return !/[/\0]|^\.{1,2}$/.test(text) && text.normalize("NFD").normalize("NFC") !== "";
}

function fail(): never {
  throw new Error("There is no such target.");
}

it("img-src: says so when a search returns something else than results", async () => {
  const target = imgSrcTarget(createImgSrc({ apiKey: "k", fetch: async () => Response.json({ ok: true }) }));
  await expect(target.look("a.png", context, {})).rejects.toThrow("a.png: the search of img-src returned no results");
});

describe("a large file for PixelBin", () => {
  const [KEY, SIZE] = ["pixelbin:film.bin", 6 * 1024 * 1024];

  function setUp() {
    const records = new Map<string, ResumeRecord>();
    const resumeStore: ResumeStore = {
      load: (key) => records.get(key),
      save: (key, record) => void records.set(key, record),
      remove: (key) => void records.delete(key),
    };
    const mock = createMock("pixelbin");
    let parts = 0;
    let isBroken = false;
    const fetch = async (request: Request): Promise<Response> => {
      if (!request.url.includes("partNumber")) return mock.fetch(request);
      if (isBroken && ++parts > 2) return new Response("", { status: 400 });
      return mock.fetch(request);
    };
    const client = createPixelbin({ token: "t", fetch });
    const uploadOptions = { chunkSize: 1024 * 1024, concurrency: 1 };
    const target = pixelbinTarget(client, { resumeStore, uploadOptions });
    const breakOff = async (item: Item, file: string): Promise<void> => {
      isBroken = true;
      await expect(send(target, item, file)).rejects.toThrow();
      isBroken = false;
      expect(records.get(KEY)?.parts).toHaveLength(2);
    };
    return { records, target, breakOff };
  }

  const send = (target: Target, item: Item, file: string) =>
    target.write(
      { item, destination: "film.bin", content: { body: { path: file }, size: SIZE }, overwrite: false },
      context,
    );

  it("goes on where an earlier run was interrupted, and leaves no record", async () => {
    const { records, target, breakOff } = setUp();
    const file = join(await tempFolder({ film: "x".repeat(SIZE) }), "film");
    await breakOff({ path: "film.bin" }, file);
    expect(await send(target, { path: "film.bin" }, file)).toMatchObject({ destination: "film.bin", size: SIZE });
    expect(records.size).toBe(0);
  });

  it("starts over if the file has changed meanwhile", async () => {
    const { records, target, breakOff } = setUp();
    const folder = await tempFolder({ film: "x".repeat(SIZE), other: "y".repeat(SIZE) });
    await breakOff({ path: "film.bin" }, join(folder, "film"));
    expect(await send(target, { path: "film.bin" }, join(folder, "other"))).toMatchObject({ size: SIZE });
    expect(records.size).toBe(0);
  });
});

it.each(["pixelbin", "img-src"])("%s: tells names apart of which it keeps nothing", (name) => {
  const target = targets[name]?.();
  const places = ["日本.png", "中国.png"].map((path) => target?.place({ path }).destination);
  expect(places[0]).toMatch(/^(?:file|image)-[\da-f]{12}\.png$/);
  expect(places[1]).not.toBe(places[0]);
});
