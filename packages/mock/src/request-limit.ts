import { isObject, numberIn, type Rule, wholeNumberIn } from "@pixwire/check-options";
import { Failure } from "./errors.js";

/** How many requests the account may make in which time. */
export interface RequestLimit {
  requests: number;
  /** In milliseconds. */
  perMs: number;
}

export const requestLimitRule: Rule = (value) => {
  if (!isObject(value)) return "must be an object, such as { requests: 50, perMs: 1000 }";
  const problem = wholeNumberIn(1)(value.requests) ?? numberIn(1)(value.perMs);
  return problem && `must have \`requests\` and \`perMs\`, each of which ${problem}`;
};

/** A call beyond the limit of the account. */
export class TooManyRequests extends Failure {
  override name = "TooManyRequests";
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super(429, "Too many requests");
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/**
 * Limits the requests in every span of time, wherever it starts. Those that are refused do not count.
 *
 * @returns a function that counts a request, and throws {@link TooManyRequests} for one too many.
 */
export function createRequestLimit(limit: RequestLimit | undefined, now: () => number): () => void {
  if (!limit) return () => {};
  const accepted: number[] = [];
  return () => {
    const at = now();
    while (accepted.length > 0 && at - (accepted[0] ?? at) >= limit.perMs) accepted.shift();
    if (accepted.length >= limit.requests) {
      const waitMs = limit.perMs - (at - (accepted[0] ?? at));
      throw new TooManyRequests(Math.max(1, Math.ceil(waitMs / 1000)));
    }
    accepted.push(at);
  };
}
