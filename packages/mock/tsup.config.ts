import { defineConfig } from "tsup";
import { copyLicences, library } from "../../tsup.base.js";
import { esbuildValidators } from "./build/validators-plugin.js";

export default defineConfig([
  library(
    { index: "src/index.ts", "platform/node": "src/platform/node.ts", "platform/portable": "src/platform/portable.ts" },
    {
      dts: { entry: { index: "src/index.ts" } },
      // `#platform` is chosen where the package is used, by the conditions in package.json.
      external: ["#platform", /^node:/],
      esbuildPlugins: [esbuildValidators],
      // The validators hold code of both.
      onSuccess: copyLicences({ ajv: "node_modules/ajv/LICENSE", "ajv-formats": "node_modules/ajv-formats/LICENSE" }),
    },
  ),
  library(
    { cli: "src/cli.ts" },
    { platform: "node", clean: false, dts: false, splitting: false, external: ["./index.js"] },
  ),
]);
