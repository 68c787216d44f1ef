export { fingerprintOf } from "../content-fingerprint.js";
export { adoptNodeStream } from "../node-stream.js";
export { openPath } from "../path-source.js";
export { nodeTransport as defaultTransport } from "../transports/node.js";
