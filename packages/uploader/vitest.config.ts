import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const config: ViteUserConfig = {
  // Most of these tests wait, for a network that is slow or gone. No test leaves anything behind, so that modules are loaded
  // once for all files.
  ...packageTests({ maxWorkers: 3, isolate: false }),
  resolve: { alias: { "#runtime": fileURLToPath(new URL("src/runtimes/node.ts", import.meta.url)) } },
};

export default config;
