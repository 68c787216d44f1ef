import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createPixelbin } from "@pixwire/api/pixelbin";
import { createMock } from "@pixwire/mock";
import { makePng } from "@pixwire/test-support/images";
import { expect, it } from "vitest";
import { library as imagekitLibrary, imagekitTarget } from "../../src/imagekit/index.js";
import { library as imgSrcLibrary, imgSrcTarget } from "../../src/img-src/index.js";
import { createTransfer, type Source } from "../../src/index.js";
import { folderTarget } from "../../src/node/index.js";
import { library as pixelbinLibrary, pixelbinTarget } from "../../src/pixelbin/index.js";
import { all, context } from "../support/context.js";
import { tempFolder } from "../support/temp-folder.js";
import { readAll, write } from "./support.js";

const FILES = process.env.CI === "true" ? 2000 : 100;
const FOLDERS = 20;

const pixelbinMock = createMock("pixelbin");
const pixelbin = createPixelbin({ token: "t", fetch: pixelbinMock.fetch });
// ImageKit fetches the files of PixelBin itself.
const imagekit = createImageKit({
  privateKey: "k",
  fetch: createMock("imagekit", { fetch: pixelbinMock.fetch }).fetch,
});
const imgSrc = createImgSrc({ apiKey: "k", fetch: createMock("img-src").fetch });

it("carries a library from PixelBin to ImageKit, to img-src and to a folder, byte for byte, and lists what was left behind", async () => {
  const hashes = await fillPixelbin();
  await imagekit.customMetadataFields.createCustomMetadataFields({
    name: "color",
    label: "Color",
    schema: { type: "Text" },
  });
  const toImageKit = createTransfer({
    source: pixelbinLibrary(pixelbin, { path: "shop" }),
    target: imagekitTarget(imagekit, { path: "moved", metadataFields: ["color"] }),
  });
  const toImgSrc = createTransfer({
    source: imagekitLibrary(imagekit, { path: "moved" }),
    target: imgSrcTarget(imgSrc, { path: "again" }),
  });

  const folder = await tempFolder();
  const toFolder = createTransfer({ source: imgSrcLibrary(imgSrc, { path: "again" }), target: folderTarget(folder) });

  const first = await toImageKit.run();
  const second = await toImgSrc.run();
  const third = await toFolder.run();

  expect(first).toMatchObject({ done: FILES, failed: 0, skipped: 0 });
  expect(first.notCarried).toEqual({ "tags[1]": FILES, "metadata.shelf": FILES });
  expect(second).toMatchObject({ done: FILES, failed: 0, skipped: 0 });
  expect(second.notCarried).toEqual({ tags: FILES, "metadata.color": FILES });
  expect(await hashesOf(imagekitLibrary(imagekit, { path: "moved" }))).toEqual(hashes);
  expect(await hashesOf(imgSrcLibrary(imgSrc, { path: "again" }))).toEqual(hashes);
  expect(third).toMatchObject({ done: FILES, failed: 0, skipped: 0, notCarried: {} });
  expect(await hashesIn(folder)).toEqual(hashes);
  const [moved] = await imagekit.assets.listFiles({ path: "/moved/folder-0", limit: 1 });
  expect(moved).toMatchObject({ tags: ["sale"], customMetadata: { color: "blue" } });
  for (const transfer of [toImageKit, toImgSrc, toFolder]) {
    expect(await transfer.plan()).toMatchObject({ isEmpty: true, settled: { items: FILES } });
  }
  const [redirect] = (await all(toImageKit.redirects())).slice(1);
  expect(redirect).toMatch(/^https:\/\/cdn\.pixelbin\.io\/.+,https:\/\/ik\.imagekit\.io\/.+/);
}, 600_000);

/** Uploads pictures with tags and metadata into several folders. Returns their hashes by path. */
async function fillPixelbin(): Promise<Map<string, string>> {
  const target = pixelbinTarget(pixelbin, { path: "shop" });
  const hashes = new Map<string, string>();
  for (let index = 0; index < FILES; index++) {
    const path = `folder-${index % FOLDERS}/picture-${index}.png`;
    const bytes = makePng(1 + (index % 64), 1 + Math.floor(index / 64));
    await write(
      target,
      { path, tags: ["sale", "red, green"], metadata: { color: "blue", shelf: [1, { row: 2 }] } },
      bytes,
    );
    hashes.set(path, hashOf(bytes));
  }
  return hashes;
}

async function hashesOf(source: Source): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  for await (const item of source.list(context)) {
    hashes.set(item.path, hashOf(await readAll(await source.open(item, context))));
  }
  return hashes;
}

async function hashesIn(folder: string): Promise<Map<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".png"));
  const read = names.map(
    async (name) => [name.replaceAll("\\", "/"), hashOf(await readFile(join(folder, name)))] as const,
  );
  return new Map(await Promise.all(read));
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
