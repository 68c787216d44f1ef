// What only a runtime with Node's modules can do. `#platform` leads here under the condition `node`.
export { createOutboundFetch } from "../outbound.js";
export { startServer } from "../server.js";
