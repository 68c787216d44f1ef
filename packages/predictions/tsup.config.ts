import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";

export default defineConfig(
  library(
    { index: "src/index.ts", imagekit: "src/imagekit.ts", node: "src/node/index.ts" },
    // For `node` alone; a test looks that no other entry comes to need it.
    {
      external: [/^node:/],
      onSuccess: copyLicences({ "ipaddr.js": "node_modules/ipaddr.js/LICENSE" }),
    },
  ),
);
