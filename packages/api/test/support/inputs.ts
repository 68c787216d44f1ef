import { InvalidInputError } from "../../src/runtime/errors.js";
import type { MemberWriter, OperationDescriptor, WireInput } from "../../src/runtime/operation-descriptor.js";

/** An operation with these members. */
export const spec = (
  members: Record<string, MemberWriter>,
  more: Partial<OperationDescriptor> = {},
): OperationDescriptor => ({
  provider: "pixelbin",
  id: "act",
  method: "POST",
  path: "/things",
  members,
  ...more,
});

/** What an input was refused with; fails when it was not. */
export function refusal(write: () => WireInput): InvalidInputError {
  try {
    write();
  } catch (error) {
    if (error instanceof InvalidInputError) return error;
    throw error;
  }
  throw new Error("It was not refused.");
}
