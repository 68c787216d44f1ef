import { fileURLToPath } from "node:url";
import { configDefaults, type ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

/** Other runtimes and programs, which take half of the time. CI has it. */
const PLACES = ["test/places/**", "test/proxy/proxy.test.ts"];

const config: ViteUserConfig = {
  // Most of these tests wait, for a network that is slow or gone. No test leaves anything behind, so that modules are loaded
  // once for all files.
  ...packageTests({
    maxWorkers: 3,
    isolate: false,
    exclude: [...configDefaults.exclude, ...(process.env.CI ? [] : PLACES)],
  }),
  resolve: { alias: { "#runtime": fileURLToPath(new URL("src/runtimes/node.ts", import.meta.url)) } },
};

export default config;
