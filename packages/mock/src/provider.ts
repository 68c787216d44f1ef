import type { OptionRules } from "@pixwire/check-options";
import type { Failure } from "./errors.js";
import type { Fetch } from "./fetch.js";
import type { JsonObject } from "./json.js";
import type { Operation } from "./operation.js";
import type { Quota } from "./quota.js";
import type { Random } from "./random.js";
import type { Validators } from "./validators.js";

/**
 * The parts of an emulator that are specific to one API. Everything else follows from the spec.
 *
 * @typeParam Handlers - the generated map of the API's handlers, which types every call and answer.
 */
export interface Provider<Options, State, Handlers extends object> {
  /** Generated from the spec. */
  operations: readonly Operation[];
  /** The paths of the API's servers, such as `/v3`. A request may have one of them before the path of its operation. */
  basePaths?: readonly string[];
  /** Compiled from the spec. */
  validators: Validators;
  optionRules: OptionRules<Options>;
  /** The response headers that the hosts of the API expose to pages. */
  exposedHeaders: readonly string[];
  /** How each credential arrives, by the name of its security scheme in the spec. */
  credentials: Readonly<Record<string, CredentialCarrier>>;
  /** Creates an error body in the API's own shape. `operation` is undefined for a path that is not in the spec. */
  errorBody(failure: Failure, operation: Operation | undefined): JsonObject;
  /** Creates an emulator with empty state. */
  create(context: Context, options: Options): Emulator<State, Handlers>;
}

/** How a credential arrives. */
export interface CredentialCarrier {
  in: "header" | "query";
  /** The name of the header or query parameter. */
  name: string;
  /** Reads the token from its value; undefined when it has none. @defaultValue the value is the token */
  tokenOf?(value: string): string | undefined;
}

/** A running emulator. */
export interface Emulator<State, Handlers extends object> {
  state: State;
  /** By operationId. An operation without a handler answers its example. */
  handlers: Handlers;
  /** Whether the emulator itself issued this token. Such tokens are accepted in addition to that of the options. */
  issued?(token: string): boolean;
  /**
   * Is called for every authorized call before its input is read. `token` is undefined for a call without one.
   * @throws Failure for a call that lacks a permission or exceeds a limit.
   */
  admit?(operation: Operation, token: string | undefined): void;
  /** Headers to add to every response. @param random - a generator of its own, so that headers do not affect ids. */
  headers?(random: Random): Record<string, string>;
  /** Answers requests that are not operations, such as delivery URLs. Undefined for an unknown path. */
  deliver(request: Request, url: URL, baseUrl: string | undefined): Promise<Response | undefined>;
}

/** What a provider gets to build an emulator. */
export interface Context {
  /** Milliseconds since 1970. */
  now(): number;
  /** The current time in ISO 8601. */
  timestamp(): string;
  random: Random;
  /** Sends requests, for webhooks and uploads from a URL. Undefined when the emulator may send none. */
  fetch: Fetch | undefined;
  /** The tokens of all accepted calls, and that of the options. */
  tokens: ReadonlyMap<string, unknown>;
  /** Creates the collections that hold all state. */
  quota: Quota;
  /** The largest body, in bytes, that the emulator takes from a request or fetches from a URL. */
  maxBodyBytes: number;
}
