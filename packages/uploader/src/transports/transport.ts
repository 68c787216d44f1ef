import type { Bytes } from "../sources/bytes.js";

/** One stretch of a request body. Segments go out one after the other. */
export type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;

export interface RequestBody {
  segments: readonly BodySegment[];
  /** Length of all segments together, in bytes; `undefined` when an iterable among them does not tell. */
  byteLength: number | undefined;
  /** It must not be sent again, since it cannot be read again or would do its work twice. */
  once?: boolean;
}

/** One attempt at one request. */
export interface TransportRequest {
  method: "PUT" | "POST";
  /** May carry a signature: it must not appear in what the transport throws. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: RequestBody;
  /** When it aborts, the request ends and `send` rejects. */
  signal: AbortSignal;
  /** The longest body of an answer to accept, in bytes after decompression. */
  maxResponseBytes: number;
  /**
   * To be called with the number of body bytes handed to the network so far, whenever it grows, the last time with all of
   * them: a success that comes before that is not believed. A transport that cannot know does not call it.
   */
  onBytes(sentBytes: number): void;
}

export interface TransportResponse {
  status: number;
  headers: Headers;
  /** The body as text; empty when there is none. */
  text: string;
}

/** How bytes reach the server. Replace it to go through a proxy, or to test. */
export interface Transport {
  /** Whether `onBytes` is called while bytes leave; without it only the time that an attempt takes can tell a stall. */
  readonly reportsBytes: boolean;
  /**
   * Resolves for any status; rejects when no complete answer arrived, or one of success that is longer than
   * `maxResponseBytes`. Of any other answer the status is what counts: its text may be cut.
   */
  send(request: TransportRequest): Promise<TransportResponse>;
}
