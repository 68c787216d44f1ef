import { type Fail, failure } from "../errors.js";

const fail: Fail = /* @__PURE__ */ failure("phashDistance");
/** The number of bits that are set in each hexadecimal digit. */
const BITS = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/**
 * Counts the bits that differ between two perceptual hashes: 0 for the same picture, a few for similar ones.
 *
 * @param first - hexadecimal, in either case
 * @param second - of the same length
 * @throws {UrlError} when one is not hexadecimal or their lengths differ
 */
export function phashDistance(first: string, second: string): number {
  requireHex(first, "first");
  requireHex(second, "second");
  if (first.length !== second.length) fail("second", "must have as many digits as `first`");
  let distance = 0;
  for (let index = 0; index < first.length; index++) {
    distance += BITS[Number.parseInt(first.charAt(index), 16) ^ Number.parseInt(second.charAt(index), 16)] ?? 0;
  }
  return distance;
}

function requireHex(value: unknown, member: string): void {
  if (typeof value !== "string" || !/^[\da-f]+$/i.test(value)) fail(member, "must be a hexadecimal string");
}
