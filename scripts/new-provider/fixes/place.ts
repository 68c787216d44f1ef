import type { JsonObject, Pointer } from "../../spec/index.js";

/** A refusal, and the document in which it was found. */
export interface Place {
  root: JsonObject;
  /** The name of the provider. */
  name: string;
  at: Pointer;
  /** What has to change, where the place is inside of it. */
  owner: Pointer | undefined;
  /** What is at fault, such as the name of a parameter. */
  subject: string;
}

/** What a fix did, when it is worth a word. A decision says what to do. */
export type Result = { text: string; isDecision?: boolean } | undefined;
