import type { RateLimitReset } from "./resilience/index.js";

/** The description of a provider: data, and a few functions for its conventions. */
export interface Provider {
  /** The name in the specs of its operations, such as `pixelbin`. */
  id: string;
  /** The name in messages. */
  name: string;
  /** The first host of the spec. */
  baseUrl: string;
  /** The environment variable that names another server, such as an emulator. An explicit `baseUrl` takes precedence. */
  baseUrlVariable?: string;
  /**
   * Dotted paths into an error body. The first that leads to a value is used. A body with both a code and a message is
   * an error even under a success status.
   */
  errorBody: { message: readonly string[]; code: readonly string[]; requestId: readonly string[] };
  /** Response headers with the id of a request. The first that is present is used. */
  requestIdHeaders: readonly string[];
  rateLimitReset?: RateLimitReset;
  /** Reads the body of a 207, if the provider responds with that. */
  partialSuccess?(body: unknown): PartialSuccess;
}

/** How a credential is sent. */
export interface CredentialCarrier {
  /** The client's option, for messages. */
  option: string;
  /** Read at each call, if the option is not given. */
  environmentVariable: string;
  in: "header" | "query";
  /** The name of the header, in lower case, or of the query parameter, as it is written in a URL. */
  name: string;
  /** Returns the value of the header or parameter. @defaultValue the credential as it is */
  value?(secret: string): string;
}

/** The result of a call that acted on a list of things, and not on all of them. */
export interface PartialSuccess {
  succeeded: readonly string[];
  /** The ids of the things that failed. */
  failed: readonly string[];
  /** For the message of the error; absent if the body names nothing that failed. */
  problem?: string;
}
