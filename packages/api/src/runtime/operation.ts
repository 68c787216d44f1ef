import type { Client } from "./client.js";
import type { HasErrors } from "./errors.js";
import type { BodyField, InputCheck, Place } from "./input.js";
import type { RequestOptions } from "./options.js";
import { type Paged, type Pagination, pageProblem, paginate } from "./pagination.js";
import type { ApiPromise } from "./send.js";
import { send } from "./send.js";

/** What the runtime knows of an operation. Generated from the spec. */
export interface OperationSpec {
  /** The provider that the operation belongs to, such as `pixelbin`. Other providers' clients are refused. */
  provider: string;
  /** The `operationId`. */
  id: string;
  method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  path: string;
  members?: Readonly<Record<string, MemberSpec>>;
  /** Names of members that must be given, beside those in the path. */
  required?: readonly string[];
  /** Refuses members that cannot be combined. */
  check?: InputCheck;
  /** Writes the body. */
  body?: (fields: readonly BodyField[]) => string | FormData;
  /** No body is sent when no member of it is given. */
  bodyOptional?: boolean;
  /** Where members go that the spec does not declare; without it they are refused. */
  open?: MemberSpec;
  /** `false`: no credential is sent. `optional`: one is sent when there is one. */
  auth?: false | "optional";
  /** The host, where it is not the provider's first. */
  server?: string;
  /** Overrides the rule by method: GET, HEAD, PUT, DELETE and OPTIONS may be repeated. */
  idempotent?: boolean;
  /** What the body of a success is at its top. @defaultValue `object` */
  answer?: "array";
  /** A success may come without a body. */
  empty?: boolean;
  /** What is wrong with the body of a success, if anything is. */
  problem?: (body: unknown) => string | undefined;
}

/** Where a member of the flat input goes, and how it is written there. */
export type MemberSpec = Place;

/** What every operation can be called with: `(client, input, options)`. Without required members, `input` is optional. */
export type OperationArgs = [input?: object, options?: RequestOptions];

/** A standalone, tree-shakeable operation. */
export interface Operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown>
  extends HasErrors<Errors> {
  (client: Client<Paths>, ...args: Args): ApiPromise<Output>;
  readonly spec: OperationSpec;
}

/** As {@link Operation}, for a list that comes in pages. */
export interface PagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>
  extends HasErrors<Errors> {
  (client: Client<Paths>, ...args: Args): Paged<Output, Item>;
  readonly spec: OperationSpec;
}

/** Used by generated code. */
export function operation<Paths extends object, Args extends OperationArgs, Output, Errors = unknown>(
  spec: OperationSpec,
): Operation<Paths, Args, Output, Errors> {
  const call = (client: Client<Paths>, ...[input, options]: Args): ApiPromise<Output> =>
    send<Output>(client, spec, input, options);
  return Object.assign(call, { spec });
}

/** Used by generated code. */
export function pagedOperation<Paths extends object, Args extends OperationArgs, Output, Item, Errors = unknown>(
  spec: OperationSpec,
  pagination: Pagination,
): PagedOperation<Paths, Args, Output, Item, Errors> {
  const checked: OperationSpec = { ...spec, problem: (page) => pageProblem(page, pagination) };
  const call = (client: Client<Paths>, ...[input, options]: Args): Paged<Output, Item> =>
    paginate<Output, Item>((page) => send<Output>(client, checked, page, options), pagination, input, options?.signal);
  return Object.assign(call, { spec });
}

/**
 * Operations as methods of a client: without its first parameter, and documented by the functions.
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
 * Used by generated code: operations as methods of a client, named by their ids.
 *
 * @typeParam Methods - what comes out. It is generated from the same spec as the operations; the contract tests call
 * every method of it.
 */
export function bind<Methods>(client: object, operations: readonly Bindable[]): Methods {
  return Object.assign(
    {},
    ...operations.map((call) => ({ [call.spec.id]: (...args: never) => call(client, ...args) })),
  );
}

interface Bindable {
  (client: object, ...args: never): unknown;
  readonly spec: OperationSpec;
}
