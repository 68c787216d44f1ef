import { follow, type SpecDocument, SpecError } from "../../spec/index.js";
import { mappedReference, type Schema } from "./schema.js";

/** What is known of references in a pair of documents: whether all that they lead to is the same text in both. */
interface Known {
  head: SpecDocument;
  same: Set<string>;
  different: Set<string>;
}

const knownOf = new WeakMap<SpecDocument, Known>();

/** Whether two schemas are the same text, with all that their references lead to. It saves the comparison of what nobody edited. */
export function isUnchanged(base: Schema, head: Schema): boolean {
  if (base.parts.length !== head.parts.length) return false;
  return base.parts.every((part, index) => {
    const other = head.parts[index];
    const text = JSON.stringify(part.value);
    if (!other || text !== JSON.stringify(other.value)) return false;
    return referencesIn(text).every((ref) => leadsToTheSame(ref, base.spec, head.spec));
  });
}

/** Also those of discriminators, which lead to further schemas that a value may have. */
function referencesIn(text: string): string[] {
  const parse = (quoted: string | undefined): string => String(JSON.parse(quoted ?? '""'));
  const references = [...text.matchAll(/"\$ref":("(?:[^"\\]|\\.)*")/g)].map(([, ref]) => parse(ref));
  const mappings = [...text.matchAll(/"mapping":\{([^{}]*)\}/g)].flatMap(([, pairs = ""]) =>
    [...pairs.matchAll(/:("(?:[^"\\]|\\.)*")/g)].map(([, value]) => mappedReference(parse(value))),
  );
  return [...references, ...mappings];
}

function leadsToTheSame(ref: string, base: SpecDocument, head: SpecDocument): boolean {
  const earlier = knownOf.get(base);
  const known = earlier?.head === head ? earlier : { head, same: new Set<string>(), different: new Set<string>() };
  knownOf.set(base, known);
  const visited = new Set<string>();
  const pending = [ref];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    if (visited.has(next) || known.same.has(next)) continue;
    visited.add(next);
    const text = targetText(base, next);
    if (known.different.has(next) || text === undefined || text !== targetText(head, next)) {
      known.different.add(next).add(ref);
      return false;
    }
    pending.push(...referencesIn(text));
  }
  for (const one of visited) known.same.add(one);
  return true;
}

/** Undefined where only one of the documents has it: the comparison tells. */
function targetText(spec: SpecDocument, ref: string): string | undefined {
  try {
    return JSON.stringify(follow(spec, ref, []).value ?? null);
  } catch (error) {
    if (error instanceof SpecError) return undefined;
    throw error;
  }
}
