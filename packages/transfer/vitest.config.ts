import { defineConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

// Many of these tests wait for servers and clocks. The full sizes of CI keep the processors busy one by one.
export default defineConfig(packageTests(process.env.CI === "true" ? {} : { maxWorkers: 3 }));
