import { ConfigurationError } from "@pixwire/api/runtime";
import type { Prepared } from "../run.js";

/** @throws ConfigurationError for options that only a run in one process can follow. */
export function checkSuitsQueue({ deleteExtra = false, failFast = false }: Prepared, caller: string): void {
  const refused = deleteExtra ? "deleteExtra" : failFast ? "failFast" : undefined;
  if (refused === undefined) return;
  throw new ConfigurationError(`\`${refused}\` is not possible with a queue: leave it out, or use run()`, caller);
}

/** @throws ConfigurationError if a worker would handle items of another transfer, or items that it cannot read. */
export function checkSuitsWorker(
  { target, source, label }: { target?: string; source?: string; label?: string | undefined },
  setup: Pick<Prepared, "source" | "target">,
  ownLabel: string,
): void {
  const caller = "createTransferWorker";
  if (target !== undefined && target !== setup.target.id) {
    throw new ConfigurationError(
      `the items of the queue go to ${target}, and this worker has ${setup.target.id}`,
      caller,
    );
  }
  if (label === undefined || label === ownLabel) return;
  const problem =
    `${source ?? setup.source.name} can be read with the label ${JSON.stringify(label)} only, and this worker has ` +
    `${JSON.stringify(ownLabel)}. Start workers on that machine; or put the files on storage that all machines share, ` +
    "and give the producer and its workers the same `label`";
  throw new ConfigurationError(problem, caller);
}
