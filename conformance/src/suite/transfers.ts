import { createImageKit } from "@pixwire/api/imagekit";
import { createImgSrc } from "@pixwire/api/img-src";
import { createTransfer, urls } from "@pixwire/transfer";
import { imagekitTarget, library } from "@pixwire/transfer/imagekit";
import { imgSrcTarget } from "@pixwire/transfer/img-src";
import { library as pixelbinLibrary, pixelbinTarget } from "@pixwire/transfer/pixelbin";
import { createUploader } from "@pixwire/uploader/pixelbin";
import { clientOf } from "./calls.js";
import { type Check, expectEqual, expectTrue } from "./check.js";
import { TOKEN } from "./token.js";
import { testPng } from "./uploads.js";

export const transfers: readonly Check[] = [
  {
    name: "transfer: from PixelBin to ImageKit to img-src, and nothing twice",
    async run(world) {
      const pixelbin = clientOf(world);
      const path = `${world.runId}library`;
      await createUploader(pixelbin).upload({ file: testPng(path), name: "dot", path, format: "png" });

      const imagekit = createImageKit({ privateKey: TOKEN, baseUrl: world.imagekitUrl });
      const toImageKit = createTransfer({
        source: pixelbinLibrary(pixelbin, { path }),
        target: imagekitTarget(imagekit, { path, copyFromUrl: false }),
        rateLimit: { requests: 100, perMs: 1000 },
      });
      expectEqual((await toImageKit.plan()).create.items, 1, "the items of the plan");
      expectEqual((await toImageKit.run()).done, 1, "the items that are copied to ImageKit");
      expectEqual((await toImageKit.run()).settled, 1, "the items that are settled");

      const imgSrc = createImgSrc({ apiKey: TOKEN, baseUrl: world.imgSrcUrl });
      const toImgSrc = createTransfer({ source: library(imagekit, { path }), target: imgSrcTarget(imgSrc, { path }) });
      expectEqual((await toImgSrc.run()).done, 1, "the items that are copied to img-src");
    },
  },
  {
    name: "transfer: a URL that cannot be fetched fails alone, and is in the report",
    async run(world) {
      const path = `${world.runId}urls`;
      const { url } = await createUploader(clientOf(world)).upload({ file: testPng(path), name: "dot", path });
      const transfer = createTransfer({
        source: urls([
          String(url),
          { url: `${world.pixelbinUrl}/v2/cloud/original/none.png`, destination: "none.png" },
        ]),
        target: pixelbinTarget(clientOf(world), { path: `${path}-copied`, copyFromUrl: false }),
        maxAttempts: 1,
      });
      const { done, failed } = await transfer.run();
      expectEqual([done, failed], [1, 1], "the items done and failed");
      let report = "";
      for await (const line of transfer.report({ format: "csv" })) report += line;
      expectTrue(report.includes("none.png") && report.includes("failed"), "the report has no failed item");
    },
  },
];
