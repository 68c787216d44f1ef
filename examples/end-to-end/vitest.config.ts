import { packageTests } from "../../vitest.base.js";

export default packageTests({
  testTimeout: 180_000,
  hookTimeout: 180_000,
  // Each file starts a browser or a build, which keeps the processors busy.
  fileParallelism: false,
});
