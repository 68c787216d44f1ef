import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";
import { finishBundle } from "./build/finish-bundle.js";

export default defineConfig(
  library(
    { bin: "src/bin.ts" },
    {
      platform: "node",
      target: "node20",
      dts: false,
      sourcemap: false,
      // esbuild leaves out what is unused itself. The second pass of tsup takes ten times as long and gains little.
      treeshake: false,
      // Whoever installs the command installs one package. What a command does not need stays in chunks of its own.
      // The packages of a queue come from the project of the user, and have other packages of their own.
      noExternal: [/^(?!(bullmq|ioredis|pg)$)/],
      external: ["bullmq", "ioredis", "pg"],
      // commander and undici are CommonJS: in an ES module, they find Node's own modules through this.
      banner: {
        js: 'import { createRequire as createBundleRequire } from "node:module"; const require = createBundleRequire(import.meta.url);',
      },
      metafile: true,
      onSuccess: () => finishBundle("dist", "bin.js"),
    },
  ),
);
