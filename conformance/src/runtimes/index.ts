import { chromiumRuntimes } from "./chromium.js";
import { bun, deno, nodeVersions } from "./command-line.js";
import { nextEdge } from "./next-edge.js";
import type { Runtime } from "./runtime.js";
import { workerdRuntimes } from "./workerd.js";

/** Every place in which the packages promise to work, in the order of the matrix. */
export const runtimes: readonly Runtime[] = [
  ...nodeVersions,
  bun,
  deno,
  ...workerdRuntimes,
  nextEdge,
  ...chromiumRuntimes,
];
