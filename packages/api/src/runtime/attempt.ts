import { ConnectionError } from "./errors.js";
import type { OperationDescriptor, WireInput } from "./operation-descriptor.js";
import type { Fetch, Limits, RequestOptions } from "./options.js";
import type { RequestSender } from "./sender.js";
import { systemCodeOf } from "./system-code.js";

/** One attempt of a call. */
export interface Attempt {
  operation: OperationDescriptor;
  input: object | undefined;
  wire: WireInput;
  options: RequestOptions;
  limits: Limits;
  /** Sends the request instead of `fetch`. */
  sender: RequestSender | undefined;
  /** 1 for the first attempt. */
  number: number;
}

/** Sends the request of an attempt through the middleware of a client, and finally to `fetch`. */
export type MiddlewareRunner = (attempt: Attempt, baseUrl: string, request: Request, fetch: Fetch) => Promise<Response>;

/** Creates the error of an attempt without a response, or with one that ended early. */
export function connectionError({ operation, number }: Attempt, cause: unknown, response?: Response): ConnectionError {
  const problem = response ? `the response (${response.status}) ended early` : "no response arrived";
  const code = systemCodeOf(cause);
  const message = `${operation.id}: ${operation.method} ${operation.path}: ${problem}${code ? ` (${code})` : ""}`;
  return new ConnectionError(operation.id, number, message, { cause });
}
