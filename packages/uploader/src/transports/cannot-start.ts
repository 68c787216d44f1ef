import { ConfigurationError, PixwireError } from "@pixwire/api/runtime";

/**
 * The error for what was thrown before a request started: it would be thrown each time, so that it is not tried again.
 * The platform's own error is its `cause` alone, since its message may quote the signed URL.
 *
 * @param transport - the function that made the transport, for the message.
 */
export function cannotStart(transport: string, cause: unknown): PixwireError {
  // What the source threw says already what it is.
  if (cause instanceof PixwireError) return cause;
  return new ConfigurationError("the request cannot be made here, for which see `cause`", transport, { cause });
}
