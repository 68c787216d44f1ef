import type { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import type { Operation, OperationArgs } from "./operation.js";
import type { OperationSpec } from "./operation-spec.js";
import type { RequestOptions } from "./options.js";
import { send } from "./send.js";
import type { RequestSender } from "./sender.js";

/**
 * Calls an operation whose requests are sent by `sender`, for packages that carry bytes themselves. Input, credential,
 * middleware, retries, limits, logging and errors stay those of the client.
 *
 * @throws what the operation throws, and what the sender throws.
 */
export function callWithSender<
  Paths extends object,
  Args extends OperationArgs,
  Output,
  Errors,
  Member extends keyof NonNullable<Args[0]> & string,
>(
  client: Client<Paths>,
  operation: Operation<Paths, Args, Output, Errors>,
  input: Omit<NonNullable<Args[0]>, Member>,
  sender: RequestSender<Member>,
  options?: RequestOptions,
): ApiPromise<Output> {
  return send<Output>(client, without(operation.spec, sender.member), input, options, sender);
}

/** The spec of an operation without one of its members. */
function without(spec: OperationSpec, member: string): OperationSpec {
  const members = Object.entries(spec.members ?? {}).filter(([name]) => name !== member);
  const required = (spec.required ?? []).filter((name) => name !== member);
  return { ...spec, members: Object.fromEntries(members), required };
}
