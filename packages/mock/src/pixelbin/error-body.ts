import { type Failure, QuotaFailure } from "../errors.js";
import type { JsonObject } from "../json.js";
import type { Operation } from "../operation.js";
import { ASSET_DATA } from "./signed-upload.js";

const EXCEPTIONS: Readonly<Record<number, string>> = {
  400: "ValidationError",
  401: "UnauthorizedError",
  403: "ForbiddenError",
  404: "NotFoundError",
  409: "ConflictError",
  429: "TooManyRequestsError",
};

/** The service has two error shapes, one for predictions and one for all other operations. */
export function errorBody(failure: Failure, operation: Operation | undefined): JsonObject {
  const { status, message, member } = failure;
  const exception = exceptionOf(failure);
  if (operation?.tag === "Predictions") {
    const code = status === 400 ? { errorCode: "JR-0400" } : status === 403 ? { errorCode: "JR-1000" } : {};
    return { message, status, ...code, exception, info: `https://errors.example.com/${status}` };
  }
  if (operation?.tag === "SignedUpload" && member === ASSET_DATA && message.endsWith("is required")) {
    return { message: "Asset data field is absent", status, code: "CG-0400", exception: "MissingMultipartMetaError" };
  }
  return { message, status, ...(status === 400 && { code: "CG-0400" }), exception };
}

function exceptionOf(failure: Failure): string {
  if (failure instanceof QuotaFailure) return "UsageBlockedError";
  return EXCEPTIONS[failure.status] ?? (failure.status >= 500 ? "InternalServerError" : "RequestError");
}
