import { ConfigurationError } from "@pixwire/api/runtime";
import type { Journal } from "./ports.js";
import type { Prepared } from "./run.js";

/** What the functions for queues need of a transfer, and its users do not. */
export interface TransferInternals {
  readonly options: Prepared;
  readonly journal: Journal;
}

const internals = new WeakMap<object, TransferInternals>();

export function setInternals<Transfer extends object>(transfer: Transfer, kept: TransferInternals): Transfer {
  internals.set(transfer, kept);
  return transfer;
}

/** @throws ConfigurationError for what is not a transfer of this copy of the package. */
export function internalsOf(transfer: object, caller: string): TransferInternals {
  const kept = internals.get(transfer);
  if (!kept) {
    const problem = "the first argument must be a transfer from createTransfer of the same copy of @pixwire/transfer";
    throw new ConfigurationError(problem, caller);
  }
  return kept;
}
