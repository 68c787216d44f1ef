// The exports of node.ts and portable.ts. The conditions in package.json decide which of them `#platform` resolves to,
// where the package is used. They are declared here and not by `paths` in tsconfig.json, which bundlers follow, too.
declare module "#platform" {
  export const startServer: typeof import("./node.js").startServer;
  export const createOutboundFetch: typeof import("./node.js").createOutboundFetch;
  export function createSha256(): import("../sha256.js").Sha256;
}
