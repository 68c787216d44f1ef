import type { ConnectionError } from "./errors.js";
import type { WireBody } from "./operation-descriptor.js";

/**
 * Sends the requests of a call in place of `fetch`, with a body of its own, such as a stream whose progress it reports.
 */
export interface RequestSender<Member extends string = string> {
  /** The member of the input that the sender sends. It must not be in the input. */
  member: Member;
  /**
   * Sends the request of one attempt. An error that it throws ends the call. The exception is an error from
   * {@link PreparedRequest.connectionError}, for which the retry policy of the client decides.
   */
  send(prepared: PreparedRequest): Promise<Response>;
}

/** The request of one attempt, complete except for the member that the sender sends. */
export interface PreparedRequest {
  /** The method, URL and headers, credential included, after the middleware of the client. It has no body. */
  request: Request;
  /** The other members of the body. */
  body: WireBody | null;
  /** 1 for the first attempt. */
  attempt: number;
  /** Creates the error of an attempt without a response. */
  connectionError(cause: unknown): ConnectionError;
}
