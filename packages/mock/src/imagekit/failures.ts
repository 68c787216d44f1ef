import { Failure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Operation } from "../operation.js";

/** A refusal that says more than a message: a reason code, the members at fault, the ids that are missing. */
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
  // A 429 of the service holds the message alone.
  if (status === 429) return { message };
  return { message, help: HELP, ...detailsOf(failure, operation) };
}

const HELP = "For support, write to support@imagekit.io and quote the request id.";

/** The calls whose refusals carry a reason code, as far as they are documented. */
const WITH_REASON = new Set(["copyFile", "moveFile", "renameFile", "copyFolder", "moveFolder", "renameFolder"]);

function detailsOf(failure: Failure, operation: Operation | undefined): JsonObject {
  if (failure instanceof DetailedFailure) return failure.details;
  if (failure.member === undefined || !operation || !WITH_REASON.has(operation.id)) return {};
  return { reason: failure.message.endsWith("is required") ? "MISSING_PARAMETER" : "INVALID_PARAMETER" };
}
