import { isObject, type Json } from "../../spec/index.js";
import type { Alternative } from "./alternative.js";
import { canonical } from "./canonical.js";
import { onlyIn } from "./located.js";
import type { Walk } from "./walk.js";

/** Compares conditions, and keywords that nothing here understands. Of each there may be several: all of them hold. */
export function compareConditions(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  for (const key of new Set([...base.others.keys(), ...head.others.keys()])) {
    const [bases, heads] = [base.others.get(key) ?? [], head.others.get(key) ?? []];
    const gone = onlyIn(bases, heads);
    const added = onlyIn(heads, bases);
    const kind = key === "if" ? "condition" : "keyword";
    const name = key === "if" ? "A condition (`if`, `then`, `else`)" : `The keyword \`${key}\``;
    for (let index = 0; index < Math.max(gone.length, added.length); index += 1) {
      const [before, after] = [gone[index], added[index]];
      const change = changeOf(before?.value, after?.value);
      walk.report({
        member,
        base: before?.at ?? base.at,
        head: after?.at ?? head.at,
        rule: `${kind}-${change}`,
        sentence: `${name} ${OUTCOME[change]}.`,
      });
    }
  }
}

const OUTCOME = {
  added: "is new, or demands more",
  removed: "is gone, or demands less",
  changed: "differs, and what that means is not compared",
} as const;

/** A condition that stays and gets one more consequence is an addition too. */
function changeOf(before: Json | undefined, after: Json | undefined): keyof typeof OUTCOME {
  if (before === undefined) return "added";
  if (after === undefined) return "removed";
  if (isPartOf(before, after)) return "added";
  return isPartOf(after, before) ? "removed" : "changed";
}

/** Whether one condition says all that the other one says. */
function isPartOf(part: Json, whole: Json): boolean {
  if (!isObject(part) || !isObject(whole) || part.if === undefined) return false;
  return Object.entries(part).every(([key, value]) => canonical(value) === canonical(whole[key]));
}
