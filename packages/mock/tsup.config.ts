import { defineConfig } from "tsup";
import { CHECK_OPTIONS_LICENCES, copyLicences, library } from "../../tsup.base.js";

export default defineConfig([
  library({ index: "src/index.ts" }, { onSuccess: copyLicences(CHECK_OPTIONS_LICENCES) }),
  library(
    { cli: "src/cli.ts" },
    { platform: "node", clean: false, dts: false, splitting: false, external: ["./index.js"] },
  ),
]);
