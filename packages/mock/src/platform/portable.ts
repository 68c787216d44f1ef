// Stands in for node.ts in browsers, workers and edge runtimes. `#platform` resolves to this file by default.
import type * as node from "./node.js";

export { createSha256 } from "./portable-hash.js";

export const startServer: typeof node.startServer = async () => {
  throw new Error("mock.listen() needs Node.js, Bun or Deno. Here the emulator is reached through mock.fetch.");
};

export const createOutboundFetch: typeof node.createOutboundFetch = () => {
  throw new Error("allowOutbound needs Node.js, Bun or Deno. Give the emulator a `fetch` of your own instead.");
};
