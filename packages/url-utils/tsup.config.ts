import { copyFile } from "node:fs/promises";
import type { Options } from "tsup";
import { library } from "../../tsup.base.js";

const entries = {
  pixelbin: "src/pixelbin/index.ts",
  imagekit: "src/imagekit/index.ts",
  "img-src": "src/img-src/index.ts",
};

/** The same sources twice: only the HMAC behind `#hmac` differs. */
function flavour(name: "node" | "portable", dts: boolean): Options {
  return library(entries, {
    outDir: `dist/${name}`,
    dts,
    external: [/^node:/],
    esbuildOptions: (options) => {
      options.alias = { "#hmac": `./src/hmac/${name}.ts` };
    },
  });
}

const builds: Options[] = [
  flavour("node", false),
  {
    ...flavour("portable", true),
    // Its licence asks for the notice wherever the code is copied, and the portable build holds a copy.
    onSuccess: () => copyFile("node_modules/@noble/hashes/LICENSE", "dist/portable/LICENSE-noble-hashes.txt"),
  },
];

export default builds;
