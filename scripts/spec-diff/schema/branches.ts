import type { Alternative } from "./alternative.js";

/** Whether two alternatives part at a `oneOf`, rather than at an `anyOf`: what satisfies both is not valid. */
export function excludeEachOther(one: Alternative, other: Alternative): boolean {
  const [steps, others] = [stepsOf(one), stepsOf(other)];
  const parting = steps.findIndex((step, index) => step !== others[index]);
  return [steps[parting], others[parting]].every((step) => step?.startsWith("oneOf"));
}

function stepsOf({ branch }: Alternative): string[] {
  return branch.match(/(?:anyOf|oneOf)\d+/g) ?? [];
}
