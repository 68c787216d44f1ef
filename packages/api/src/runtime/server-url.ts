// For the client of a provider whose spec has server variables. No provider of this package has, but the generator
// supports such specs, and the feature tests of `packages/mock` run a client with it.
import type { Rule } from "@pixwire/check-options";

/**
 * Returns the rule for a variable of a server: one of these values, or any value that cannot change the rest of the
 * URL.
 */
export function serverVariableRule(values?: readonly string[]): Rule {
  return (value) => {
    if (values && !values.some((one) => one === value)) return `must be one of ${values.join(", ")}`;
    const isSafe = typeof value === "string" && /^[\w.~-]+$/.test(value) && !/^\.+$/.test(value);
    return isSafe ? undefined : "must be a string of letters, digits, and the characters - . _ ~";
  };
}

/** Replaces the variables of a server's URL, such as `{region}`, with their values. */
export function serverUrl(template: string, variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables).reduce((url, [name, value]) => url.replace(`{${name}}`, value), template);
}
