import { didYouMean } from "./did-you-mean.js";
import { isObject, isPlainObject, notPlain, type Rule } from "./rules.js";

/**
 * A rule for each option that a function knows. `satisfies OptionRules<Options>` makes a forgotten one a compile error.
 */
export type OptionRules<Options> = { readonly [Name in keyof Options]-?: Rule };

/**
 * Throws the error of the package that checks its options.
 *
 * @param option - the option at fault; `undefined` if the options as a whole are wrong.
 * @param problem - what is wrong and what to do. It follows the name of the option in the message.
 */
export type OptionFail = (option: string | undefined, problem: string) => never;

/**
 * Refuses options that are unknown, of the wrong kind, or required and missing, and anything but a plain object: the
 * content of a `Map` or of another instance would be ignored. An option that is `undefined` counts as
 * absent, and so do the options as a whole, unless some are required.
 */
export function checkOptions(
  options: unknown,
  rules: Readonly<Record<string, Rule>>,
  fail: OptionFail,
  required: readonly string[] = [],
): void {
  if (options === undefined && required.length === 0) return;
  if (!isObject(options)) fail(undefined, `must be an object, not ${kindOf(options)}`);
  // A signal has no enumerable members, so that the loop below would accept and ignore it.
  if (typeof options.aborted === "boolean") fail(undefined, "must be an object, such as { signal }, not a signal");
  if (!isPlainObject(options)) fail(undefined, notPlain(options));
  for (const name of Object.keys(options)) {
    const value = options[name];
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) fail(name, unknownOption(name, Object.keys(rules)));
    const problem = rule(value);
    if (problem !== undefined) fail(name, problem);
  }
  for (const name of required) if (options[name] === undefined) fail(name, "is required");
}

function unknownOption(name: string, names: readonly string[]): string {
  // `intervalMs` may stand for `retryIntervalMs` or `maxIntervalMs`.
  const longer = names.filter((candidate) => candidate.toLowerCase().endsWith(name.toLowerCase()));
  const meant = longer.length > 0 ? longer.join("` or `") : didYouMean(name, names);
  return `is not a known option. ${meant ? `Did you mean \`${meant}\`?` : `Known options: ${names.join(", ")}`}`;
}

/** Returns the kind of a value for a message. Never the value itself, which may be a secret. */
function kindOf(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (ArrayBuffer.isView(value)) return "bytes";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
