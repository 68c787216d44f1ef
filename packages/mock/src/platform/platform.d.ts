// What each file of this folder offers. The conditions in package.json decide which of them `#platform` is, where the
// package is used; so it is declared here and not in the `paths` of tsconfig.json, which bundlers would follow too.
declare module "#platform" {
  export const startServer: typeof import("./node.js").startServer;
  export const createOutboundFetch: typeof import("./node.js").createOutboundFetch;
}
