import { defineConfig } from "vitest/config";
import { packageTests } from "../vitest.base.js";

// No test leaves anything behind, so that large modules, such as the compiler, are loaded once for all files.
export default defineConfig(packageTests({ isolate: false }));
