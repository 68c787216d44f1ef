import type { Bytes } from "../sources/bytes.js";

/** A section of a request body. Segments are sent one after the other. */
export type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;

export interface RequestBody {
  segments: readonly BodySegment[];
  /** The length of all segments together, in bytes; `undefined` if one of them is an iterable of unknown length. */
  byteLength: number | undefined;
  /** Whether the body must not be sent a second time, because it cannot be read again or would take effect twice. */
  once?: boolean;
}

/** One attempt at one request. */
export interface TransportRequest {
  method: "PUT" | "POST";
  /** May contain a signature, so it must not appear in an error of the transport. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: RequestBody;
  /** When it aborts, the request has to end and `send` to reject. */
  signal: AbortSignal;
  /** The longest response to accept, in bytes after decompression. */
  maxResponseBytes: number;
  /**
   * Called with the number of body bytes that have been handed to the network, whenever that number grows, and at last
   * with all of them: a success that arrives earlier is not believed. Not called by a transport that does not know.
   */
  onBytes(sentBytes: number): void;
}

export interface TransportResponse {
  status: number;
  headers: Headers;
  /** The body as text; empty if there is none. */
  text: string;
}

/** How bytes reach the server. Write your own to go through a proxy, or for tests. */
export interface Transport {
  /** Whether `onBytes` is called while bytes are sent. If not, only the time of an attempt can reveal a stall. */
  readonly reportsBytes: boolean;
  /**
   * Resolves for every status, with the text of the response, and not with a `Response`. Rejects if no complete response
   * arrives, or if a success response is longer than `maxResponseBytes`. The text of any other response
   * may be cut, because only its status counts. An error that it throws at once, instead of rejecting, ends the upload:
   * no request has started.
   */
  send(request: TransportRequest): Promise<TransportResponse>;
}
