import { ConfigurationError } from "./errors.js";
import { baseUrlRule, trimUrl } from "./options.js";
import type { Provider } from "./provider.js";

/**
 * Returns the base URL that the environment names for a provider, without the slash at its end; `undefined` if it names
 * none. It is read at each call, as credentials are.
 *
 * @throws {@link ConfigurationError} for a value to which no path can be appended. The message does not repeat it.
 */
export function environmentUrl({ baseUrlVariable }: Provider): string | undefined {
  const url = baseUrlVariable && globalThis.process?.env?.[baseUrlVariable]?.trim();
  if (!url) return undefined;
  const problem = baseUrlRule(url);
  if (problem !== undefined) throw new ConfigurationError(`the environment variable ${baseUrlVariable} ${problem}`);
  return trimUrl(url);
}
