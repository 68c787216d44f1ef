import { fileURLToPath } from "node:url";
import type { ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const config: ViteUserConfig = {
  ...packageTests(),
  resolve: { alias: { "#platform": fileURLToPath(new URL("src/platform/node.ts", import.meta.url)) } },
};

export default config;
