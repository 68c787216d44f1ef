import leven from "leven";

/** Longer names are no misspelling of ours; comparing them would take time in the square of their length. */
const LONGEST_NAME = 64;

/**
 * The known name that a caller most likely meant, if one is near: it differs in case only, one of the two holds the
 * other (`timeout`, `timeoutMs`), its letters are in another order (`prot`, `port`), or less than half of them differ.
 */
export function didYouMean(name: string, known: readonly string[]): string | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const written = name.toLowerCase();
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    const wanted = candidate.toLowerCase();
    const holds = written.length > 2 && (wanted.includes(written) || written.includes(wanted));
    const distance = isReordered(written, wanted) ? 1 : leven(written, wanted) * (holds ? 0.5 : 1);
    if (distance < least && distance < wanted.length / 2) {
      nearest = candidate;
      least = distance;
    }
  }
  return nearest;
}

function isReordered(written: string, wanted: string): boolean {
  return written !== wanted && [...written].sort().join("") === [...wanted].sort().join("");
}
