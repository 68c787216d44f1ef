// Bun and Deno read files as Node does, but their `node:http` is a layer over their own `fetch`.
export { fingerprintOf } from "../content-fingerprint.js";
export { adoptNodeStream } from "../node-stream.js";
export { openPath } from "../path-source.js";
export { fetchTransport as defaultTransport } from "../transports/fetch.js";
