import type { FaultKind } from "./faults.js";

/** One line of the request log. */
export interface RequestRecord {
  /** `delivery` for a request that is not an operation. */
  readonly operationId: string;
  readonly method: string;
  /** The path template of the operation; the path itself for a request that is not an operation. */
  readonly path: string;
  readonly url: string;
  /** Undefined until it is answered, and for good when the connection broke before that. */
  readonly status: number | undefined;
  /** The fault that was injected. */
  readonly fault: FaultKind | undefined;
  /** Bytes of the body that were read, multipart framing included. */
  readonly requestBytes: number;
  /** Fields of a form that the operation does not have, whether they were ignored or refused. */
  readonly unknownFields: readonly string[];
  /** Bytes of the response's body. */
  readonly responseBytes: number;
  /** By the emulator's clock, in milliseconds. */
  readonly startedAt: number;
  /** When the response was ready, or the connection broke; undefined until then. */
  readonly endedAt: number | undefined;
}

/** A record whose request is still being handled. */
export type OpenRecord = { -readonly [Name in keyof RequestRecord]: RequestRecord[Name] };
