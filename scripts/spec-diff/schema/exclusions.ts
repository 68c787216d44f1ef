import type { Alternative } from "./alternative.js";
import { TooManyAlternatives, unionOf } from "./alternatives.js";
import { fingerprint } from "./fingerprint.js";
import { placeOf, type Schema } from "./schema.js";
import type { Walk } from "./walk.js";

/** Compares what `not` excludes: the more it covers, the fewer values are valid. */
export function compareExclusions(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const gone = uncovered(base.exclusions, head.exclusions, walk);
  const added = uncovered(head.exclusions, base.exclusions, walk);
  if (gone.length + added.length === 0) return;
  const at = { member, base: gone[0] && placeOf(gone[0]), head: added[0] && placeOf(added[0]) };
  const place = { ...at, base: at.base ?? base.at, head: at.head ?? head.at };
  if (gone.length === 0) {
    const sentence = base.exclusions.length === 0 ? "`not` excludes values now." : "`not` excludes more values now.";
    walk.report({ ...place, rule: "exclusion-added", sentence });
  } else if (added.length === 0) {
    const excludesNothing = head.exclusions.length === 0;
    const sentence = `\`not\` excludes ${excludesNothing ? "nothing any more" : "fewer values now"}.`;
    walk.report({ ...place, rule: "exclusion-removed", sentence });
  } else walk.report({ ...place, rule: "exclusion-changed", sentence: "`not` excludes other values now." });
}

/** The schemas some of whose values none of the others is known to take. Together, schemas under `not` are a union. */
function uncovered(ones: readonly Schema[], others: readonly Schema[], walk: Walk): Schema[] {
  const prints = new Set(others.map(fingerprint));
  const left = ones.filter((one) => !prints.has(fingerprint(one)));
  if (left.length === 0) return [];
  try {
    const all = unionOf(others);
    const isCovered = (part: Alternative): boolean => all.some((whole) => walk.isWithin(part, whole));
    return left.filter((one) => !unionOf([one]).every(isCovered));
  } catch (error) {
    if (error instanceof TooManyAlternatives) return left;
    throw error;
  }
}
