import { checkOptions, nonEmptyString, type Rule } from "@pixwire/check-options";
import type { Fail } from "./errors.js";

// Callers in plain JavaScript have no type checker, so values of a wrong type are refused like any other wrong value.

type Rules = Readonly<Record<string, Rule>>;

/**
 * Refuses an argument that is not an object, and one with unknown, invalid or missing members. Members that are
 * `undefined` count as absent.
 */
export function requireOptions(
  value: unknown,
  rules: Rules,
  fail: Fail,
  { argument = "options", required = [] }: { argument?: string; required?: readonly string[] } = {},
): void {
  if (value === undefined) fail(argument, "must be an object");
  checkOptions(value, rules, (name = argument, problem) => fail(name, problem), required);
}

/**
 * Does the same for an object that is a member itself, such as `overlay.position`. Its members are named by their path.
 */
export function requireMembers(
  value: unknown,
  rules: Rules,
  fail: Fail,
  member: string,
  required: readonly string[] = [],
): void {
  checkOptions(
    value,
    rules,
    (name, problem) => fail(name === undefined ? member : `${member}.${name}`, problem),
    required,
  );
}

/** Refuses a value that breaks the rule. */
export function requireRule(value: unknown, rule: Rule, member: string, fail: Fail): void {
  const problem = rule(value);
  if (problem !== undefined) fail(member, problem);
}

/** Returns the value. Refuses anything but a string that follows the rule. */
export function requireText(value: unknown, member: string, fail: Fail, rule: Rule = nonEmptyString): string {
  if (typeof value !== "string") return fail(member, "must be a string");
  requireRule(value, rule, member, fail);
  return value;
}
