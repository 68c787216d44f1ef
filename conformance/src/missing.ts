import type { TestContext } from "vitest";

/**
 * Skips a test, and prints a line that says why: Vitest's reporter leaves the reason out. In CI nothing may be missing.
 *
 * @throws Error in CI.
 */
export function missing(name: string, skip: TestContext["skip"]): never {
  const message = `${name} is missing on this machine`;
  if (process.env.CI) throw new Error(message);
  console.warn(`Skipped: ${message}.`);
  return skip(message);
}
