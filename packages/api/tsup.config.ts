import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";

export default defineConfig(library({ runtime: "src/runtime/index.ts", pixelbin: "src/pixelbin/index.ts" }));
