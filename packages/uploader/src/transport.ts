/** One stretch of a request body. Segments go out one after the other and may be sent again by a later attempt. */
export type BodySegment = Uint8Array | Blob;

export interface RequestBody {
  segments: readonly BodySegment[];
  /** Length of all segments together, in bytes. */
  byteLength: number;
}

/** One attempt at one request. */
export interface TransportRequest {
  method: "PUT" | "POST";
  /** Carries a signature: it must not appear in what the transport throws. */
  url: string;
  headers: Readonly<Record<string, string>>;
  body: RequestBody;
  /** When it aborts, the request ends and `send` rejects. */
  signal: AbortSignal;
  /**
   * To be called with the number of body bytes handed to the network so far, as often as it grows, and with the same
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
  /** Whether `onBytes` is called while bytes leave; without it a stall can only be told by the time that an attempt takes. */
  readonly reportsBytes: boolean;
  /** Resolves for any status; rejects when no complete answer arrived. */
  send(request: TransportRequest): Promise<TransportResponse>;
}
