import type { Client } from "./client.js";
import type { HasErrors } from "./errors.js";
import { type Paged, type Pagination, paginate } from "./pagination.js";
import type { ApiPromise, RequestOptions } from "./send.js";
import { send } from "./send.js";

/** Where a member of the flat input goes, and how it is written there. Generated from the spec. */
export interface MemberSpec {
  at: "path" | "query" | "body";
  /** Its name on the wire, when it is not the member's. */
  wire?: string;
  /** A second name on the wire, under which the value is sent as well. */
  alias?: string;
  required?: boolean;
  /**
   * `segments`: a path value that keeps its slashes. `brackets`: `tags[0]=a`. `comma`: one value, joined.
   * `json`: a multipart field that holds JSON text.
   */
  as?: "segments" | "brackets" | "comma" | "json";
  /** The values that the API takes. */
  oneOf?: readonly (string | number | boolean | null)[];
  /** The least number that the API takes. */
  min?: number;
  /** The greatest number that the API takes. */
  max?: number;
  /** Its value is scrubbed from error messages. */
  secret?: boolean;
  /** It proves who the caller is: the client's credential is not sent beside it, and not needed. */
  credential?: boolean;
  /** The alternative shapes of the body that have it, by number. Members given together must share one. */
  shapes?: readonly number[];
}

/** What the runtime knows of an operation. Generated from the spec. */
export interface OperationSpec {
  /** The `operationId`. */
  id: string;
  method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  path: string;
  members?: Readonly<Record<string, MemberSpec>>;
  body?: "json" | "multipart";
  /** A body is sent even when no member of it is given. */
  bodyRequired?: boolean;
  /** Members that the spec does not declare go to the body. */
  open?: boolean;
  /** `false`: no credential is sent. `optional`: one is sent when there is one. */
  auth?: false | "optional";
  /** The host, where it is not the provider's first. */
  server?: string;
  /** Overrides the rule by method: GET, HEAD, PUT, DELETE and OPTIONS may be repeated. */
  idempotent?: boolean;
  /** A success may come without a body. */
  empty?: boolean;
}

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
  const call = (client: Client<Paths>, ...[input, options]: Args): Paged<Output, Item> =>
    paginate<Output, Item>(
      (page, pageOptions) => send<Output>(client, spec, page, pageOptions),
      pagination,
      input,
      options,
    );
  return Object.assign(call, { spec });
}

/** Used by the providers: an operation as a method of a client. */
export function bind<Paths extends object, Args extends unknown[], Result>(
  client: Client<Paths>,
  call: (client: Client<Paths>, ...args: Args) => Result,
): (...args: Args) => Result {
  return (...args) => call(client, ...args);
}
