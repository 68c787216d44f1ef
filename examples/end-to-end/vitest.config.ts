import { packageTests } from "../../vitest.base.js";

export default packageTests({
  testTimeout: 300_000,
  hookTimeout: 300_000,
  // Each file starts a browser or a build, which keeps the processors busy.
  fileParallelism: false,
});
