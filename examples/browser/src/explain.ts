import {
  ResumeError,
  UploadExpiredError,
  UploadFailedError,
  UploadIntegrityError,
  UploadSourceError,
  UploadTargetError,
} from "@pixwire/uploader";
import { BusyElsewhereError } from "./lock.js";
import { SigningError } from "./sign.js";

/** Says what went wrong and what to do, to the person in front of the page. */
export function explain(error: unknown): string {
  if (error instanceof SigningError) return error.message;
  if (error instanceof UploadFailedError) return explainFailure(error);
  if (error instanceof UploadSourceError) return explainSource(error);
  if (error instanceof UploadExpiredError) return "This took longer than the upload was allowed to. Try again.";
  if (error instanceof UploadIntegrityError)
    return "The file did not arrive complete, so it was not accepted. Try again.";
  if (error instanceof UploadTargetError) return "This site gave a wrong answer. Try again later.";
  if (error instanceof ResumeError) return explainResume(error);
  if (error instanceof BusyElsewhereError) return "This file is being uploaded in another tab.";
  console.error(error); // The words below are for the user, this is for you.
  return "Something unexpected went wrong. Try again.";
}

function explainFailure({ status, retryAfterMs }: UploadFailedError): string {
  if (retryAfterMs !== undefined) {
    return `The service is busy. Try again in ${Math.ceil(retryAfterMs / 60_000)} min: what was stored is kept.`;
  }
  if (status === undefined) return "The connection broke. Try again: what was stored is kept.";
  if (status === 413) return "The service does not take files of this size.";
  if (status >= 500) return "The service has a problem. Try again later: what was stored is kept.";
  return `The service refused the file (${status}).`;
}

function explainSource({ problem }: UploadSourceError): string {
  if (problem === "empty") return "The file is empty.";
  if (problem === "changed") return "The file was changed while it was uploaded. Choose it again.";
  return "The file cannot be read. It may have been moved, or it is a folder. Choose it again.";
}

function explainResume({ problem }: ResumeError): string {
  if (problem === "store") {
    return "The browser does not let this page remember the upload. Allow site data, or make room for it, and try again.";
  }
  return "What was stored earlier does not fit this file. Try again to upload it from the start.";
}
