import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

export default defineConfig(
  library(
    {
      index: "src/index.ts",
      node: "src/node/index.ts",
      pixelbin: "src/pixelbin/index.ts",
      imagekit: "src/imagekit/index.ts",
      "img-src": "src/img-src/index.ts",
      bullmq: "src/bullmq/index.ts",
    },
    {
      external: [/^node:/, "bullmq", "ioredis", "pg"],
      esbuildPlugins: [
        {
          // csv-parse imports it without the prefix, which Deno asks for.
          name: "node-prefix",
          setup: ({ onResolve }) =>
            onResolve({ filter: /^stream$/ }, ({ path }) => ({ path: `node:${path}`, external: true })),
        },
      ],
      onSuccess: copyLicences({
        "csv-parse": "node_modules/csv-parse/LICENSE",
        "noble-hashes": "node_modules/@noble/hashes/LICENSE",
        picomatch: "node_modules/picomatch/LICENSE",
      }),
    },
  ),
);
