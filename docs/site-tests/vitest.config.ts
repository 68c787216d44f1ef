import { packageTests } from "../../vitest.base.js";

export default packageTests({
  testTimeout: 300_000,
  // The work is done by Chromium, one process per file: Vitest's own default would leave a processor idle.
  maxWorkers: 2,
});
