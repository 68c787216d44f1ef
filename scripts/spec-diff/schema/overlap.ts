import type { Alternative } from "./alternative.js";
import { excludeEachOther } from "./branches.js";
import { areDisjoint, match } from "./match.js";
import type { MemberPlace, Walk } from "./walk.js";

/** Values that satisfy several alternatives of a `oneOf` are not valid: whether there are some that were valid before. */
export function compareOverlap(
  bases: readonly Alternative[],
  heads: readonly Alternative[],
  place: MemberPlace,
  walk: Walk,
): void {
  if (walk.direction === "response") return;
  const overlapping = exclusivePairs(heads).filter(([one, other]) => !areDisjoint(one, other));
  const sharedBefore = new Set(bases.filter(({ sharesValues }) => sharesValues).map(({ type }) => type));
  const sharesMore = heads.some(({ type, sharesValues }) => sharesValues && !sharedBefore.has(type));
  // Where there was no `oneOf`, whatever overlaps is new; where there were no such values, none is refused now.
  const refusesMore = exclusivePairs(bases).length > 0 ? newOverlaps(bases, heads) : knownTo(bases, areDisjoint);
  if (!sharesMore && !overlapping.some(([one, other]) => refusesMore(one, other))) return;
  const sentence = "Exactly one of the alternatives has to match; values that match several of them are refused now.";
  walk.report({ ...place, rule: "alternatives-overlap", sentence });
}

function newOverlaps(bases: readonly Alternative[], heads: readonly Alternative[]) {
  const counterparts = new Map<Alternative, Alternative>();
  for (const type of new Set(heads.map((head) => head.type))) {
    const ofType = (one: Alternative): boolean => one.type === type;
    for (const [base, head] of match(bases.filter(ofType), heads.filter(ofType)).pairs) counterparts.set(head, base);
  }
  const isKnown = knownTo(
    bases,
    (base, head) => areDisjoint(base, head) || (base.values === undefined && !isMet(head, base)),
  );
  return (one: Alternative, other: Alternative): boolean => {
    const [before, otherBefore] = [counterparts.get(one), counterparts.get(other)];
    if (before && otherBefore) return !excludeEachOther(before, otherBefore) || areDisjoint(before, otherBefore);
    if (before ?? otherBefore) return before ? isMet(other, one) : isMet(one, other);
    // Of two new ones: callers may have sent what satisfies both as something else.
    return isKnown(one, other);
  };
}

/** Whether an earlier alternative may have taken values that two later ones take. */
function knownTo(bases: readonly Alternative[], excludes: (base: Alternative, head: Alternative) => boolean) {
  return (one: Alternative, other: Alternative): boolean =>
    bases.some((base) => !excludes(base, one) && !excludes(base, other));
}

/** Whether callers who send what an earlier alternative declares are likely to send what satisfies the new one too. */
function isMet(added: Alternative, earlier: Alternative): boolean {
  if (added.type === "object") return [...added.required.keys()].every((name) => earlier.properties.has(name));
  // Nobody can say what two formats or patterns have in common.
  return !(isLimited(added) && isLimited(earlier));
}

function isLimited({ formats, patterns, values }: Alternative): boolean {
  return formats.length > 0 || patterns.length > 0 || values !== undefined;
}

function exclusivePairs(all: readonly Alternative[]): [Alternative, Alternative][] {
  return all.flatMap((one, index) =>
    all
      .slice(index + 1)
      .filter((other) => excludeEachOther(one, other))
      .map((other): [Alternative, Alternative] => [one, other]),
  );
}
