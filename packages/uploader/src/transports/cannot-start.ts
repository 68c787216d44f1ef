import { ConfigurationError, PixwireError } from "@pixwire/api/runtime";

/**
 * The error for anything that is thrown before a request starts. It would be thrown again, so it ends the upload. The
 * error of the platform, or of a function of the caller, is only its `cause`, because its message may quote the signed
 * URL.
 *
 * @param caller - the name of the function that created the transport, or `upload`.
 * @param problem - a clause.
 */
export function cannotStart(
  caller: string,
  cause: unknown,
  problem = "the request could not be started",
): PixwireError {
  // An error of the source already says what is wrong.
  if (cause instanceof PixwireError) return cause;
  return new ConfigurationError(`${problem}; \`cause\` says why`, caller, { cause });
}
