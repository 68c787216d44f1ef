import { checkOptions, nonEmptyString, type Rule } from "@pixwire/check-options";
import type { Fail } from "./errors.js";

// Callers in plain JavaScript have no type checker, so a wrong type is refused just as a wrong value is.

type Rules = Readonly<Record<string, Rule>>;

/**
 * Refuses an argument that is not an object, members of it that nobody knows, members that break their rule, and the lack of
 * required members. Members that are `undefined` count as absent.
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

/** The same for an object that is a member itself. The member of an argument has its whole path: `overlay.position`. */
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

/** Returns the value, which must be a string that keeps the rule. */
export function requireText(value: unknown, member: string, fail: Fail, rule: Rule = nonEmptyString): string {
  if (typeof value !== "string") return fail(member, "must be a string");
  requireRule(value, rule, member, fail);
  return value;
}
