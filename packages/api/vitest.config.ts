import { configDefaults, defineConfig } from "vitest/config";
import { packageTests } from "../../vitest.base.js";

const TESTS = "test/**/*.test.ts";
const CONTRACT_TESTS = "test/**/*.contract.test.ts";

// Only the contract tests need Prism, which takes a while to start: `vitest run test/x.test.ts` goes without it.
export default defineConfig(
  packageTests({
    include: [],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: [TESTS],
          exclude: [...configDefaults.exclude, CONTRACT_TESTS],
          // No test leaves anything behind, so that the tables of all operations are loaded once for all files.
          isolate: false,
        },
      },
      { extends: true, test: { name: "contract", include: [CONTRACT_TESTS], globalSetup: "test/support/prism.ts" } },
    ],
  }),
);
