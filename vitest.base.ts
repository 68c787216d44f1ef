import type { ViteUserConfig } from "vitest/config";

/** Shared by every package: `test-results.json` is what the root `npm test` adds up. */
export function packageTests(test: NonNullable<ViteUserConfig["test"]> = {}): ViteUserConfig {
  return {
    test: {
      include: ["test/**/*.test.ts"],
      // Ends what hangs. No test takes this long, also not on a machine that is busy with something else.
      testTimeout: 60_000,
      hookTimeout: 120_000,
      reporters: ["default", ["json", { outputFile: "test-results.json" }]],
      ...test,
    },
  };
}
