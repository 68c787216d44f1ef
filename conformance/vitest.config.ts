import { packageTests } from "../vitest.base.js";

export default packageTests({
  globalSetup: "test/setup.ts",
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // Each test starts programs of its own, which keep the processors busy.
  fileParallelism: false,
});
