// What generated code and the providers are made of; not an entry of the package.
export type { Client } from "./client.js";
export { bind, type Operation, operation, type PagedOperation, pagedOperation } from "./operation.js";
export type { RequestOptions } from "./options.js";
export type { Paged } from "./pagination.js";
export type { ApiPromise } from "./send.js";
