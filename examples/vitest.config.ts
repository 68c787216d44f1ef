import { defineConfig } from "vitest/config";
import { packageTests } from "../vitest.base.js";

// No test leaves anything behind, so that modules are loaded once for all files.
export default defineConfig(packageTests({ isolate: false }));
