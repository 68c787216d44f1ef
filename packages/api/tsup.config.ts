import { copyFile } from "node:fs/promises";
import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      runtime: "src/runtime/index.ts",
      pixelbin: "src/pixelbin/index.ts",
      imagekit: "src/imagekit/index.ts",
      "img-src": "src/img-src/index.ts",
    },
    {
      // openapi-fetch is built in, types included: nobody who installs the package installs it. Its licence goes along.
      noExternal: ["openapi-fetch"],
      dts: { resolve: ["openapi-fetch", "openapi-typescript-helpers"] },
      onSuccess: () => copyFile("node_modules/openapi-fetch/LICENSE", "dist/openapi-fetch.LICENSE"),
    },
  ),
);
