import { packageTests } from "../../vitest.base.js";

export default packageTests({ testTimeout: 120_000 });
