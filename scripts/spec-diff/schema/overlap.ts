import type { Alternative } from "./alternative.js";
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
  if (overlapping.length === 0) return;
  // Where there was no `oneOf`, whatever overlaps is new; where there were no such values, none is refused now.
  const wasExclusive = exclusivePairs(bases).length > 0;
  const types = new Set(bases.map(({ type }) => type));
  const isNew = wasExclusive ? newOverlaps(bases, heads) : (one: Alternative) => types.has(one.type);
  if (!overlapping.some(([one, other]) => isNew(one, other))) return;
  const sentence = "Exactly one of the alternatives has to match; values that match several of them are refused now.";
  walk.report({ ...place, rule: "alternatives-overlap", sentence });
}

function newOverlaps(bases: readonly Alternative[], heads: readonly Alternative[]) {
  const counterparts = new Map<Alternative, Alternative>();
  for (const type of new Set(heads.map((head) => head.type))) {
    const ofType = (one: Alternative): boolean => one.type === type;
    for (const [base, head] of match(bases.filter(ofType), heads.filter(ofType)).pairs) counterparts.set(head, base);
  }
  return (one: Alternative, other: Alternative): boolean => {
    const [before, otherBefore] = [counterparts.get(one), counterparts.get(other)];
    if (before && otherBefore) return !excludeEachOther(before, otherBefore) || areDisjoint(before, otherBefore);
    // Of two new ones neither was valid.
    return (before !== undefined && isMet(other, one)) || (otherBefore !== undefined && isMet(one, other));
  };
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

/** Whether the two part at a `oneOf`, rather than at an `anyOf`. */
function excludeEachOther(one: Alternative, other: Alternative): boolean {
  const [steps, others] = [stepsOf(one), stepsOf(other)];
  const parting = steps.findIndex((step, index) => step !== others[index]);
  return [steps[parting], others[parting]].every((step) => step?.startsWith("oneOf"));
}

function stepsOf({ branch }: Alternative): string[] {
  return branch.match(/(?:anyOf|oneOf)\d+/g) ?? [];
}
