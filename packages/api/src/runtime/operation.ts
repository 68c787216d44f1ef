import type { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import type { HasErrors } from "./errors.js";
import type { OperationSpec } from "./operation-spec.js";
import type { RequestOptions } from "./options.js";
import { type Paged, type Pagination, pageProblem, paginate } from "./pagination.js";
import { send } from "./send.js";

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
  spec: OperationSpec,
): Operation<Paths, Args, Output, Errors> {
  const call = (client: Client<Paths>, ...[input, options]: Args): ApiPromise<Output> =>
    send<Output>(client, spec, input, options);
  return Object.assign(call, { spec });
}

/** Creates an operation whose list comes in pages. For generated code. */
export function pagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>(
  spec: OperationSpec,
  pagination: Pagination,
): PagedOperation<Paths, Args, Output, Item, Errors> {
  const pageSpec: OperationSpec = { ...spec, problem: (page) => pageProblem(page, pagination) };
  const call = (client: Client<Paths>, ...[input, options]: Args): Paged<Output, Item> =>
    paginate<Output, Item>((page) => send<Output>(client, pageSpec, page, options), pagination, input, options?.signal);
  return Object.assign(call, { spec });
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

/**
 * Creates the methods of a client from operations, named by their ids. For generated code.
 *
 * @typeParam Methods - the type of the result, which is generated from the same spec as the operations.
 */
export function bind<Paths extends object, Methods>(
  client: Client<Paths>,
  operations: readonly Bindable<Paths>[],
): Methods {
  // biome-ignore lint/plugin: generated code names the methods, and the contract tests call every one of them.
  return Object.fromEntries(operations.map((call) => [call.spec.id, call.bind(undefined, client)])) as Methods;
}

interface Bindable<Paths extends object> {
  (client: Client<Paths>, ...args: never[]): unknown;
  readonly spec: OperationSpec;
}
