import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const config: ViteUserConfig = {
  // No test leaves anything behind, so that the modules are loaded once for all files.
  ...packageTests({ isolate: false }),
  resolve: { alias: { "#hmac": fileURLToPath(new URL("src/hmac/node.ts", import.meta.url)) } },
};

export default config;
