import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      index: "src/index.ts",
      pixelbin: "src/pixelbin/index.ts",
      imagekit: "src/imagekit/index.ts",
      "img-src": "src/img-src/index.ts",
    },
    {
      external: [/^node:/],
      onSuccess: copyLicences({
        "noble-hashes": "node_modules/@noble/hashes/LICENSE",
      }),
    },
  ),
);
