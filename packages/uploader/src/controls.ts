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
import { checkMembers } from "./check-input.js";
import type { UploadProgress } from "./progress.js";
import type { ResumeOptions } from "./protocol/resume.js";
import type { Transport } from "./transports/transport.js";

/** Options that do not depend on how the file is sent. */
export interface UploadControls {
  /** Ends the upload at once. It then rejects with the signal's own reason. */
  signal?: AbortSignal | undefined;
  /** Called about 20 times per second at most, and at the end. If it throws, the upload rejects with that error. */
  onProgress?: ((progress: UploadProgress) => void) | undefined;
  /**
   * The length of the source in bytes. Streams do not know theirs: with this option, progress has a total from the
   * start. A source of another length is an error.
   */
  size?: number | undefined;
  /** Keeps a record of the confirmed parts, so that the same call resumes after a crash. Not for streams. */
  resume?: ResumeOptions | undefined;
  /**
   * How bytes reach the server.
   * @defaultValue the client's own `fetch`, if it has one. Otherwise: `node:http` in Node, unless the program has set a
   * global dispatcher of undici, for example for a proxy; `XMLHttpRequest` in pages; `fetch` everywhere else
   */
  transport?: Transport | undefined;
}

const transport: Rule = (value) =>
  isObject(value) && typeof value.send === "function" && typeof value.reportsBytes === "boolean"
    ? undefined
    : "must be a Transport with `send` and `reportsBytes`, for example fetchTransport()";

/** The rules of the options that uploads in one request have too. */
export const COMMON_CONTROL_RULES = {
  signal: aborter,
  onProgress: callable,
  // `checkSize` compares it with the source.
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
  checkMembers("resume", resume, RESUME_RULES, { prefix: "resume.", required: ["key", "store"] });
}
