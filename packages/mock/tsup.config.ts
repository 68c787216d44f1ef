import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";

export default defineConfig([
  library({ index: "src/index.ts" }),
  library(
    { cli: "src/cli.ts" },
    { platform: "node", clean: false, dts: false, splitting: false, external: ["./index.js"] },
  ),
]);
