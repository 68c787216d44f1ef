import { fileURLToPath } from "node:url";
import { configDefaults, type ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";
import { viteValidators } from "./build/validators-plugin.js";

const config: ViteUserConfig = {
  // No test leaves anything behind, so that the emulator is loaded once for all files.
  ...packageTests({
    isolate: false,
    // Other runtimes, for which CI has the time.
    exclude: [...configDefaults.exclude, ...(process.env.CI ? [] : ["test/places/**"])],
  }),
  plugins: [viteValidators],
  resolve: { alias: { "#platform": fileURLToPath(new URL("src/platform/node.ts", import.meta.url)) } },
};

export default config;
