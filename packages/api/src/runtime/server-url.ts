import type { Rule } from "@pixwire/check-options";

/** What a variable of a server may be: one of these values, or any that stays in its place in the URL. */
export function serverVariableRule(values?: readonly string[]): Rule {
  return (value) => {
    if (values && !values.some((one) => one === value)) return `must be one of ${values.join(", ")}`;
    const isSafe = typeof value === "string" && /^[\w.~-]+$/.test(value) && !/^\.+$/.test(value);
    return isSafe ? undefined : "must be a string of letters, digits, and the signs - . _ ~";
  };
}

/** Returns the URL of a server whose variables, such as `{region}`, have these values. */
export function serverUrl(template: string, variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables).reduce((url, [name, value]) => url.replace(`{${name}}`, value), template);
}
