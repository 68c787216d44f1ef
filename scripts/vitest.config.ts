import { configDefaults, defineConfig } from "vitest/config";
import { packageTests } from "../vitest.base.js";

/** Run the checks of the repository, or its generator, once more. CI has the time. */
const REPEATED = ["test/new-provider-checks.test.ts", "test/generate-offline.test.ts"];

export default defineConfig(
  packageTests({
    // No test leaves anything behind, so that large modules, such as the compiler, are loaded once for all files.
    isolate: false,
    exclude: [...configDefaults.exclude, ...(process.env.CI ? [] : REPEATED)],
  }),
);
