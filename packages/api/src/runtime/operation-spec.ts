/** What an operation is called, and what its input consists of. */
export interface OperationSpec {
  /** The provider of the operation, such as `pixelbin`. Clients of other providers are refused. */
  readonly provider: string;
  /** The `operationId`. */
  readonly id: string;
  readonly method: "GET" | "PUT" | "POST" | "DELETE" | "PATCH" | "HEAD" | "OPTIONS";
  /** The path template, such as `/files/{fileId}`. */
  readonly path: string;
  /** The members of the input, by name. */
  readonly members?: Readonly<Record<string, unknown>>;
  /** The names of required members, except path members that have the name of their placeholder. */
  readonly required?: readonly string[];
}
