import { expect } from "vitest";
import { UrlError } from "../src/errors.js";

/** Runs `action`, which must throw a `UrlError`, and gives that error back. */
export function urlErrorOf(action: () => unknown): UrlError {
  try {
    action();
  } catch (error) {
    expect(error).toBeInstanceOf(UrlError);
    return error as UrlError;
  }
  throw new Error("expected a UrlError, but nothing was thrown");
}

/** Freezes all the way down: whoever writes to an argument gets a TypeError that is no UrlError. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const member of Object.values(value)) deepFreeze(member);
  }
  return value;
}
