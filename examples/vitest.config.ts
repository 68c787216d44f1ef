import { configDefaults, defineConfig } from "vitest/config";
import { packageTests } from "../vitest.base.js";

const TESTS = "test/**/*.test.ts";
const PACKED_TESTS = "test/packed/*.test.ts";

// Only the tests of the packed packages need them packed and installed, which takes a while.
export default defineConfig(
  packageTests({
    include: [],
    projects: [
      { extends: true, test: { name: "unit", include: [TESTS], exclude: [...configDefaults.exclude, PACKED_TESTS] } },
      { extends: true, test: { name: "packed", include: [PACKED_TESTS], globalSetup: "test/packed/app.ts" } },
    ],
  }),
);
