/** An operation in a list of them. */
export interface OperationName {
  /** The `operationId` of the spec. */
  id: string;
  /** The namespace that it stands in. */
  tag: string;
  summary: string;
  deprecated?: boolean;
}

/** The kinds of values that a member takes. `file` stands for bytes, and beside `string` a URL stands for itself. */
export type MemberType = "string" | "number" | "boolean" | "object" | "array" | "null" | "file";

/** A member of the input of an operation, as the spec describes it. */
export interface MemberDescription {
  name: string;
  /** What it takes; of a list, what each of its items is. */
  types: readonly MemberType[];
  list?: boolean;
  required?: boolean;
  /** All values that it takes, where these are listed. */
  values?: readonly (string | number | boolean | null)[];
  min?: number;
  max?: number;
  deprecated?: boolean;
  /** Whether no output may show it. */
  secret?: boolean;
  summary?: string;
}

/** What the command needs to call an operation. */
export interface OperationDescription {
  tag: string;
  method: string;
  path: string;
  description?: string;
  /** Whether it answers page by page. */
  paged?: boolean;
  /** Whether it takes members that the spec does not name. */
  open?: boolean;
  members: readonly MemberDescription[];
}
