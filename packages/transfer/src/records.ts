import { describe } from "./failures.js";
import { versionOf } from "./identity.js";
import type { ItemRecord, Task } from "./ports.js";
import { publicUrl } from "./public-url.js";
import type { StepOutcome } from "./step.js";

/** What a run measured of an item. */
interface Measured {
  attempts: number;
  durationMs: number;
}

/** @param destination - where the item is about to be written. */
export function runningRecord(task: Task, destination: string, attempts: number): ItemRecord {
  const measured = { attempts, durationMs: 0 };
  return { ...base(task, measured), status: "running", attempted: destination, bytes: task.item.size ?? 0 };
}

export function outcomeRecord(task: Task, outcome: StepOutcome, measured: Measured): ItemRecord {
  const { status, stored, sha256, reason } = outcome;
  const problem = reason && {
    code: reason,
    message: reason === "same" ? "the same file is at the destination" : "another file is at the destination",
  };
  return {
    ...base(task, measured),
    status,
    destination: stored.destination,
    bytes: stored.size ?? task.item.size ?? outcome.sentBytes,
    sha256,
    url: stored.url === undefined ? undefined : publicUrl(stored.url),
    error: problem,
  };
}

export function failedRecord(task: Task, error: unknown, measured: Measured): ItemRecord {
  const { attempted, item } = task;
  return { ...base(task, measured), status: "failed", attempted, bytes: item.size ?? 0, error: describe(error) };
}

function base({ id, item, destination, notCarried }: Task, { attempts, durationMs }: Measured) {
  return {
    id,
    path: item.path,
    destination,
    attempts,
    durationMs: Math.round(durationMs),
    at: Date.now(),
    version: versionOf(item),
    sourceUrl: item.url === undefined ? undefined : publicUrl(item.url),
    notCarried: notCarried.length > 0 ? notCarried : undefined,
  };
}
