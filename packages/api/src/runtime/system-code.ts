/** How many causes are read. A chain of causes may be a circle. */
const MOST_CAUSES = 10;

/**
 * Returns the system's code for a failure, such as `ECONNRESET` or `ENOENT`: that of the error, otherwise that of its
 * causes. For messages, because the message of such an error may quote a URL with a signature.
 */
export function systemCodeOf(error: unknown): string | undefined {
  let current = error;
  for (let depth = 0; depth <= MOST_CAUSES && current instanceof Error; depth++) {
    if ("code" in current && typeof current.code === "string") return current.code;
    current = current.cause;
  }
  return undefined;
}
