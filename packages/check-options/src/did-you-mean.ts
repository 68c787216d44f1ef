/** Returns the candidate that a caller most likely meant by an unknown name, if one is similar. */
export function didYouMean(name: string, candidates: readonly string[]): string | undefined {
  return mostSimilar(name, candidates, 0.4);
}

/**
 * Returns the candidate of which a name is a misspelling, if it is one. It is stricter than {@link didYouMean}, for
 * places where unknown names are allowed. Two names of up to three letters, such as `dpr` and `dpi`, are never misspellings
 * of each other: too many of them are similar.
 */
export function misspelt(name: string, candidates: readonly string[]): string | undefined {
  return mostSimilar(
    name,
    candidates.filter((candidate) => Math.max(name.length, candidate.length) > 3),
    0.6,
  );
}

/** @param least - the share of letters that a similar candidate must exceed. */
function mostSimilar(name: string, candidates: readonly string[], least: number): string | undefined {
  const lowerCase = name.toLowerCase();
  let best: string | undefined;
  let bestShare = least;
  for (const candidate of candidates) {
    const share = commonShare(lowerCase, candidate.toLowerCase());
    if (share <= bestShare) continue;
    best = candidate;
    bestShare = share;
  }
  return best;
}

/**
 * Returns the share of letters that two names have in common at their start and at their end. Most misspellings are in
 * one place: an additional, missing or wrong letter, two swapped ones, or a missing part (`timeout`, `timeoutMs`).
 */
function commonShare(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  // Two swapped letters are one mistake, like a wrong one.
  const isSwap =
    start + 2 + end === one.length &&
    one.length === other.length &&
    one[start] === other[start + 1] &&
    other[start] === one[start + 1];
  return (start + end + (isSwap ? 1 : 0)) / Math.max(one.length, other.length);
}
