import { didYouMean } from "./did-you-mean.js";
import { aborter, isObject, type Rule } from "./rules.js";

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
 * Refuses options that nobody knows, and those of a wrong kind. `undefined` stands for an option that is not given, and for
 * options that are not.
 */
export function checkOptions(options: unknown, rules: Readonly<Record<string, Rule>>, fail: OptionFail): void {
  if (options === undefined) return;
  if (!isObject(options)) fail(undefined, `must be an object, not ${kindOf(options)}`);
  // It has no members of its own, and would be ignored.
  if (aborter(options) === undefined) fail(undefined, "must be an object, such as { signal }, not a signal");
  for (const [name, value] of Object.entries(options)) {
    if (value === undefined) continue;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule) fail(name, unknownName(name, Object.keys(rules)));
    const problem = rule(value);
    if (problem !== undefined) fail(name, problem);
  }
}

function unknownName(name: string, known: readonly string[]): string {
  const meant = namesMeant(name, known).map((one) => `\`${one}\``);
  return `is not a known option. ${meant.length > 0 ? `Did you mean ${meant.join(" or ")}?` : `Known options: ${known.join(", ")}`}`;
}

/** One name as a rule; all that end in the written one, because `intervalMs` may stand for `retryIntervalMs` or `maxIntervalMs`. */
function namesMeant(name: string, known: readonly string[]): readonly string[] {
  const nearest = didYouMean(name, known);
  if (nearest === undefined) return [];
  const written = name.toLowerCase();
  const isEnding = nearest.length > written.length && nearest.toLowerCase().endsWith(written);
  return isEnding ? known.filter((one) => one.toLowerCase().endsWith(written)) : [nearest];
}

/** Names a kind of value for a message. Never the value: it may be a secret. */
function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (ArrayBuffer.isView(value)) return "bytes";
  return Array.isArray(value) ? "an array" : `a ${typeof value}`;
}
