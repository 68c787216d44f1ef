import type { Options } from "tsup";
import { CHECK_OPTIONS_LICENCES, copyLicences, library } from "../../tsup.base.js";

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
    // A licence asks for its notice wherever the code is copied: the portable build holds a copy of the hash.
    onSuccess: copyLicences({ ...CHECK_OPTIONS_LICENCES, "noble-hashes": "node_modules/@noble/hashes/LICENSE" }),
  },
];

export default builds;
