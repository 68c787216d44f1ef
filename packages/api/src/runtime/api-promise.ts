/** The data of a response together with the response itself, whose body has been read. */
export interface WithResponse<Output> {
  data: Output;
  response: Response;
}

/** A promise of the data of a response. */
export interface ApiPromise<Output> extends Promise<Output> {
  /** Resolves to the data and the response with its headers. */
  withResponse(): Promise<WithResponse<Output>>;
}
