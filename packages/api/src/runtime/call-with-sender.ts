import type { ApiPromise } from "./api-promise.js";
import type { Client } from "./client.js";
import { ConfigurationError } from "./errors.js";
import { descriptorOf, type Operation, type OperationArgs } from "./operation.js";
import type { OperationDescriptor } from "./operation-descriptor.js";
import type { RequestOptions } from "./options.js";
import { send } from "./send.js";
import type { RequestSender } from "./sender.js";

/**
 * Calls an operation whose requests are sent by `sender`, for packages that carry bytes themselves. Input, credential,
 * middleware, retries, limits, logging and errors stay those of the client.
 *
 * @throws what the operation throws, what the sender throws, and ConfigurationError for what is not an operation.
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
  const descriptor = descriptorOf(operation);
  if (!descriptor) {
    throw new ConfigurationError("the second argument must be an operation, such as `uploadFile`", "callWithSender");
  }
  return send<Output>(client, without(descriptor, sender.member), input, options, sender);
}

/** The descriptor of an operation without one of its members. */
function without(descriptor: OperationDescriptor, member: string): OperationDescriptor {
  const members = Object.entries(descriptor.members ?? {}).filter(([name]) => name !== member);
  const required = (descriptor.required ?? []).filter((name) => name !== member);
  return { ...descriptor, members: Object.fromEntries(members), required };
}
