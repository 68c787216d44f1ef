import { combineTransformers, DFA, isDisjointWith, JS, NFA, Transformers, transform } from "refa";

/** How the texts that match one pattern stand to those that match another. */
export type Relation = "same" | "narrower" | "wider" | "other" | "unknown";

/** @returns what `head` is, beside `base`; `unknown` for what automata cannot decide, such as a back reference. */
export function comparePatterns(base: string, head: string): Relation {
  if (base === head) return "same";
  try {
    const [narrower, wider] = [includes(base, head), includes(head, base)];
    if (narrower && wider) return "same";
    if (narrower) return "narrower";
    return wider ? "wider" : "other";
  } catch {
    // refa throws for what it does not support, and for automata above its limit of nodes.
    return "unknown";
  }
}

/** Whether every text that matches `narrow` matches `wide`. */
function includes(wide: string, narrow: string): boolean {
  const outside = DFA.fromFA(automaton(wide));
  outside.complement();
  return isDisjointWith(NFA.fromFA(outside), automaton(narrow));
}

/** A pattern of JSON Schema matches anywhere in the text. */
function automaton(pattern: string): NFA {
  const { expression, maxCharacter } = JS.Parser.fromLiteral({ source: `[^]*(?:${pattern})[^]*`, flags: "u" }).parse({
    assertions: "parse",
  });
  const withoutAssertions = combineTransformers([
    Transformers.simplify(),
    Transformers.applyAssertions(),
    Transformers.patternEdgeAssertions({ remove: true }),
  ]);
  return NFA.fromRegex(transform(withoutAssertions, expression), { maxCharacter });
}
