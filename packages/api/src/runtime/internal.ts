// What generated code imports. Not an entry of the package.
export type { Client } from "./client.js";
export { bind, type Methods, type Operation, operation, type PagedOperation, pagedOperation } from "./operation.js";
export type { RequestOptions } from "./options.js";
