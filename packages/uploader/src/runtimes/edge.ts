// For runtimes without files and without XMLHttpRequest.
export { destroyerOf, fingerprintOf, openPath } from "../sources/no-files.js";
export { fetchTransport as defaultTransport } from "../transports/fetch.js";
