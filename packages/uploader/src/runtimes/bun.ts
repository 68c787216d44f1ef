// For Bun and Deno. They read files like Node, but their `node:http` is a layer over their own `fetch`.
export { fingerprintOf } from "../sources/content-fingerprint.js";
export { destroyerOf } from "../sources/node-stream.js";
export { openPath } from "../sources/path-source.js";
export { fetchTransport as defaultTransport } from "../transports/fetch.js";
