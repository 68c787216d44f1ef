import { ConfigurationError, parseJson } from "@pixwire/api/runtime";

/**
 * Reads a cursor that a source has written as JSON; `null` is the end of its list.
 *
 * @param read - returns `undefined` for a value that the source has not written.
 * @throws ConfigurationError for a text that is not a cursor of this source.
 */
export function parseCursor<Position>(
  cursor: string,
  read: (value: unknown) => Position | undefined,
): Position | undefined {
  const parsed = parseJson(cursor);
  if (parsed.problem === undefined && parsed.value === null) return undefined;
  const position = parsed.problem === undefined ? read(parsed.value) : undefined;
  if (position === undefined) {
    throw new ConfigurationError(
      "list: `cursor` was not written by this source. Leave it out to start from the beginning",
    );
  }
  return position;
}
