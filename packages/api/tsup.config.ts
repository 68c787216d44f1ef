import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      runtime: "src/runtime/index.ts",
      pixelbin: "src/pixelbin/index.ts",
      imagekit: "src/imagekit/index.ts",
      "img-src": "src/img-src/index.ts",
    },
    {
      // One declaration per source file, by tsc: in a bundle of declarations methods would lose what they are documented by.
      dts: false,
      // openapi-fetch is built in: nobody who installs the package installs it. Its licence goes along; its types come
      // in after this, by build-in-types.mjs.
      noExternal: ["openapi-fetch"],
      onSuccess: copyLicences({ "openapi-fetch": "node_modules/openapi-fetch/LICENSE" }),
    },
  ),
);
