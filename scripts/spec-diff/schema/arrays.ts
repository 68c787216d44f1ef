import type { Alternative } from "./alternative.js";
import { compareNested } from "./annotations.js";
import type { Schema } from "./schema.js";
import type { Walk } from "./walk.js";

export function compareArrays(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const at = { member, base: base.at, head: head.at };
  if (base.items || head.items) compareNested(itemsOf(base), itemsOf(head), `${member}[]`, walk);
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

/** Schemas of single positions. What has none satisfies the schema of all items. The types count the positions. */
function compareTuples(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  const [before, after] = [base.tuple.length, head.tuple.length];
  if (before !== after) {
    const rule = before === 0 ? "tuple-added" : after === 0 ? "tuple-removed" : "tuple-changed";
    const sentence = `\`prefixItems\` describes the first ${after} items now; it described ${before}.`;
    walk.report({ member, base: base.at, head: head.at, rule, sentence });
  }
  for (let index = 0; index < Math.max(before, after); index += 1) {
    const one = base.tuple[index] ?? itemsOf(base);
    compareNested(one, head.tuple[index] ?? itemsOf(head), `${member}[${index}]`, walk);
  }
}
