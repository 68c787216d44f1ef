import type { PartialSuccess } from "./provider.js";
import { valueAt } from "./value-at.js";

/** Creates the function that reads the ids in the body of a 207, at dotted paths. Lists on the way are searched. */
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

/** Every string at the end of a path, in all items of the lists on the way. */
function textsAt(value: unknown, path: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => textsAt(item, path));
  const [key, ...rest] = path;
  if (key !== undefined) return textsAt(valueAt(value, key), rest);
  return typeof value === "string" ? [value] : [];
}
