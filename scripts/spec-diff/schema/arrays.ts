import type { Alternative } from "./alternatives.js";
import type { Schema } from "./schema.js";
import type { Walk } from "./walk.js";

export function compareArrays(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const at = { member, base: base.at, head: head.at };
  if (base.items || head.items) walk.compare(itemsOf(base), itemsOf(head), `${member}[]`);
  compareTuples(base, head, member, walk);

  if (!base.uniqueItems && head.uniqueItems) {
    walk.report({ ...at, rule: "unique-items-demanded", sentence: "Items have to differ from each other now." });
  } else if (base.uniqueItems && !head.uniqueItems) {
    walk.report({ ...at, rule: "unique-items-dropped", sentence: "Items may be equal now." });
  }

  if (base.contains && head.contains) walk.compare(base.contains, head.contains, `${member}[contains]`);
  else if (head.contains)
    walk.report({ ...at, rule: "contains-added", sentence: "Some item has to satisfy `contains` now." });
  else if (base.contains)
    walk.report({ ...at, rule: "contains-removed", sentence: "No item has to satisfy `contains` any more." });
}

/** Items without a schema may be anything. */
function itemsOf({ items, spec }: Alternative): Schema {
  return items ?? { spec, parts: [] };
}

/** Schemas of single positions. What has none satisfies the schema of all items. */
function compareTuples(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const at = { member, base: base.at, head: head.at };
  const [before, after] = [base.tuple.length, head.tuple.length];
  if (before === 0 && after > 0) {
    walk.report({ ...at, rule: "tuple-added", sentence: `The first ${after} items have schemas of their own now.` });
  } else if (before > 0 && after === 0) {
    walk.report({
      ...at,
      rule: "tuple-removed",
      sentence: `The first ${before} items have no schemas of their own now.`,
    });
  } else if (before !== after) {
    walk.report({
      ...at,
      rule: "tuple-changed",
      sentence: `${after} instead of ${before} items have their own schemas.`,
    });
  }
  for (let index = 0; index < Math.max(before, after); index += 1) {
    const one = base.tuple[index] ?? itemsOf(base);
    walk.compare(one, head.tuple[index] ?? itemsOf(head), `${member}[${index}]`);
  }
}
