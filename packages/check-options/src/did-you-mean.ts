/** The known name that a caller most likely meant, if one is similar. */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  return mostSimilar(name, known, 0.4);
}

/**
 * The known name of which another is a misspelling, if it is one: for names that may also be right without being known.
 * Short names such as `dpr` are too near to each other to tell.
 */
export function misspelt(name: string, known: readonly string[]): string | undefined {
  return mostSimilar(
    name,
    known.filter((candidate) => candidate.length > 3),
    0.6,
  );
}

/** @param least - which share of its letters the name has in common with a similar one. */
function mostSimilar(name: string, known: readonly string[], least: number): string | undefined {
  const written = name.toLowerCase();
  let found: string | undefined;
  let most = least;
  for (const candidate of known) {
    const share = commonShare(written, candidate.toLowerCase());
    if (share <= most) continue;
    found = candidate;
    most = share;
  }
  return found;
}

/**
 * The share of letters that two names have in common at their start and at their end. Most misspellings are in one place:
 * a letter too many, missing or wrong, two swapped, a part left out (`timeout`, `timeoutMs`).
 */
function commonShare(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let start = 0;
  while (start < shorter && one[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  return (start + end) / Math.max(one.length, other.length);
}
