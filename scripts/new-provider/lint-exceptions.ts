import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type { Problem } from "../spec-checks/problem.js";

/** The file in which Redocly looks for places that may break a rule. */
export const LINT_EXCEPTIONS = ".redocly.lint-ignore.yaml";

/**
 * Rules about what is wrong, and not about what a document has for its readers. They have no exceptions. Those about
 * examples may have: our own check, which has none, compares every example with its schema, while Redocly's refuses members
 * beside an `anyOf`, and cannot read every discriminator.
 */
const STRICT = /^(struct|spec-strict-refs|no-unresolved-refs|no-invalid-(?!.*-examples$).*)$/;

/**
 * Lists the places where a foreign document breaks a rule of style, such as descriptions that it does not have. The rules
 * hold for what is added to it later.
 *
 * @returns the problems that somebody has to solve.
 */
export function addLintExceptions(root: string, specFile: string, problems: readonly Problem[]): Problem[] {
  const rules = new Map<string, Set<string>>();
  const left: Problem[] = [];
  for (const problem of problems) {
    const rule = ruleOf(problem);
    if (rule === undefined || STRICT.test(rule)) left.push(problem);
    else rules.set(rule, (rules.get(rule) ?? new Set()).add(problem.pointer));
  }
  if (rules.size === 0) return left;
  const path = join(root, LINT_EXCEPTIONS);
  const exceptions = parseDocument(existsSync(path) ? readFileSync(path, "utf8") : "{}");
  const listed = Object.fromEntries([...rules].map(([rule, pointers]) => [rule, [...pointers]]));
  exceptions.set(specFile, exceptions.createNode(listed));
  writeFileSync(path, exceptions.toString({ lineWidth: 0 }));
  return left;
}

/** The rule of Redocly that is broken, which stands at the end of the message. Our own checks have none. */
export function ruleOf({ message }: Problem): string | undefined {
  return /\(([\w.-]+)\)$/.exec(message)?.[1];
}
