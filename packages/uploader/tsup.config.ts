import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      index: "src/index.ts",
      pixelbin: "src/providers/pixelbin.ts",
      imagekit: "src/providers/imagekit.ts",
      "img-src": "src/providers/img-src.ts",
      "stores/fs": "src/stores/fs.ts",
      "stores/web-storage": "src/stores/web-storage.ts",
      "transports/node": "src/transports/node.ts",
      "transports/fetch": "src/transports/fetch.ts",
      "transports/xhr": "src/transports/xhr.ts",
      "runtimes/node": "src/runtimes/node.ts",
      "runtimes/bun": "src/runtimes/bun.ts",
      "runtimes/browser": "src/runtimes/browser.ts",
      "runtimes/edge": "src/runtimes/edge.ts",
    },
    // `#runtime` is chosen where the package is used, by the conditions in package.json.
    { external: ["#runtime", /^node:/] },
  ),
);
