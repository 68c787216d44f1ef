import type { OptionRules } from "@pixwire/check-options";
import type { Failure } from "./errors.js";
import type { Fetch } from "./fetch.js";
import type { JsonObject } from "./json.js";
import type { Operation } from "./operation.js";
import type { Quota } from "./quota.js";
import type { Random } from "./random.js";
import type { Validators } from "./validators.js";

/**
 * What an emulator of one API consists of. Everything that is not given here follows from the spec.
 *
 * @typeParam Handlers - the generated map of the API's handlers, in which every call and answer has its type.
 */
export interface Provider<Options, State, Handlers extends object> {
  /** Generated from the spec. */
  operations: readonly Operation[];
  /** Compiled from the spec. */
  validators: Validators;
  optionRules: OptionRules<Options>;
  /** Response headers that pages may read, as the hosts of the API let them. */
  exposedHeaders: readonly string[];
  /** The token in an `Authorization` header; undefined when there is none in it. */
  tokenOf(authorization: string): string | undefined;
  /** The API's own error shape. `operation` is undefined for a path that the spec does not have. */
  errorBody(failure: Failure, operation: Operation | undefined): JsonObject;
  /** Starts an emulator with empty state. */
  create(context: Context, options: Options): Emulator<State, Handlers>;
}

/** One emulator, with the state that it keeps. */
export interface Emulator<State, Handlers extends object> {
  state: State;
  /** By operationId. An operation without a handler answers its example. */
  handlers: Handlers;
  /** Whether the emulator made this token itself; it is then accepted beside the one of the options. */
  issued?(token: string): boolean;
  /**
   * Decides on a call whose token is good, before its input is read. `token` is undefined for a call without one.
   * @throws Failure for a call that goes beyond a right or a limit.
   */
  admit?(operation: Operation, token: string | undefined): void;
  /** Headers of every answer. @param random - for these only, so that they do not change the ids of what is stored. */
  headers?(random: Random): Record<string, string>;
  /** Answers what is no operation, such as delivery URLs; undefined for a path that it does not know. */
  deliver(request: Request, url: URL, baseUrl: string | undefined): Promise<Response | undefined>;
}

/** What an emulator may use of the world. */
export interface Context {
  /** Milliseconds since 1970. */
  now(): number;
  /** The present time as the APIs write it, in ISO 8601. */
  timestamp(): string;
  random: Random;
  /** The way out, for webhooks and uploads from a URL. Undefined: nothing leaves the process. */
  fetch: Fetch | undefined;
  /** Every token that a call was accepted with, and the one of the options. */
  tokens: ReadonlyMap<string, unknown>;
  /** Where all state is kept. */
  quota: Quota;
  /** The largest body, in bytes, that the emulator takes from a request or fetches from a URL. */
  maxBodyBytes: number;
}
