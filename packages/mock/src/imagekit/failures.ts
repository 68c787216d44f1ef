import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Operation } from "../operation.js";

/** A refusal with details: a reason code, the invalid members, or the missing ids. */
class DetailedFailure extends Failure {
  readonly details: JsonObject;

  constructor(status: number, message: string, details: JsonObject) {
    super(status, message);
    this.details = details;
  }
}

/** @throws Failure, always. */
export function refuse(status: number, message: string, details: JsonObject = {}): never {
  throw new DetailedFailure(status, message, details);
}

export function errorBody(failure: Failure, operation: Operation | undefined): JsonObject {
  const { status, message } = failure;
  // The body of a 429 has no other member.
  if (status === 429) return { message };
  return { message, help: HELP, ...detailsOf(failure, operation) };
}

const HELP = "For support, write to support@imagekit.io and quote the request id.";

/** The operations whose errors have a documented reason code. */
const WITH_REASON = new Set(["copyFile", "moveFile", "renameFile", "copyFolder", "moveFolder", "renameFolder"]);

function detailsOf(failure: Failure, operation: Operation | undefined): JsonObject {
  if (failure instanceof DetailedFailure) return failure.details;
  if (failure.member === undefined || !operation || !WITH_REASON.has(operation.id)) return {};
  return { reason: failure.message.endsWith("is required") ? "MISSING_PARAMETER" : "INVALID_PARAMETER" };
}
