/** What every handler is called with, besides its checked input. */
export interface Call {
  /**
   * The address at which the caller reaches this emulator. Undefined in process: then answers name the API's own hosts.
   */
  baseUrl: string | undefined;
  /** The token of the call. Undefined when the call has none and the operation allows that. */
  token: string | undefined;
}

/** What a handler returns: the body of the first success response of the spec, or a {@link Reply}. */
export type Answer<Data> = Data | Promise<Data>;

/** A response with a status other than that of the first success response. */
export class Reply<Status extends number, Data> {
  readonly status: Status;
  readonly data: Data;

  constructor(status: Status, data: Data) {
    this.status = status;
    this.data = data;
  }
}
