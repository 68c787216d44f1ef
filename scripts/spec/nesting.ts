/** Documents that people write have some thirty levels; what reads them calls itself for each level. */
const MOST_LEVELS = 500;

interface Visit {
  value: object;
  parent: Visit | undefined;
  level: number;
}

/** Why data is nested too deeply to be read, in words; undefined when it is not. */
export function nestingProblem(root: unknown): string | undefined {
  const pending: Visit[] = [];
  const add = (value: unknown, parent: Visit | undefined): void => {
    if (typeof value === "object" && value !== null) pending.push({ value, parent, level: (parent?.level ?? 0) + 1 });
  };
  add(root, undefined);
  for (let visit = pending.pop(); visit; visit = pending.pop()) {
    if (visit.level > MOST_LEVELS) {
      return isWithinItself(visit)
        ? "a YAML alias (*name) refers to a value that contains it: write a component and refer to it with $ref"
        : `it is nested more than ${MOST_LEVELS} levels deep: move inner schemas to components and refer to them with $ref`;
    }
    for (const value of Object.values(visit.value)) add(value, visit);
  }
  return undefined;
}

function isWithinItself(visit: Visit): boolean {
  const seen = new Set<object>();
  for (let one: Visit | undefined = visit; one; one = one.parent) {
    if (seen.has(one.value)) return true;
    seen.add(one.value);
  }
  return false;
}
