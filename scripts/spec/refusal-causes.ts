import type { Pointer } from "./yaml.js";

/** Why something is refused, for what answers refusals. A sentence is for people, and may change. */
export interface Cause {
  code: RefusalCode;
  /** The name that is at fault, such as that of a parameter, a reference or a security scheme. */
  subject?: string;
  /** What has to change, where the refusal is about something inside of it: the parameter of a schema that is too deep. */
  owner?: Pointer;
}

/** The refusals that `pnpm new-provider` has an answer for. It leaves out what any other refusal is about. */
export type RefusalCode =
  | "allow-reserved"
  | "body-without-fields"
  | "boolean-schema"
  | "bytes-in-json"
  | "bytes-outside-body"
  | "cookie-parameter"
  | "dialect"
  | "discriminator"
  | "discriminator-mapping"
  | "empty-list"
  | "external-value"
  | "field-encoding"
  | "foreign-extension"
  | "inherited-name"
  | "keyword-value"
  | "list-of-schemas-for-items"
  | "missing-target"
  | "no-success"
  | "nullable"
  | "object-in-query"
  | "operation-id"
  | "parameter-content"
  | "parameter-depth"
  | "parameter-style"
  | "parameter-without-schema"
  | "path-item-key"
  | "path-parameter-without-place"
  | "query-in-path"
  | "relative-server"
  | "same-namespace"
  | "same-wire-name"
  | "schema-address"
  | "security-scheme"
  | "server-variable"
  | "server-variable-default"
  | "status"
  | "success-kinds"
  | "target-outside-components"
  | "type-name"
  | "undeclared-path-parameter"
  | "unknown-extension"
  | "unknown-key";
