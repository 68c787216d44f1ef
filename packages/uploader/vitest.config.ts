import type { ViteUserConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const config: ViteUserConfig = {
  ...packageTests(),
  resolve: { alias: { "#runtime": new URL("src/runtimes/node.ts", import.meta.url).pathname } },
};

export default config;
