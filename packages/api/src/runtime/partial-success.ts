import type { PartialSuccess } from "./provider.js";
import { valueAt } from "./value-at.js";

/**
 * Creates the function that reads the ids in the body of a 207, at dotted paths. A path leads through every item of a
 * list.
 */
export function readPartialSuccess(
  paths: Readonly<Record<"succeeded" | "failed", readonly string[]>>,
): (body: unknown) => PartialSuccess {
  const read = (body: unknown, from: readonly string[]): string[] =>
    from.flatMap((path) => textsAt(body, path.split(".")));
  return (body) => {
    const succeeded = read(body, paths.succeeded);
    const failed = read(body, paths.failed);
    if (failed.length === 0) return { succeeded, failed };
    return {
      succeeded,
      failed,
      problem: `${succeeded.length} succeeded, ${failed.length} failed. \`failed\` of this error has their ids`,
    };
  };
}

/** Returns the strings at the end of a path, which leads through every item of a list. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return textsAt(valueAt(value, key), rest);
  return typeof value === "string" ? [value] : [];
}
