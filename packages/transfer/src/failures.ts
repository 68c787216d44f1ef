import {
  ConfigurationError,
  type decideRetry,
  isApiError,
  PixwireError,
  redact,
  systemCodeOf,
  TRANSIENT_STATUSES,
} from "@pixwire/api/runtime";
import { isObject } from "@pixwire/check-options";
import { ItemError, JournalError, TransferStoppedError } from "./errors.js";
import { publicUrl } from "./public-url.js";

/** What a failure means for its item, and for the run. */
export type FailureClass =
  /** Every other item would fail as well. */
  | "stop"
  /** Another attempt may succeed. */
  | "retry"
  /** Another attempt would fail in the same way. */
  | "fail";

/** What is read of an error: its members, whichever copy of a package it comes from. */
type Outcome = Parameters<typeof decideRetry>[1];

/** The credential was refused, or nothing more may be stored. */
const STOPPING_STATUSES = new Set([401, 402, 403]);

/** The disk is full or may not be written. */
const STOPPING_CODES = new Set(["ENOSPC", "EDQUOT", "EROFS"]);

/** Another file may be read or written all the same. */
const FAILING_CODES = new Set(["ENOENT", "EACCES", "EPERM", "ENAMETOOLONG", "EISDIR", "ENOTDIR", "ELOOP", "EINVAL"]);

/** These items may succeed when they are read again. */
const RETRIED_PROBLEMS = new Set<string>(["changed", "verify"]);

export function classifyFailure(error: unknown): FailureClass {
  if (error instanceof TransferStoppedError || error instanceof JournalError || error instanceof ConfigurationError) {
    return "stop";
  }
  if (error instanceof ItemError) return RETRIED_PROBLEMS.has(error.code) ? "retry" : "fail";
  const code = systemCodeOf(error);
  if (code !== undefined && STOPPING_CODES.has(code)) return "stop";
  if (code !== undefined && FAILING_CODES.has(code)) return "fail";
  const status = statusOf(error);
  if (status === undefined) return isProgrammingError(error) ? "fail" : "retry";
  // A part is sent with a signature for its file alone, and another attempt gets a new one.
  if (STOPPING_STATUSES.has(status)) return isPartOfUpload(error) ? "retry" : "stop";
  return TRANSIENT_STATUSES.has(status) || status < 400 ? "retry" : "fail";
}

/** What `decideRetry` needs to know of an error. The step looks before it repeats, so that it may always repeat. */
export function outcomeOf(error: unknown): Outcome {
  return {
    status: statusOf(error),
    headers: isApiError(error) ? error.headers : undefined,
    retriedStatuses: { has: () => true },
    idempotent: true,
  };
}

/** How long the server asks to wait, in milliseconds, of an upload that has given up because of that. */
export function requestedDelayOf(error: unknown): number | undefined {
  return isObject(error) && typeof error.retryAfterMs === "number" ? error.retryAfterMs : undefined;
}

/** What the record of an item keeps of an error. */
export function describe(error: unknown): { code: string; message: string } {
  const message = error instanceof Error ? error.message : String(error);
  // Queues over PostgreSQL refuse NUL and half of a surrogate pair.
  const clean = redact(message.slice(0, 1000).replaceAll(URL_TEXT, (url) => publicUrl(url)))
    .replaceAll("\u0000", "")
    .replaceAll(/\p{Cs}/gu, "\ufffd");
  return { code: codeOf(error), message: clean };
}

const URL_TEXT = /https?:\/\/[^\s"'<>`]+/gi;

/** Other codes, such as those of Node, are less telling than the name of the error. */
const SYSTEM_CODE = /^E[A-Z]+$/;

function codeOf(error: unknown): string {
  if (error instanceof ItemError) return error.code;
  const status = statusOf(error);
  if (status !== undefined) return String(status);
  const code = systemCodeOf(error);
  return code !== undefined && SYSTEM_CODE.test(code) ? code : error instanceof Error ? error.name : "Error";
}

function statusOf(error: unknown): number | undefined {
  return isObject(error) && typeof error.status === "number" ? error.status : undefined;
}

function isPartOfUpload(error: unknown): boolean {
  return isObject(error) && typeof error.partNumber === "number";
}

/** A mistake in a source or a target, or input that no attempt can send. It does not pass. */
function isProgrammingError(error: unknown): boolean {
  if (error instanceof PixwireError) return error.name === "InvalidInputError" || isUnfitSource(error);
  return error instanceof RangeError || error instanceof ReferenceError || error instanceof SyntaxError;
}

/** What is wrong with bytes that stay as they are, such as that there are none. */
const UNFIT_SOURCES = new Set<unknown>(["empty", "unsupported", "chunk"]);

function isUnfitSource(error: PixwireError): boolean {
  return error.name === "UploadSourceError" && UNFIT_SOURCES.has(Reflect.get(error, "problem"));
}
