import { didYouMean, isObject, isPlainObject } from "@pixwire/check-options";
import { InvalidInputError } from "./errors.js";
import type { OperationDescriptor, Refuse, WireInput } from "./operation-descriptor.js";

/**
 * Checks the input of an operation and writes each of its members.
 *
 * @throws {@link InvalidInputError} for a member that is unknown, missing or cannot be sent.
 */
export function writeInput(operation: OperationDescriptor, input: object = {}): WireInput {
  if (!isObject(input)) throw new InvalidInputError(operation.id, "input", "must be an object");
  const { id, members = {}, body, required = [] } = operation;
  const wire: WireInput = {
    pathname: operation.path,
    search: "",
    headers: {},
    fields: [],
    body: null,
    secrets: [],
    hasCredential: false,
  };
  const given = Object.keys(input).filter((name) => input[name] !== undefined);
  operation.check?.(id, given);
  for (const name of given) {
    const refuse: Refuse = (problem) => {
      throw new InvalidInputError(id, name, problem);
    };
    const write = Object.hasOwn(members, name) ? members[name] : operation.open;
    if (!write) refuse(unknownMember(name, Object.keys(members)));
    else write(wire, name, input[name], refuse);
  }
  const missing = required.find((name) => !given.includes(name)) ?? /\{([^{}]+)\}/.exec(wire.pathname)?.[1];
  if (missing !== undefined) throw new InvalidInputError(id, missing, "is required");
  // An instance of a class may have the members. A `Map` or a `Date` keeps its content elsewhere.
  if (!isPlainObject(input) && Object.keys(input).length === 0) {
    throw new InvalidInputError(id, "input", "must be an object with the members of the input");
  }
  if (body && !(operation.bodyOptional && wire.fields.length === 0)) wire.body = body(wire.fields);
  return wire;
}

function unknownMember(name: string, members: readonly string[]): string {
  if (members.length === 0) return "is not a known member: this operation has none";
  const nearest = didYouMean(name, members);
  return `is not a known member. ${nearest ? `Did you mean \`${nearest}\`?` : `Known members: ${members.join(", ")}`}`;
}
