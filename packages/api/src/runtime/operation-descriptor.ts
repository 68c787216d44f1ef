import type { OperationSpec } from "./operation-spec.js";

/** All that `send` needs to know of an operation, generated from the spec. Users see it as an {@link OperationSpec}. */
export interface OperationDescriptor extends OperationSpec {
  /** How each member of the input is written, by name. */
  readonly members?: Readonly<Record<string, MemberWriter>>;
  /** Refuses members that cannot be combined. */
  check?: InputCheck;
  /** Writes the body. */
  body?: (fields: readonly BodyField[]) => WireBody;
  /**
   * The media type of a body that is written as text. Others have one of their own.
   * @defaultValue `application/json`
   */
  contentType?: string;
  /** Whether the body is left out when none of its members is given. */
  bodyOptional?: boolean;
  /** How members are written that the spec does not declare. Without it, they are refused. */
  open?: MemberWriter;
  /**
   * `false`: no credential is sent. `optional`: one is sent if there is one. A list, for a provider with several
   * credentials: the alternatives, each the security schemes whose credentials are sent together. An empty alternative
   * needs no credential.
   * @defaultValue the provider's only credential is sent
   */
  auth?: false | "optional" | readonly (readonly string[])[];
  /** The host, if it is not the first one of the provider. */
  server?: string;
  /** Overrides the rule by method: GET, HEAD, PUT, DELETE and OPTIONS may be repeated. */
  idempotent?: boolean;
  /** The value of the `Accept` header. @defaultValue `application/json` */
  accept?: string;
  /** The kind of a success body at its top level. @defaultValue `object` */
  responseKind?: "array" | "scalar" | "any";
  /** Reads a success that is not JSON. */
  read?: ResponseReader;
  /** Whether a success may have no body. */
  empty?: boolean;
  /** Returns what is wrong with the body of a success, if anything is. */
  problem?: (body: unknown) => string | undefined;
}

/**
 * Reads the body of a success that is not JSON, within the limits of the call. Returns `undefined`, without reading, for
 * a body of another kind.
 */
export type ResponseReader = (
  response: Response,
  operation: OperationDescriptor,
  maxBytes: number,
  signal: AbortSignal,
) => Promise<string | Blob | undefined> | undefined;

/** Ends the call with an error that names the member and the problem. */
export type Refuse = (problem: string) => never;

/**
 * Writes a member of the input to the path, the query or the body. Generated code uses those of `member-writers.ts`.
 */
export type MemberWriter = (wire: WireInput, name: string, value: unknown, refuse: Refuse) => void;

/** Checks which members are given together. */
export type InputCheck = (operation: string, given: readonly string[]) => void;

/** A member of the body. */
export interface BodyField {
  /** Its name on the wire. */
  name: string;
  value: unknown;
  refuse: Refuse;
  /** How it is added to a form, if that does not follow from the value. */
  append?: FieldWriter;
}

/** Appends a member of the body to a form. */
export type FieldWriter = (form: FormData, field: BodyField) => void;

/** A body as it is sent. It can be sent any number of times. */
export type WireBody = string | FormData | Blob;

/** An input as it is sent. It can be sent any number of times. */
export interface WireInput {
  pathname: string;
  /** The query with its question mark, or an empty string. */
  search: string;
  /** Under lower-case names. */
  headers: Record<string, string>;
  /** The members of the body. */
  fields: BodyField[];
  body: WireBody | null;
  /** Values that no message may show. */
  secrets: string[];
  /** Whether the input itself proves who the caller is. */
  hasCredential: boolean;
}
