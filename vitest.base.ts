import type { ViteUserConfig } from "vitest/config";

/** Shared by every package: `test-results.json` is what the root `npm test` adds up. */
export function packageTests(test: NonNullable<ViteUserConfig["test"]> = {}): ViteUserConfig {
  return {
    test: {
      include: ["test/**/*.test.ts"],
      reporters: ["default", ["json", { outputFile: "test-results.json" }]],
      ...test,
    },
  };
}
