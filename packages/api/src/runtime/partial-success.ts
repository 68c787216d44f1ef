import { valueAt } from "./value-at.js";

/** What came of a call that was about a list of things. */
export interface PartialSuccess {
  /** The ids of what was done. */
  succeeded: readonly string[];
  /** The ids of what was not done. */
  failed: readonly string[];
  /** For the message of the error; absent when the body names nothing that failed. */
  problem?: string;
}

/** Reads the ids at dotted paths into a body; a list on the way is walked. */
export function readPartialSuccess(
  paths: Readonly<Record<"succeeded" | "failed", readonly string[]>>,
): (body: unknown) => PartialSuccess {
  const read = (body: unknown, from: readonly string[]): string[] =>
    from.flatMap((path) => textsAt(body, path.split(".")));
  return (body) => {
    const succeeded = read(body, paths.succeeded);
    const failed = read(body, paths.failed);
    if (failed.length === 0) return { succeeded, failed };
    return { succeeded, failed, problem: `${succeeded.length} succeeded, ${failed.length} failed` };
  };
}

/** Every text at the end of a path; of a list on the way, those of all its items. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return textsAt(valueAt(value, key), rest);
  return typeof value === "string" ? [value] : [];
}
