// What needs Node's modules. `#platform` resolves to this file under the condition `node`.
export { createOutboundFetch } from "../outbound.js";
export { startServer } from "../server.js";
export { createSha256 } from "./node-hash.js";
