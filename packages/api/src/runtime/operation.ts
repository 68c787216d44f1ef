import type { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import type { HasErrors } from "./errors.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import type { OperationSpec } from "./operation-spec.js";
import type { RequestOptions } from "./options.js";
import { type Paged, type Pagination, pageProblem, paginate } from "./pagination.js";
import { send } from "./send.js";

/** Where an operation keeps its descriptor. The key is the same in every copy of this package. */
const DESCRIPTOR: unique symbol = Symbol.for("pixwire.operation");

/** The arguments of every operation after the client. `input` is optional if no member is required. */
export type OperationArgs = [input?: object, options?: RequestOptions];

/** An operation as a standalone, tree-shakeable function: `getFileById(client, input, options)`. */
export interface Operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown>
  extends HasErrors<Errors> {
  (client: Client<Paths>, ...args: Args): ApiPromise<Output>;
  readonly spec: OperationSpec;
}

/** An {@link Operation} whose list comes in pages. */
export interface PagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>
  extends HasErrors<Errors> {
  (client: Client<Paths>, ...args: Args): Paged<Output, Item>;
  readonly spec: OperationSpec;
}

/** Creates an operation. For generated code. */
export function operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown>(
  descriptor: OperationDescriptor,
): Operation<Paths, Args, Output, Errors> {
  const call = (client: Client<Paths>, ...[input, options]: Args): ApiPromise<Output> =>
    send<Output>(client, descriptor, input, options);
  return Object.assign(call, { spec: descriptor, [DESCRIPTOR]: descriptor });
}

/** Returns the descriptor of an operation; `undefined` for anything else. */
export function descriptorOf(operation: object): OperationDescriptor | undefined {
  const { [DESCRIPTOR]: descriptor }: { [DESCRIPTOR]?: OperationDescriptor } = operation;
  return descriptor;
}

/** Creates an operation whose list comes in pages. For generated code. */
export function pagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>(
  descriptor: OperationDescriptor,
  pagination: Pagination,
): PagedOperation<Paths, Args, Output, Item, Errors> {
  const pageDescriptor: OperationDescriptor = { ...descriptor, problem: (page) => pageProblem(page, pagination) };
  const call = (client: Client<Paths>, ...[input, options]: Args): Paged<Output, Item> =>
    paginate<Output, Item>(
      (page) => send<Output>(client, pageDescriptor, page, options),
      pagination,
      input,
      options?.signal,
    );
  return Object.assign(call, { spec: descriptor });
}

/**
 * Operations as methods of a client: without their first parameter. Editors show the documentation of the functions.
 *
 * @typeParam Operations - the module of the functions.
 */
export type Methods<Operations, Names extends keyof Operations> = {
  readonly [Name in Names]: Method<Operations[Name]>;
};

type Method<Call> = Call extends (client: never, ...args: infer Args) => infer Result
  ? (...args: Args) => Result
  : never;

/** Creates the method of a client from an operation. For generated code. */
export function bind<Paths extends object, Args extends readonly unknown[], Result>(
  client: Client<Paths>,
  operation: (client: Client<Paths>, ...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => operation(client, ...args);
}
