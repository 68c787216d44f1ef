import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      pixelbin: "src/pixelbin/index.ts",
      imagekit: "src/imagekit/index.ts",
      "img-src": "src/img-src/index.ts",
      "hmac/node": "src/hmac/node.ts",
      "hmac/portable": "src/hmac/portable.ts",
    },
    {
      // `#hmac` is chosen where the package is used, by the conditions in package.json.
      external: ["#hmac", /^node:/],
      onSuccess: copyLicences({ "noble-hashes": "node_modules/@noble/hashes/LICENSE" }),
    },
  ),
);
