// Pages and their workers. A service worker has no XMLHttpRequest and is given `fetchTransport` as `transport`.
export { adoptNodeStream, fingerprintOf, openPath } from "../file-source.js";
export { xhrTransport as defaultTransport } from "../transports/xhr.js";
