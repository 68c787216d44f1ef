// Runtimes without files and without XMLHttpRequest.
export { adoptNodeStream, fingerprintOf, openPath } from "../file-source.js";
export { fetchTransport as defaultTransport } from "../transports/fetch.js";
