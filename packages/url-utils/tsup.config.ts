import { defineConfig } from "tsup";
import { library } from "../../tsup.base.js";

export default defineConfig(library({ pixelbin: "src/pixelbin/index.ts" }));
