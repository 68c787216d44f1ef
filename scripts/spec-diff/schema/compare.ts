import { isObject } from "../../spec/index.js";
import { type Direction, judge } from "../rules.js";
import type { Alternative } from "./alternative.js";
import { alternativesOf, TooManyAlternatives } from "./alternatives.js";
import { compareArrays } from "./arrays.js";
import { compareConditions } from "./conditions.js";
import { compareDiscriminators } from "./discriminator.js";
import { compareExclusions } from "./exclusions.js";
import { fingerprint } from "./fingerprint.js";
import { areDisjoint } from "./match.js";
import { compareObjects } from "./objects.js";
import { compareScalars } from "./scalars.js";
import { chain, keyOf, placeOf, type Schema, separateParts } from "./schema.js";
import { compareTexts } from "./texts.js";
import { isUnchanged } from "./unchanged.js";
import { compareUnions } from "./unions.js";
import type { Finding, Walk } from "./walk.js";

/**
 * Compares two schemas as sets of values.
 *
 * @returns how they differ, each difference once, at the first member that leads to it.
 */
export function compareSchemas(base: Schema, head: Schema, direction: Direction, member: string): Finding[] {
  const findings: Finding[] = [];
  walkWith(direction, nothingSeen(), (finding) => findings.push(finding)).compare(base, head, member);
  return findings;
}

/** Pairs of schemas that need no second look. */
interface Seen {
  /** Compared elsewhere, or taken to fit. */
  compared: Set<string>;
  /** Being compared, with their references followed: a recursive schema meets itself again. */
  underWay: Set<string>;
}

function nothingSeen(): Seen {
  return { compared: new Set(), underWay: new Set() };
}

function copyOf({ compared, underWay }: Seen): Seen {
  return { compared: new Set(compared), underWay: new Set(underWay) };
}

function walkWith(direction: Direction, seen: Seen, report: Walk["report"]): Walk {
  const walk: Walk = {
    direction,
    report,
    compare: (base, head, member) => {
      const key = pairKey(base, head);
      const target = pairKey(targetOf(base), targetOf(head));
      if (seen.compared.has(key) || seen.underWay.has(target)) return;
      seen.compared.add(key);
      if (isUnchanged(base, head)) return;
      seen.underWay.add(target);
      compareInside(base, head, member, walk);
      seen.underWay.delete(target);
    },
    holdBack: (base, head, member) => {
      const findings: Finding[] = [];
      const own = copyOf(seen);
      compareAlternatives(
        base,
        head,
        member,
        walkWith(direction, own, (finding) => findings.push(finding)),
      );
      return {
        findings,
        release: (filter = () => true) => {
          for (const pair of own.compared) seen.compared.add(pair);
          for (const finding of findings) if (filter(finding)) report(finding);
        },
      };
    },
    fitsAlternative: (base, head) => fits(base, head, direction, seen),
    // What was compared so far was compared for callers. Only what is under way keeps a recursive schema from going on.
    isWithin: (part, whole) => fits(part, whole, "request", { compared: new Set(), underWay: seen.underWay }),
  };
  return walk;
}

function fits(base: Alternative, head: Alternative, direction: Direction, seen: Seen): boolean {
  const misfits = misfitsOf(direction, base);
  if (misfits.has(head)) return false;
  const found = !areDisjoint(base, head) && hurtsNobody(base, head, direction, seen);
  if (!found) misfits.add(head);
  return found;
}

const knownMisfits: Readonly<Record<Direction, WeakMap<Alternative, WeakSet<Alternative>>>> = {
  request: new WeakMap(),
  response: new WeakMap(),
  unknown: new WeakMap(),
};

/**
 * The alternatives that are known not to fit. That holds wherever the question comes up: what is being compared already
 * was taken to fit. That two fit does not, and is asked again.
 */
function misfitsOf(direction: Direction, base: Alternative): WeakSet<Alternative> {
  const misfits = knownMisfits[direction].get(base) ?? new WeakSet<Alternative>();
  knownMisfits[direction].set(base, misfits);
  return misfits;
}

/** Ends a comparison that only asks whether there is anything that hurts. */
class Hurts extends Error {}

function hurtsNobody(base: Alternative, head: Alternative, direction: Direction, seen: Seen): boolean {
  const quiet = walkWith(direction, copyOf(seen), ({ rule }) => {
    if (judge(rule, direction).severity !== "safe") throw new Hurts();
  });
  try {
    compareAlternatives(base, head, "", quiet);
    return true;
  } catch (error) {
    if (error instanceof Hurts) return false;
    throw error;
  }
}

function pairKey(base: Schema, head: Schema): string {
  return `${keyOf(base)}\n\n\n${keyOf(head)}`;
}

/** What a schema that is nothing but a reference refers to. */
function targetOf(schema: Schema): Schema {
  const [part, ...more] = schema.parts;
  if (!part || more.length > 0) return schema;
  for (const one of chain(schema.spec, part)) {
    const isReference = isObject(one.value) && Object.keys(one.value).join() === "$ref";
    if (!isReference) return { spec: schema.spec, parts: [one] };
  }
  return schema;
}

function compareInside(base: Schema, head: Schema, member: string, walk: Walk): void {
  if (base.parts.length + head.parts.length === 0) return;
  compareDiscriminators(base, head, member, walk);
  let alternatives: [base: readonly Alternative[], head: readonly Alternative[]];
  try {
    alternatives = [alternativesOf(base), alternativesOf(head)];
  } catch (error) {
    if (!(error instanceof TooManyAlternatives)) throw error;
    comparePartByPart(base, head, member, walk);
    return;
  }
  compareUnions(...alternatives, { member, base: placeOf(base), head: placeOf(head) }, walk);
}

/** What combines too many alternatives is compared without being merged, as far as its parts have counterparts. */
function comparePartByPart(base: Schema, head: Schema, member: string, walk: Walk): void {
  if (fingerprint(base) === fingerprint(head)) return;
  const [before, after] = [separateParts(base), separateParts(head)];
  if (before.length < 2 || before.length !== after.length) {
    const sentence = "The schema differs, and combines too many alternatives to say how.";
    walk.report({ rule: "too-many-alternatives", member, base: placeOf(base), head: placeOf(head), sentence });
    return;
  }
  for (const [index, part] of before.entries()) {
    const other = after[index];
    if (other) walk.compare(part, other, member);
  }
}

function compareAlternatives(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  compareScalars(base, head, member, walk);
  compareImpliedTypes(base, head, member, walk);
  if (base.type === "object") compareObjects(base, head, member, walk);
  if (base.type === "array") compareArrays(base, head, member, walk);
  if (base.type === "string") compareTexts(base, head, member, walk);
  compareExclusions(base, head, member, walk);
  compareConditions(base, head, member, walk);
}

/** Without `type`, `properties` and `items` say nothing about values of other types. */
function compareImpliedTypes(base: Alternative, head: Alternative, member: string, walk: Walk): void {
  if (!base.typed || !head.typed || base.named === head.named) return;
  const narrows = head.named;
  const hurts = walk.direction === "request" ? narrows : !narrows;
  const rule = hurts ? "implied-type-changed" : "implied-type-changed-safely";
  const sentence = narrows ? `The type ${base.type} is named now.` : `The type ${base.type} is no longer named.`;
  walk.report({ rule, member, base: base.at, head: head.at, sentence });
}
