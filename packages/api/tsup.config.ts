import { readFile } from "node:fs/promises";
import { defineConfig, type Options } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

/**
 * openapi-fetch asks for Node's version where there is a `process`. Next.js warns of `process.versions` in code for its edge
 * runtime; of the same member of `globalThis` it does not.
 */
const forEdgeRuntimes: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "for-edge-runtimes",
  setup({ onLoad }) {
    onLoad({ filter: /openapi-fetch[\\/]dist[\\/]index\.m?js$/ }, async ({ path }) => {
      const code = await readFile(path, "utf8");
      return { contents: code.replaceAll(/\bprocess(\??\.versions)\b/g, "globalThis.process$1") };
    });
  },
};

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
      esbuildPlugins: [forEdgeRuntimes],
      onSuccess: copyLicences({ "openapi-fetch": "node_modules/openapi-fetch/LICENSE" }),
    },
  ),
);
