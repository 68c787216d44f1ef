import {
  aborter,
  callable,
  isObject,
  nonEmptyString,
  type OptionRules,
  object,
  type Rule,
  withMethods,
} from "@pixwire/check-options";
import { check } from "./errors.js";
import { checkMembers } from "./options.js";
import type { UploadProgress } from "./progress.js";
import type { ResumeOptions } from "./protocol/resume.js";
import type { Transport } from "./transports/transport.js";

/** What accompanies an upload from its start to its end. */
export interface UploadControls {
  /** Ends the upload at once; it then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Told of the progress, about 20 times a second at most, and when the upload is done. What it throws ends the upload. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /** Length of the source in bytes. For a stream that does not know its own; checked in any case. */
  size?: number | undefined;
  /** Keeps what has been stored, so that the same call goes on from there after a crash. Not for streams. */
  resume?: ResumeOptions | undefined;
  /**
   * @defaultValue the client's own `fetch`, where it has one; else `node:http` in Node, or `fetch` once a program has set
   * a global dispatcher of undici, such as one for a proxy; XHR in pages; `fetch` elsewhere
   */
  transport?: Transport | undefined;
}

const transport: Rule = (value) =>
  isObject(value) && typeof value.send === "function" && typeof value.reportsBytes === "boolean"
    ? undefined
    : "must be a Transport, which has `send` and `reportsBytes`, such as fetchTransport()";

/** Those that uploads in one request have as well. */
export const COMMON_CONTROL_RULES = {
  signal: aborter,
  onProgress: callable,
  // Whether it is the length of the source, `checkSize` says.
  size: (value) => (typeof value === "number" ? undefined : "must be a number of bytes"),
  transport,
} satisfies OptionRules<Omit<UploadControls, "resume">>;

export const CONTROL_RULES = { ...COMMON_CONTROL_RULES, resume: object } satisfies OptionRules<UploadControls>;

const RESUME_RULES = {
  key: nonEmptyString,
  store: withMethods("a ResumeStore", "load", "save", "remove"),
} satisfies OptionRules<ResumeOptions>;

/** @throws InvalidInputError */
export function checkResume(resume: ResumeOptions | undefined): void {
  if (!resume) return;
  checkMembers("resume", resume, RESUME_RULES, "resume.");
  // Callers without types may leave them out.
  const { key, store }: Partial<ResumeOptions> = resume;
  check(key !== undefined, "resume.key", "is required");
  check(store !== undefined, "resume.store", "is required");
}
