/** What every handler is called with, beside its checked input. */
export interface Call {
  /** Where the caller reaches this emulator; undefined in process, where the API's own hosts are used. */
  baseUrl: string | undefined;
  /** What the call was accepted with; undefined when it came without a token to an operation that allows that. */
  token: string | undefined;
}

/** What a handler answers: the body of the first success of the spec, or a {@link Reply}, now or later. */
export type Answer<Data> = Data | Promise<Data>;

/** An answer with a status other than that of the first success. */
export class Reply<Status extends number, Data> {
  readonly status: Status;
  readonly data: Data;

  constructor(status: Status, data: Data) {
    this.status = status;
    this.data = data;
  }
}
