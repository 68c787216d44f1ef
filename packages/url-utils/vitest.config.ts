import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const config: ViteUserConfig = {
  // Some tests run tens of thousands of cases, maybe beside other packages'.
  ...packageTests({ testTimeout: 60_000 }),
  resolve: { alias: { "#hmac": fileURLToPath(new URL("src/hmac/node.ts", import.meta.url)) } },
};

export default config;
