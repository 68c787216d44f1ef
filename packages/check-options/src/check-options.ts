import { didYouMean } from "./did-you-mean.js";
import { isObject, type Rule } from "./rules.js";

/** A rule for each option that a function knows. `satisfies OptionRules<Options>` makes a forgotten one a compile error. */
export type OptionRules<Options> = { readonly [Name in keyof Options]-?: Rule };

/**
 * Throws the package's own error.
 *
 * @param option - the option at fault; `undefined` when it is all of them.
 * @param problem - what is wrong and what to do, to be written behind the name.
 */
export type OptionFail = (option: string | undefined, problem: string) => never;

/**
 * Refuses options that nobody knows, those of a wrong kind, and the lack of required ones. `undefined` stands for an option
 * that is not given, and for options that are not, unless some are required.
 */
export function checkOptions(
  options: unknown,
  rules: Readonly<Record<string, Rule>>,
  fail: OptionFail,
  required: readonly string[] = [],
): void {
  if (options === undefined && required.length === 0) return;
  if (!isObject(options)) fail(undefined, `must be an object, not ${kindOf(options)}`);
  // A signal has no members of its own, and would be ignored.
  if (typeof options.aborted === "boolean") fail(undefined, "must be an object, such as { signal }, not a signal");
  for (const name of Object.keys(options)) {
    const value = options[name];
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) fail(name, unknownName(name, Object.keys(rules)));
    const problem = rule(value);
    if (problem !== undefined) fail(name, problem);
  }
  for (const name of required) if (options[name] === undefined) fail(name, "is required");
}

function unknownName(name: string, known: readonly string[]): string {
  // `intervalMs` may stand for `retryIntervalMs` or `maxIntervalMs`.
  const longer = known.filter((one) => one.toLowerCase().endsWith(name.toLowerCase()));
  const meant = longer.length > 0 ? longer.join("` or `") : didYouMean(name, known);
  return `is not a known option. ${meant ? `Did you mean \`${meant}\`?` : `Known options: ${known.join(", ")}`}`;
}

/** Names a kind of value for a message. Never the value: it may be a secret. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (ArrayBuffer.isView(value)) return "bytes";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
