import { ConfigurationError, PixwireError } from "@pixwire/api/runtime";

/**
 * The error for anything that is thrown before a request starts. It would be thrown again, so it ends the upload. The
 * error of the platform is only its `cause`, because its message may quote the signed URL.
 *
 * @param transport - the name of the function that created the transport.
 */
export function cannotStart(transport: string, cause: unknown): PixwireError {
  // An error of the source already says what is wrong.
  if (cause instanceof PixwireError) return cause;
  return new ConfigurationError("the request cannot be made in this runtime; `cause` says why", transport, { cause });
}
