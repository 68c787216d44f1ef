/** One stretch of a request body. Segments go out one after the other. */
export type BodySegment = Bytes | Blob | AsyncIterable<Bytes>;

/** Bytes in memory that no other thread shares. */
export type Bytes = Uint8Array<ArrayBuffer>;

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
  /**
   * To be called with the number of body bytes handed to the network so far, whenever it grows, and with the same
   * number when bytes of the answer arrive. A transport that cannot know does not call it.
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
  /** Resolves for any status; rejects when no complete answer arrived. */
  send(request: TransportRequest): Promise<TransportResponse>;
}
